/** What a UTF-16 unit of folded text is to the index: not looked at yet, what parts runs, or part of a run. */
const UNKNOWN = 0;
const BREAK = 1;
const LETTER = 2;
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit] as number;
  if (known !== UNKNOWN) return known;
  const kind = /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) ? LETTER : BREAK;
  kinds[unit] = kind;
  return kind;
}

/** Runs of letters and digits in a folded text, each character whole; punctuation, spaces and halves of pairs part them. */
function* runsOf(folded: string): Generator<readonly string[]> {
  let run: string[] = [];
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    const pair = (unit & 0xfc00) === 0xd800 && (folded.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (pair) run.push(folded.slice(at, ++at + 1));
    else if (kindOf(unit) === LETTER) run.push(folded.charAt(at));
    else if (run.length > 0) {
      yield run;
      run = [];
    }
  }
  if (run.length > 0) yield run;
}

/**
 * The pairs of neighbouring characters of a folded text, and the last character of each run, with spaces between: what the index keeps of it.
 * `gramsOf('疫情,防')` is `疫情 情 防 `. Each once is enough, but sorting out repeats costs more than storing them.
 */
export function gramsOf(folded: string): string {
  let grams = '';
  let before = '';
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    let letter = '';
    if ((unit & 0xfc00) === 0xd800 && (folded.charCodeAt(at + 1) & 0xfc00) === 0xdc00) letter = folded.slice(at, ++at + 1);
    else if (kindOf(unit) === LETTER) letter = folded.charAt(at);
    if (before !== '') grams += `${before}${letter} `;
    before = letter;
  }
  return before === '' ? grams : `${grams}${before} `;
}

/**
 * The expression by which the index finds every article that may hold the folded words: all their pairs, or for a character that stands alone what
 * begins with it. `undefined` when the words are made of nothing that the index keeps, so that every article may.
 */
export function expressionOf(folded: string): string | undefined {
  const terms = new Set<string>();
  for (const run of runsOf(folded)) {
    if (run.length === 1) terms.add(`"${run[0]}"*`);
    for (let i = 1; i < run.length; i++) terms.add(`"${run[i - 1]}${run[i]}"`);
  }
  return terms.size > 0 ? [...terms].join(' AND ') : undefined;
}
