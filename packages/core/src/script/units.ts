import { once } from './once.js';

const decoder = /* @__PURE__ */ once(() => new TextDecoder('utf-16le', { ignoreBOM: true, fatal: true }));
const isLittleEndian = /* @__PURE__ */ once(() => new Uint8Array(Uint16Array.of(1).buffer)[0] === 1);

/** Units written at once where no decoder will do: a call may take only so many arguments. */
const CHUNK = 8192;

/** Fewer are written faster by one call, from an array of numbers, than the decoder is called. */
const FEW = 128;

/** The text of UTF-16 units. A decoder is many times faster than a call, but refuses what has halves of pairs. */
export function textOfUnits(units: Uint16Array): string {
  if (units.length <= FEW) {
    const few = new Array<number>(units.length);
    for (let i = 0; i < units.length; i++) few[i] = units[i] as number;
    return String.fromCharCode.apply(null, few);
  }
  if (isLittleEndian()) {
    try {
      return decoder().decode(units);
    } catch {
      return written(units);
    }
  }
  return written(units);
}

/** `apply` takes the units as they lie; spreading them is many times slower. */
function written(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += CHUNK)
    text += String.fromCharCode.apply(null, units.subarray(start, start + CHUNK) as unknown as number[]);
  return text;
}
