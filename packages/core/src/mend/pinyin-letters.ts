/** The letters that a reading in pinyin is written with, for a character class; combining tone marks included. */
export const PINYIN_LETTERS =
  'a-zü\u0101\u00e1\u01ce\u00e0\u0113\u00e9\u011b\u00e8\u012b\u00ed\u01d0\u00ec\u014d\u00f3\u01d2\u00f2\u016b\u00fa\u01d4\u00f9\u01d6\u01d8\u01da\u01dcńňǹḿêếềăĕĭŏŭɡ\u0300\u0301\u0304\u0306\u0308\u030c';
