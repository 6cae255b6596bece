const ANY_UPPER = /[A-Z\u0080-\uffff]/;

/** `toLowerCase`, which is slow on what was cut out of a text with Han, for names that mostly are in lower case. */
export function lowerCase(text: string): string {
  return ANY_UPPER.test(text) ? text.toLowerCase() : text;
}
