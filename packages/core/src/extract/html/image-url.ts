import type { DraftImage } from '../../apparatus/draft.js';
import { matchesIn } from '../../apparatus/matches.js';

/** An address behind the beginning of another. */
const WITHIN = /.https?:\/\//i;
const BARE = /^https?:\/\/[^?#]*\?(https?:\/\/.+)$/is;
const NESTED_PATH = /^https?:\/\/[^/?#]+\/(?:[\w.-]+\/){0,3}(https?:\/\/[^\s]+)$/is;
const NAMED = /[?&](?:url|uri|src|u|img|image|imgurl|image_url|imageurl|imgsrc|pic|picurl|path|target)=([^&#]+)/gi;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:[?#!@]|$)/i;
/** A copy of a copy of a copy may carry a proxy each time. */
const LAYERS = 3;

/**
 * The image's own address where a proxy was put before it: `https://proxy.example/?http://pic.example.cn/a.jpg`,
 * `https://proxy.example/fetch?url=http%3A%2F%2Fpic.example.cn%2Fa.jpg`. `undefined` for what is no web address and no relative one.
 */
export function withoutProxy(url: string): DraftImage | undefined {
  let own = url;
  for (let i = 0; i < LAYERS; i++) {
    const inner = innerOf(own);
    if (inner === undefined) break;
    own = inner;
  }
  if (own === '' || (/^[a-z][a-z0-9+.-]*:/i.test(own) && !/^https?:\/\//i.test(own))) return undefined;
  return own === url ? { url } : { url: own, proxiedUrl: url };
}

function innerOf(url: string): string | undefined {
  const bare = WITHIN.test(url) ? (BARE.exec(url)?.[1] ?? NESTED_PATH.exec(url)?.[1]) : undefined;
  if (bare) return bare;
  if (!url.includes('=')) return undefined;
  for (const match of matchesIn(url, NAMED)) {
    const value = decoded(match[1] as string);
    if (/^(?:https?:)?\/\/[\w-]+(?:\.[\w-]+)+/i.test(value) && (PICTURE.test(value) || !PICTURE.test(url.split('?', 1)[0] as string))) {
      return value.startsWith('//') ? `https:${value}` : value;
    }
  }
  return undefined;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
