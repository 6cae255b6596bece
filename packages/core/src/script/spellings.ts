/**
 * Words that a program writes wrong when it turns Simplified into Traditional character by character, each with the right spelling, and the
 * character with the one that belongs there. A word counts only where the characters around it don't make another word of it (若干部門, 太后宮).
 */
export const MACHINE_SPELLINGS: readonly (readonly [wrong: RegExp, right: RegExp, characters: string])[] = [
  [/(?<!若)干部(?![門隊分])/g, /幹部/g, '干幹'],
  [/[戰奮搏爭]斗|斗[爭志]/g, /[戰奮搏爭]鬥|鬥[爭志]/g, '斗鬥'],
  [/沖[鋒擊突刺]/g, /衝[鋒擊突刺]/g, '沖衝'],
  [/[模規示典]范|范[圍例]/g, /[模規示典]範|範[圍例]/g, '范範'],
  [/先后|[之以最今隨]后(?!宮)|后[來續勤方果]/g, /先後|[之以最今隨]後|後[來續勤方果]/g, '后後'],
  [/[保驗]証|証[明件據]/g, /[保驗]證|證[明件據]/g, '証證'],
  [/筑[牢起路]|[建構修]筑/g, /築[牢起路]|[建構修]築/g, '筑築'],
  [/[精標水]准|准[備確則]/g, /[精標水]準|準[備確則]/g, '准準'],
  [/[哪這那心]里|里面/g, /[哪這那心][裡裏]|[裡裏]面/g, '里裡'],
  [/關系/g, /關係/g, '系係'],
  [/聯系/g, /聯繫/g, '系繫'],
  [/采[取訪集購用納]/g, /採[取訪集購用納]/g, '采採'],
  [/志愿/g, /志願/g, '愿願'],
  [/干[淨燥涸旱]/g, /乾[淨燥涸旱]/g, '干乾'],
  [/復雜|繁復/g, /複雜|繁複/g, '復複'],
  [/制造[業商]|研制/g, /製造[業商]|研製/g, '制製'],
  [/庄[嚴重]|村庄/g, /莊[嚴重]|村莊/g, '庄莊'],
  [/(?<![頁表畫方版界])面[條粉包](?![含括裝])|[吃煮]面(?![對前])/g, /[麵麪][條粉包]|[吃煮][麵麪]/g, '面麵'],
  [/特征|征[求集兆]/g, /特徵|徵[求集兆]/g, '征徵'],
  [/頭發|理發/g, /頭髮|理髮/g, '發髮'],
  [/多余(?=的)|[十百千0-9]余[名人個次]/g, /多餘(?=的)|[十百千0-9]餘[名人個次]/g, '余餘'],
];

/** A word as a program spells it, with its place in a text (UTF-16 units) and that of the character that is wrong. */
export interface MachineSpelling {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly value: string;
}

/** Every word of a text that is spelled as a program spells it, in order; `machineSpellings('黨員干部')` has one, 干部 for 幹部. */
export function machineSpellings(text: string): readonly MachineSpelling[] {
  return MACHINE_SPELLINGS.flatMap(([wrong, , characters]) =>
    [...text.matchAll(wrong)].map(({ 0: word, index }) => ({
      word,
      start: index,
      end: index + word.length,
      at: index + word.indexOf(characters.charAt(0)),
      value: characters.charAt(1),
    })),
  ).sort((a, b) => a.start - b.start);
}

/** Spellings and words that only one region writes, in Traditional text that people wrote; topics tell nothing. */
export const REGIONAL: { readonly TW: RegExp; readonly HK: RegExp } = {
  TW: /報導|網路|軟體|計畫|中華民國|民國\d|捷運|身分證|新[臺台]幣|妳|連絡人|公佈|部份/g,
  HK: /[説衞脱閲税悦鋭]|專訊|屋邨|本港|[嘅咗喺唔哋冇佢嚟]/g,
};
