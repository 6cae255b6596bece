import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { Shelf } from '../shelf.js';
import { type PartitionOptions, passagesInParts } from './partitions.js';
import { askedFor, type Shared } from './passages.js';
import { ordered, type PassageTable, passageAt, tableOf } from './table.js';
import { readTexts, type Texts } from './texts.js';

/** Finds the passages of all articles of a shelf, with what is known of them from before. */
export type Keep = (shelf: Shelf, options: PartitionOptions) => Promise<{ readonly texts: Texts; readonly table: PassageTable }>;

/** Another number for every change of how texts are projected, of what a passage is or of what is written. */
const VERSION = 1;

/** What is written beside a library: where its passages stand, and not a word of them. */
interface Kept {
  readonly version: number;
  readonly min: number;
  readonly least: number;
  /** The article, the length and a hash of each projected text. */
  readonly ids: readonly string[];
  readonly lengths: Uint32Array;
  readonly hashes: Uint32Array;
  readonly table: PassageTable;
}

/**
 * Keeps the passages of a library in `file`. Adding texts takes no passage away and lengthens none: it adds places to those that are known, and passages that stand in the
 * new texts. So only these are looked for. Where a text is gone or has changed all are found anew. What can't be written is not kept.
 */
export function keptIn(file: string): Keep {
  return async (shelf, options) => {
    const { min, least } = askedFor(options);
    const kept = await readKept(file, min, least);
    const known = new Map((kept?.ids ?? []).map((id, index) => [id, index]));
    let met = 0;
    const isKnown = (id: string, units: Uint16Array) => {
      const index = known.get(id);
      const same = index !== undefined && kept?.lengths[index] === units.length && kept.hashes[index] === hashOf(units);
      if (same) met++;
      return same;
    };
    const texts = await readTexts(shelf, { signal: options.signal, isLast: (id, units) => known.size > 0 && !isKnown(id, units) });
    const isSame = kept !== undefined && met === known.size;
    if (isSame && texts.since === 0) return { texts, table: ordered([moved(kept, texts)], texts.orderOf) };
    const tables: PassageTable[] = [];
    const since = isSame ? texts.since : 0;
    for await (const table of passagesInParts(texts.corpus, options, since)) tables.push(table);
    const table = ordered(since > 0 && kept ? added(moved(kept, texts), tables) : tables, texts.orderOf);
    await writeKept(file, { version: VERSION, min, least, ...marksOf(texts), table });
    return { texts, table };
  };
}

/** What a text is known by. */
function hashOf(units: Uint16Array): number {
  return createHash('sha256').update(Uint16Array.from(units)).digest().readUInt32LE();
}

function marksOf({ ids, corpus: { units, starts } }: Texts): Pick<Kept, 'ids' | 'lengths' | 'hashes'> {
  const [lengths, hashes] = [new Uint32Array(ids.length), new Uint32Array(ids.length)];
  for (let text = 0; text < ids.length; text++) {
    const [from, to] = [starts[text] as number, (starts[text + 1] as number) - 1];
    lengths[text] = to - from;
    hashes[text] = hashOf(units.subarray(from, to));
  }
  return { ids, lengths, hashes };
}

/** The passages as they stand in the corpus of today, in which the same texts may have another order. */
function moved({ ids, lengths, table }: Kept, { ids: today, corpus }: Texts): PassageTable {
  const textOf = new Map(today.map((id, text) => [id, text]));
  const [before, now] = [new Uint32Array(ids.length + 1), new Uint32Array(ids.length)];
  before[0] = 1;
  for (let text = 0; text < ids.length; text++) {
    before[text + 1] = (before[text] as number) + (lengths[text] as number) + 1;
    now[text] = corpus.starts[textOf.get(ids[text] as string) as number] as number;
  }
  const places = new Uint32Array(table.places.length);
  for (let passage = 0, at = 0; passage < table.ends.length; passage++) {
    const from = at;
    for (let text = 0; at < (table.ends[passage] as number); at++) {
      const place = table.places[at] as number;
      text = textAt(before, place, text);
      places[at] = (now[text] as number) + place - (before[text] as number);
    }
    places.subarray(from, at).sort();
  }
  return { ...table, places };
}

/** In which text a place stands, not before `from`: places come in order. */
function textAt(starts: Uint32Array, place: number, from: number): number {
  let [low, high] = [from, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** Those of the known passages that were not found again, with more places; and what was found. */
function added(known: PassageTable, found: readonly PassageTable[]): readonly PassageTable[] {
  // The texts that were there stand before the new ones, so a passage that was known still has the first of its places; no two of one length begin there.
  const nameOf = ({ length, places }: Shared) => `${places[0]} ${length}`;
  const again = new Set(found.flatMap((table) => Array.from(table.lengths, (_, index) => nameOf(passageAt(table, index)))));
  function* others() {
    for (let index = 0; index < known.lengths.length; index++) {
      const passage = passageAt(known, index);
      if (!again.has(nameOf(passage))) yield passage;
    }
  }
  return [tableOf(others()), ...found];
}

async function readKept(file: string, min: number, least: number): Promise<Kept | undefined> {
  try {
    const kept = deserialize(await readFile(file)) as Kept;
    return kept.version === VERSION && kept.min === min && kept.least === least ? kept : undefined;
  } catch {
    return undefined;
  }
}

async function writeKept(file: string, kept: Kept): Promise<void> {
  const made = `${file}.${process.pid}`;
  try {
    await writeFile(made, serialize(kept), { mode: 0o600 });
    await rename(made, file);
  } catch {
    await rm(made, { force: true });
  }
}
