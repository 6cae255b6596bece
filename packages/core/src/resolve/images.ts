import type { Image } from '../article.js';
import { unproxied } from '../extract/html/image.js';
import { asString, type Choice, evidenceOf, readings } from './choice.js';
import type { Claims } from './claims.js';

/** The images of the body, and the one that the front matter adds when the body has it not. */
export function withHeadImage(images: readonly Image[], claims: Claims): Choice<readonly Image[]> {
  const heads = readings(
    claims,
    ['front-matter.headimg', 'front-matter.cover', 'front-matter.thumbnail', 'front-matter.image', 'front-matter.banner'],
    (claim) => headImage(asString(claim)),
  );
  const own = readings(claims, 'front-matter.images', (claim) => ownImages(claim.value));
  const known = new Set(images.map((image) => image.url));
  const added: Image[] = [];
  for (const image of [...own.flatMap((reading) => reading.value), ...heads.map((reading) => reading.value)]) {
    if (known.has(image.url)) continue;
    known.add(image.url);
    added.push(image);
  }
  const value = [...added, ...images];
  const evidence = [...own, ...heads].map((reading) => evidenceOf(reading, true));
  return { ...(value.length > 0 ? { value } : {}), evidence };
}

function headImage(address: string | undefined): Image | undefined {
  return address === undefined ? undefined : unproxied(address);
}

function ownImages(value: unknown): readonly Image[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const images = value.filter((item): item is Image => typeof (item as Image | null)?.url === 'string');
  return images.length > 0 ? images : undefined;
}
