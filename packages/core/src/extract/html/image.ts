import type { DraftImage } from '../../apparatus/draft.js';
import type { Attributes } from './attributes.js';
import { withoutProxy } from './image-url.js';
import { pixels } from './style.js';

/** What an `img` is: an image of the document, or why it is none. */
export type ImageReading =
  | { readonly image: DraftImage }
  | { readonly rule: 'extract/placeholder-image' | 'extract/icon' | 'extract/embedded-image' | 'extract/tag' };

// Where loaders that wait for the reader keep the true address, best witness first.
const LAZY = [
  /^data-original(?:-src)?$/,
  /^data-src$/,
  /^data-actualsrc$/,
  /^data-lazy/,
  /^data-(?:origin|real|echo|hi-?res|full)/,
  /^(?:zoomfile|file|original)$/,
];
const ANY_LAZY = /^(?:data-|zoomfile$|file$|original$)/;
const ADDRESS = /^(?:https?:)?\/\/[^\s]+$|^\.{0,2}\/[^\s]+$|^[^\s:]+\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:[?#].*)?$/i;
const STAND_IN =
  /(?:^|[/_.-])(?:(?:spacer|transparent|pixel|1x1|none|grey)(?:[_-]?\w{0,3})?\.(?:gif|png|svg)|(?:blank|loading|placeholder|lazy(?:[_-]?load)?)(?:[_-]?\w{0,3})?\.(?:gif|png|svg|webp|jpe?g))$/i;
const LONGEST = 4096;
/** Smaller than this on both sides, an image stands in the line like a character. */
const ICON = 32;
/** A longer `data:` address is a picture of its own, not a stand-in for one. */
const EMBEDDED = 1024;

/** Reads an `img` tag; `absolute` completes an address, `offered` is a set that the picture around it offers. */
export function readImage(attributes: Attributes, absolute: (url: string) => string | undefined, offered?: string): ImageReading {
  const width = pixels(attributes, 'width');
  const height = pixels(attributes, 'height');
  if (width !== undefined && height !== undefined) {
    if (width <= 2 && height <= 2) return { rule: 'extract/placeholder-image' };
    if (width <= ICON && height <= ICON) return { rule: 'extract/icon' };
  }
  const alt = wordsOf(attributes.value('alt')) || wordsOf(attributes.value('title'));
  const written = attributes.value('src')?.trim() ?? '';
  const sets = [fromSet(attributes.value('data-srcset')), fromSet(attributes.value('data-lazy-srcset'))];
  for (const candidate of [...lazy(attributes), ...sets, written, fromSet(attributes.value('srcset')), fromSet(offered)]) {
    if (candidate === '' || candidate.length > LONGEST || /^data:/i.test(candidate)) continue;
    const found = withoutProxy(absolute(candidate) ?? '');
    if (!found || isStandIn(found.url)) continue;
    return { image: { url: found.url, ...(alt ? { alt } : {}), ...(found.proxiedUrl ? { proxiedUrl: found.proxiedUrl } : {}) } };
  }
  if (/^data:/i.test(written)) return { rule: written.length > EMBEDDED ? 'extract/embedded-image' : 'extract/placeholder-image' };
  return { rule: written === '' ? 'extract/tag' : 'extract/placeholder-image' };
}

function wordsOf(value: string | undefined): string | undefined {
  return value?.replace(/\s+/g, ' ').trim();
}

/** Elements that hold another page, or a program that shows one. */
const FRAMES: ReadonlySet<string> = new Set(['iframe', 'amp-iframe', 'embed', 'object']);
const PLAYER = /(?:player|\/embed\b|\/video\/|\.mp4\b|\.m3u8\b)/i;

/** Reads the tag of a film or a recording, one of its sources, or a frame with a player in it; `undefined` where it says no address. */
export function readMedia(name: string, attributes: Attributes, absolute: (url: string) => string | undefined): DraftImage | undefined {
  const media = /video/.test(name) ? 'video' : /audio/.test(name) ? 'audio' : FRAMES.has(name) ? 'frame' : undefined;
  if (!media) return undefined;
  const written = [attributes.value(name === 'object' ? 'data' : 'src'), ...lazy(attributes)]
    .map((each) => each?.trim() ?? '')
    .find((each) => each !== '' && !/^(?:blob|data|about|javascript):/i.test(each));
  if (!written || written.length > LONGEST || (media === 'frame' && !PLAYER.test(written))) return undefined;
  const url = absolute(written);
  return url && (/^https?:/i.test(url) || !/^[^/?#]*:/.test(url)) ? { url, media: media === 'frame' ? 'video' : media } : undefined;
}

function lazy(attributes: Attributes): readonly string[] {
  const found: (readonly [witness: number, address: string])[] = [];
  for (const name of attributes.names()) {
    if (!ANY_LAZY.test(name)) continue;
    const witness = LAZY.findIndex((pattern) => pattern.test(name));
    const address = witness < 0 ? '' : (attributes.value(name)?.trim() ?? '');
    if (ADDRESS.test(address)) found.push([witness, address]);
  }
  return found.sort(([a], [b]) => a - b).map(([, address]) => address);
}

/** The largest candidate of a `srcset`, which is the last but for careless lists. */
function fromSet(srcset: string | undefined): string {
  if (srcset === undefined || srcset === '') return '';
  let best = '';
  let size = -1;
  for (const candidate of srcset.slice(0, 4000).split(/,\s+|,(?=https?:)/)) {
    const [url = '', descriptor = '1x'] = candidate.trim().split(/\s+/);
    if (Number.parseFloat(descriptor) > size) [best, size] = [url, Number.parseFloat(descriptor)];
  }
  return best;
}

/** A stand-in until the image is loaded, or a picture of chance: `/400/300?random=7`. */
function isStandIn(url: string): boolean {
  const cut = url.search(/[?#]/);
  const [path, query] = cut < 0 ? [url, ''] : [url.slice(0, cut), url.slice(cut + 1)];
  return STAND_IN.test(path) || (/\/\d{2,4}\/\d{2,4}\/?$/.test(path) && /(?:^|&)random\b/i.test(query));
}

/** An address outside a tag, such as front matter gives: completed, taken out of its proxy; `undefined` where it is a stand-in. */
export function unproxied(url: string): DraftImage | undefined {
  const address = url.trim().replace(/^\/\//, 'https://');
  const found = /^https?:\/\//i.test(address) ? withoutProxy(address) : undefined;
  return found && !isStandIn(found.url) ? found : undefined;
}
