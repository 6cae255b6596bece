/** A character that stands otherwise in a converted text. */
export interface Change {
  /** Where it stands in the text that was converted, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Where its value begins in the converted text, in UTF-16 units. */
  readonly at: number;
  readonly value: string;
  /**
   * Every form the dictionary offers, the chosen first, where there are several: 後 and 后 for 后.
   * For a word of a region, the same word in its spelling alone: 資訊 and 信息 for 信息.
   */
  readonly candidates?: readonly string[];
  /** Another word, and not another spelling: 資訊 for 信息. */
  readonly vocabulary?: true;
}

/** A text and its conversion, with the changes that are words. */
export interface ConvertedText {
  readonly text: string;
  readonly words: readonly Change[];
}

/** What differs between a text and its conversion: the words, and between them the characters, of which there are as many as before. */
export function changesBetween(
  text: string,
  { text: converted, words }: ConvertedText,
  candidatesOf: (character: string, value: string) => readonly string[],
): Change[] {
  const changes: Change[] = [];
  if (text === converted) return changes;
  let next = 0;
  for (let start = 0, at = 0; start < text.length; ) {
    const word = words[next];
    if (word?.start === start) {
      changes.push(word);
      start = word.end;
      at += word.value.length;
      next++;
      continue;
    }
    const before = text.codePointAt(start) as number;
    const after = converted.codePointAt(at) as number;
    const end = start + (before > 0xffff ? 2 : 1);
    const value = after === before ? undefined : String.fromCodePoint(after);
    if (value !== undefined) {
      const candidates = candidatesOf(text.slice(start, end), value);
      changes.push({ start, end, at, value, ...(candidates.length > 1 ? { candidates } : {}) });
    }
    start = end;
    at += after > 0xffff ? 2 : 1;
  }
  return changes;
}

/** What differs between a text and another version of it, where nothing tells which character became which: one change, as short as can be. */
export function differences(text: string, converted: string): Change[] {
  if (text === converted) return [];
  let start = 0;
  let tail = 0;
  const least = Math.min(text.length, converted.length);
  while (start < least && text[start] === converted[start]) start++;
  while (tail < least - start && text.at(-1 - tail) === converted.at(-1 - tail)) tail++;
  return [{ start, end: text.length - tail, at: start, value: converted.slice(start, converted.length - tail) }];
}

/** A text with its changes made; `applyChanges('后天', hant.changes('后天'))` is `'後天'`. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let out = '';
  let done = 0;
  for (const { start, end, value } of changes) {
    out += text.slice(done, start) + value;
    done = end;
  }
  return out + text.slice(done);
}

/** Where an offset of a text lies in its conversion; one within what was changed lies at its beginning. */
export function offsetAfter(changes: readonly Change[], offset: number): number {
  let low = 0;
  for (let high = changes.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((changes[middle] as Change).start < offset) low = middle + 1;
    else high = middle;
  }
  const last = changes[low - 1];
  if (!last) return offset;
  return last.end <= offset ? last.at + last.value.length + offset - last.end : last.at;
}
