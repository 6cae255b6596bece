/** A character of a site's list and the reading that the site writes after it. */
export type Gloss = readonly [character: string, reading: string];

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
export function encodeGbk(text: string): number[] {
  const { encode } = tables();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else {
      const pair = encode.get(character);
      if (!pair) throw new RangeError(`GBK has no ${character}`);
      bytes.push(...pair);
    }
  }
  return bytes;
}

/** CP936 as Windows decodes it: a lead byte with an invalid trail is one `?` for both; user-defined pairs vanish. */
export function decodeCp936(bytes: readonly number[]): string {
  const { decode } = tables();
  let out = '';
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x81 || lead === 0xff) out += lead < 0x80 ? String.fromCharCode(lead) : '?';
    else {
      const trail = bytes[++i];
      out += (trail === undefined ? undefined : decode.get((lead << 8) | trail)) ?? '?';
    }
  }
  return out;
}

/**
 * Text as a site with a list of glosses puts it out: the list is worked through in order, on the bytes of GBK,
 * so that a match may lie across two characters; then the bytes are read again, and full-width marks folded.
 */
export function pollute(text: string, glosses: readonly Gloss[]): string {
  let bytes = encodeGbk(text);
  for (const [character, reading] of glosses) {
    const key = encodeGbk(character);
    const gloss = encodeGbk(`(${reading})`);
    const next: number[] = [];
    for (let i = 0; i < bytes.length; i++) {
      if (bytes[i] === key[0] && bytes[i + 1] === key[1]) {
        next.push(...key, ...gloss);
        i++;
      } else next.push(bytes[i] as number);
    }
    bytes = next;
  }
  return fold(decodeCp936(bytes));
}

/** The widths that copies of this kind have lost. */
function fold(text: string): string {
  return text.replace(/[，：；？！（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}
