import { readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { deflateSync } from 'node:zlib';
import { fetchSource } from '@zhengwen/library';

/** An image as a terminal takes it by the Kitty protocol: PNG as it is, or points (RGBA) that are deflated. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly format: 'png' | 'points';
  readonly data: Uint8Array;
}

/** An image, or why there is none: it is elsewhere and nothing may be fetched, this terminal draws none, it is in a format that is not read here, or no image at all. */
export type Loaded = { readonly picture: Picture } | { readonly lack: 'network' | 'terminal' | 'format' | 'failed' };

/** Points on a side beyond which a photograph is thinned out: no terminal shows more, and a slow line would carry them. */
const MOST_POINTS = 1600;
const MOST_BYTES = 16 * 1024 * 1024;
/** Characters of base64 in one control sequence, as the protocol has it. */
const CHUNK = 4096;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** One image is on the screen at a time. */
const ID = 1;

/** The image at an address of a document: within the document, beside it on the disk, or on the web where the network is allowed. Never rejects. */
export async function loadPicture(url: string, document: string, network: boolean): Promise<Loaded> {
  if (/^https?:/i.test(url) && !network) return { lack: 'network' };
  try {
    const bytes = await bytesAt(url, document);
    const picture = bytes && (await pictureOf(bytes));
    return picture ? { picture } : { lack: bytes && isOther(bytes) ? 'format' : 'failed' };
  } catch {
    return { lack: 'failed' };
  }
}

/** Whether the bytes are an image of another format that pages have: WebP, GIF, AVIF or SVG. */
function isOther(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  return /^RIFF....WEBP|^GIF8|^.{4}ftyp(?:avi|mif|hei)|^\s*<(?:\?xml|svg)/s.test(head);
}

async function bytesAt(url: string, document: string): Promise<Uint8Array | undefined> {
  const inline = /^data:image\/[\w.+-]+;base64,([\w+/=\s]+)$/i.exec(url);
  if (inline) return Buffer.from(inline[1] ?? '', 'base64');
  if (/^https?:/i.test(url)) {
    const fetched = await fetchSource(url, { maxBytes: MOST_BYTES, types: /^image\/|^application\/octet-stream$/ });
    return fetched.ok ? fetched.bytes : undefined;
  }
  // What a page was saved with lies beside or below it; a path that leads elsewhere is not followed.
  const path = normalize(decodeURIComponent(url.replace(/[?#].*$/, '')));
  if (/^[a-z][\w+.-]*:/i.test(path) || /^(?:\.\.|[\\/])/.test(path)) return undefined;
  const bytes = await readFile(join(dirname(document), path));
  return bytes.length > MOST_BYTES ? undefined : bytes;
}

/** A PNG or JPEG made ready; `undefined` for anything else. */
export async function pictureOf(bytes: Uint8Array): Promise<Picture | undefined> {
  if (PNG.every((byte, i) => bytes[i] === byte)) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { width: view.getUint32(16), height: view.getUint32(20), format: 'png', data: bytes };
  }
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const { decode } = await import('jpeg-js');
  const { width, height, data } = decode(bytes, { useTArray: true, maxResolutionInMP: 40, maxMemoryUsageInMB: 400 });
  const step = Math.max(1, Math.ceil(Math.max(width, height) / MOST_POINTS));
  const [wide, high] = [Math.ceil(width / step), Math.ceil(height / step)];
  const points = new Uint8Array(wide * high * 4);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const from = (y * step * width + x * step) * 4;
      points.set(data.subarray(from, from + 4), (y * wide + x) * 4);
    }
  }
  return { width: wide, height: high, format: 'points', data: deflateSync(points) };
}

/** The cells an image takes within so many, its shape kept: a cell is about twice as high as wide. */
export function cellsFor(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  columns: number,
  rows: number,
): { readonly columns: number; readonly rows: number } {
  const wanted = Math.max(1, Math.round((columns * height) / Math.max(1, width) / 2));
  if (wanted <= rows) return { columns, rows: wanted };
  return { columns: Math.max(1, Math.min(columns, Math.round((rows * 2 * width) / Math.max(1, height)))), rows };
}

/** The control sequences that draw an image with its corner at a cell counted from 0. Nothing is answered, and the cursor stays. */
export function drawingCode(
  picture: Picture,
  at: { readonly x: number; readonly y: number },
  size: { readonly columns: number; readonly rows: number },
): string {
  const text = Buffer.from(picture.data).toString('base64');
  const format = picture.format === 'png' ? 'f=100' : `f=32,o=z,s=${picture.width},v=${picture.height}`;
  const chunks = text.match(new RegExp(`.{1,${CHUNK}}`, 'g')) ?? [];
  const codes = chunks.map((chunk, i) => {
    const head = i === 0 ? `a=T,i=${ID},q=2,C=1,c=${size.columns},r=${size.rows},${format},` : '';
    return `\u001b_G${head}m=${i + 1 < chunks.length ? 1 : 0};${chunk}\u001b\\`;
  });
  return `\u001b[${at.y + 1};${at.x + 1}H${codes.join('')}`;
}

/** Takes the image off the screen and out of the terminal's memory. */
export const ERASING_CODE = `\u001b_Ga=d,d=I,i=${ID},q=2\u001b\\`;
