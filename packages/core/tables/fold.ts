import { dictionaries, inOrder, isUnit, moduleOf } from './dictionaries.js';

/** What OpenCC leaves to its phrases because a converter must choose; a search form need not. */
const EITHER_WAY: Readonly<Record<string, string>> = { 著: '着', 瞭: '了', 甦: '苏', 彷: '仿', 麴: '曲', 衹: '只' };

/** Character to the Simplified form it is searched by, for every unit where they differ. */
export function foldPairs(): ReadonlyMap<string, string> {
  const fold = new Map<string, string>();
  for (const [from, to] of dictionaries.traditionalToSimplified) if (isUnit(from) && isUnit(to) && from !== to) fold.set(from, to);
  for (const [from, to] of Object.entries(EITHER_WAY)) fold.set(from, to);
  const of = (character: string) => fold.get(character) ?? character;
  for (const [standard, variant] of [...dictionaries.taiwan, ...dictionaries.hongKong]) {
    if (!isUnit(standard) || !isUnit(variant) || of(standard) === of(variant)) continue;
    if (fold.has(standard) && fold.has(variant)) continue;
    if (fold.has(standard)) fold.set(variant, of(standard));
    else if (of(variant) !== standard) fold.set(standard, of(variant));
  }
  for (const from of fold.keys()) {
    let to = of(from);
    for (let step = 0; fold.has(to) && to !== from && step < 3; step++) to = of(to);
    if (to === from) fold.delete(from);
    else fold.set(from, to);
  }
  return fold;
}

/** `script/fold.generated.ts`. */
export function foldModule(): string {
  const fold = foldPairs();
  const from = inOrder(fold.keys());
  const to = [...from].map((character) => fold.get(character)).join('');
  return moduleOf('characters and the Simplified forms they are searched by, from the dictionaries of OpenCC in opencc-js (Apache-2.0).', {
    FROM: from,
    TO: to,
  });
}
