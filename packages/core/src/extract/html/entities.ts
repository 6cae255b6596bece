import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';

/** Reads the reference behind the `&` at `at` and tells each character that it stands for, with the units that it takes. */
export type ReadEntity = (text: string, at: number, inAttribute: boolean) => void;

/** A reader of the named and numbered references of HTML. Its table is large: it is made when the first `&` is met. */
export function entityReader(tell: (codePoint: number, consumed: number) => void): ReadEntity {
  const decoder = new EntityDecoder(htmlDecodeTree, tell);
  return (text, at, inAttribute) => {
    decoder.startEntity(inAttribute ? DecodingMode.Attribute : DecodingMode.Legacy);
    if (decoder.write(text, at + 1) < 0) decoder.end();
  };
}
