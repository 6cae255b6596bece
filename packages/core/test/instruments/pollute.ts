/** A character of a site's list and the reading that the site writes after it. */
export type Gloss = readonly [character: string, reading: string];

/** A text after the damage, and where it comes from. */
export interface Polluted {
  readonly text: string;
  /**
   * By UTF-16 unit of `text`, where in the clean text the character begins whose first byte the unit's first byte is; -1 where it is another
   * byte of a character, or was put in. One more stands for the end.
   */
  readonly origin: readonly number[];
}

/** Bytes in GBK, each with the place in the clean text of the character that it begins, or -1. */
interface Traced {
  readonly bytes: readonly number[];
  readonly from: readonly number[];
}

let encoder: ReadonlyMap<string, readonly number[]> | undefined;
let decoder: ReadonlyMap<number, string> | undefined;

/** Both directions of the two-byte part of GBK; user-defined areas are left out, since text extractors strip them. */
function tables(): { readonly encode: ReadonlyMap<string, readonly number[]>; readonly decode: ReadonlyMap<number, string> } {
  if (!encoder || !decoder) {
    const encode = new Map<string, readonly number[]>();
    const decode = new Map<number, string>();
    const gbk = new TextDecoder('gbk', { fatal: true });
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail === 0x7f) continue;
        const character = decodePair(gbk, lead, trail);
        if (character === undefined) continue;
        decode.set((lead << 8) | trail, character);
        if (character !== '' && !encode.has(character)) encode.set(character, [lead, trail]);
      }
    }
    encoder = encode;
    decoder = decode;
  }
  return { encode: encoder, decode: decoder };
}

function decodePair(gbk: TextDecoder, lead: number, trail: number): string | undefined {
  try {
    const character = gbk.decode(Uint8Array.of(lead, trail));
    return /\p{Co}/u.test(character) ? '' : character;
  } catch {
    return undefined;
  }
}

/** The bytes of `text` in GBK; throws `RangeError` on what GBK lacks. */
export function encodeGbk(text: string): readonly number[] {
  return traced(text).bytes;
}

function traced(text: string): Traced {
  const { encode } = tables();
  const bytes: number[] = [];
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const pair = code < 0x80 ? [code] : encode.get(character);
    if (!pair) throw new RangeError(`GBK has no ${character}`);
    bytes.push(...pair);
    from.push(at, ...pair.slice(1).map(() => -1));
    at += character.length;
  }
  return { bytes, from };
}

/** CP936 as Windows decodes it: a lead byte with an invalid trail is one `?` for both; user-defined pairs vanish. */
export function decodeCp936(bytes: readonly number[]): string {
  return decodeTraced({ bytes, from: [] }).text;
}

function decodeTraced({ bytes, from }: Traced): Polluted {
  const { decode } = tables();
  let text = '';
  const origin: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    const place = from[i] ?? -1;
    let character = lead < 0x80 ? String.fromCharCode(lead) : '?';
    if (lead >= 0x81 && lead < 0xff) {
      const trail = bytes[++i];
      character = (trail === undefined ? undefined : decode.get((lead << 8) | trail)) ?? '?';
    }
    for (let unit = 0; unit < character.length; unit++) origin.push(unit === 0 ? place : -1);
    text += character;
  }
  return { text, origin };
}

/** Every occurrence of a character's bytes, wherever it begins, with bytes put before or after it. */
function put(text: Traced, character: string, before: string, after: string): Traced {
  const key = encodeGbk(character);
  const [lead, trail] = [encodeGbk(before), encodeGbk(after)];
  const bytes: number[] = [];
  const from: number[] = [];
  for (let i = 0; i < text.bytes.length; i++) {
    const found = key.every((byte, k) => text.bytes[i + k] === byte);
    const length = found ? key.length : 1;
    if (found) {
      bytes.push(...lead);
      from.push(...lead.map(() => -1));
    }
    for (let k = 0; k < length; k++) {
      bytes.push(text.bytes[i + k] as number);
      from.push(text.from[i + k] as number);
    }
    if (found) {
      bytes.push(...trail);
      from.push(...trail.map(() => -1));
    }
    i += length - 1;
  }
  return { bytes, from };
}

/** How a site's program does its work beyond the list. */
export interface Habits {
  /** Between the reading and its parenthesis, as one list has it. */
  readonly blank?: boolean;
  /** Full-width marks before which it puts something narrow that extractors drop: `！？` is what was seen, and not what it was. */
  readonly apart?: string;
}

/**
 * Text as a site with a list of glosses puts it out: the list is worked through in order, on the bytes of GBK,
 * so that a match may lie across two characters; then the bytes are read again, and full-width marks folded.
 */
export function pollute(text: string, glosses: readonly Gloss[], habits: Habits = {}): string {
  return polluteTraced(text, glosses, habits).text;
}

/** As `pollute`, with where each unit comes from. */
export function polluteTraced(text: string, glosses: readonly Gloss[], { blank, apart = '' }: Habits = {}): Polluted {
  let damaged = traced(text);
  for (const mark of apart) damaged = put(damaged, mark, '\r', '');
  for (const [character, reading] of glosses) damaged = put(damaged, character, '', `(${reading}${blank ? ' ' : ''})`);
  const decoded = decodeTraced(damaged);
  const origin = decoded.origin.filter((_, unit) => decoded.text[unit] !== '\r');
  return { text: fold(decoded.text.replaceAll('\r', '')), origin: [...origin, text.length] };
}

/** The widths that copies of this kind have lost. */
export function fold(text: string): string {
  return text.replace(/[，：；？！（）Ａ-Ｚａ-ｚ０-９]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}
