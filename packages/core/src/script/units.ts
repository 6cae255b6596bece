import { once } from './once.js';

const decoder = /* @__PURE__ */ once(() => new TextDecoder('utf-16le', { ignoreBOM: true }));
const isLittleEndian = /* @__PURE__ */ once(() => new Uint8Array(Uint16Array.of(1).buffer)[0] === 1);

/** Units written at once where no decoder will do: a call may take only so many arguments. */
const CHUNK = 8192;

/** Fewer are written faster by one call, from an array of numbers, than the decoder is called. */
const FEW = 128;

/** The text of UTF-16 units. A decoder is many times faster but has no halves of pairs, which `isWellFormed` says there are none of. */
export function textOfUnits(units: Uint16Array, isWellFormed: boolean): string {
  if (units.length <= FEW) {
    const few = new Array<number>(units.length);
    for (let i = 0; i < units.length; i++) few[i] = units[i] as number;
    return String.fromCharCode.apply(null, few);
  }
  if (isWellFormed && isLittleEndian()) return decoder().decode(units);
  // `apply` takes the units as they lie; spreading them is many times slower.
  const write = (start: number, end: number) => String.fromCharCode.apply(null, units.subarray(start, end) as unknown as number[]);
  if (units.length <= CHUNK) return write(0, units.length);
  const parts: string[] = [];
  for (let start = 0; start < units.length; start += CHUNK) parts.push(write(start, Math.min(units.length, start + CHUNK)));
  return parts.join('');
}
