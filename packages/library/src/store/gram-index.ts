import { writePairs } from '../query/grams.js';
import type { Folded } from '../query/readings.js';
import { atOnce, rowsOf } from './database.js';
import type { Database } from './driver.js';
import { BlockReader, BlockWriter, Keys } from './postings.js';

/** Units of folded text, about, that are brought into the index at once; as much waits in the tail while articles are being written. */
const PIECE = 1 << 20;
/** Articles of a piece at most: their places in it are numbers of 16 bits. */
const MOST = 0xffff;
/** So many segments of about the same size are made into one, and a segment of the next size has so many times the bytes. */
const FEW = 8;
/** Segments of this size are left as they are, so that no transaction grows with the library. */
const LARGEST = 2;
/** An index in which so many times the articles stand as there are is made anew, and how many more it may have in any case. */
const STALE = 1.5;
const SOME = 1000;

interface Row {
  readonly key: number;
  readonly units: Uint8Array;
}

/** Brings what was written into the index of pairs. Each step is one transaction, and before and after it every article is found. */
export class GramIndex {
  readonly #database: Database;
  readonly #textsOf: (row: Row) => readonly Folded[];
  #pairs = new Uint32Array(0);
  #places = new Uint16Array(0);
  /** As much again, where they are put in order. */
  #room = { pairs: new Uint32Array(0), places: new Uint16Array(0) };

  /** @param textsOf the folded texts of a row of `folded` */
  constructor(database: Database, textsOf: (row: Row) => readonly Folded[]) {
    this.#database = database;
    this.#textsOf = textsOf;
  }

  /** Indexes what waits in the tail where that is a piece or more, or whatever it is when it is to be `settled`. */
  catchUp(settled = false): void {
    if (settled && this.#isStale())
      atOnce(this.#database, () => this.#database.exec('DELETE FROM block; DELETE FROM segment; INSERT OR IGNORE INTO tail SELECT key FROM folded'));
    while (this.#waiting() >= (settled ? 1 : PIECE)) {
      atOnce(this.#database, () => this.#piece());
      while (this.#alike()) atOnce(this.#database, () => this.#merge());
    }
  }

  /** Units in the tail, as far as one piece reaches. */
  #waiting(): number {
    const sql = 'SELECT sum(length(f.units)) AS bytes FROM (SELECT key FROM tail ORDER BY key LIMIT ?) AS t CROSS JOIN folded AS f ON f.key = t.key';
    return ((this.#database.prepare(sql).get(MOST) as { bytes: number | null }).bytes ?? 0) / 2;
  }

  #isStale(): boolean {
    const sql = 'SELECT (SELECT coalesce(sum(articles), 0) FROM segment) AS indexed, (SELECT count(*) FROM article) AS articles';
    const { indexed, articles } = this.#database.prepare(sql).get() as { indexed: number; articles: number };
    return indexed > articles * STALE + SOME;
  }

  /** Makes a segment of the first articles of the tail. */
  #piece(): void {
    const keys: number[] = [];
    let found = 0;
    const sql = 'SELECT f.key, f.units FROM tail AS t CROSS JOIN folded AS f ON f.key = t.key ORDER BY t.key';
    for (const row of rowsOf<Row>(this.#database, sql)) {
      this.#makeRoom(found, row.units.length / 2);
      const from = found;
      for (const { views } of this.#textsOf(row)) {
        for (const { folded } of views) {
          this.#makeRoom(found, folded.length);
          found = writePairs(folded, this.#pairs, found);
        }
      }
      this.#places.fill(keys.length, from, found);
      keys.push(row.key);
      if (found >= PIECE || keys.length === MOST) break;
    }
    const [first, last] = [keys[0], keys.at(-1)];
    if (first === undefined || last === undefined) return;
    const { pairs, places } = this.#sorted(found);
    this.#segment(first, keys.length, (write) => {
      const list = new Keys();
      for (let at = 0; at < found; ) {
        const gram = pairs[at] as number;
        list.clear();
        for (let before = -1; at < found && pairs[at] === gram; at++) {
          const place = places[at] as number;
          if (place !== before) list.add(keys[place] as number);
          before = place;
        }
        write(gram, list);
      }
    });
    this.#database.prepare('DELETE FROM tail WHERE key <= ?').run(last);
  }

  /** Room for so many more pairs than there are. */
  #makeRoom(found: number, more: number): void {
    if (found + more <= this.#pairs.length) return;
    const room = Math.max(found + more, Math.min((found + more) * 2, PIECE + (1 << 16)));
    const [pairs, places] = [this.#pairs.subarray(0, found), this.#places.subarray(0, found)];
    this.#pairs = new Uint32Array(room);
    this.#places = new Uint16Array(room);
    this.#pairs.set(pairs);
    this.#places.set(places);
    this.#room = { pairs: new Uint32Array(room), places: new Uint16Array(room) };
  }

  /** The pairs in order, and with each the place it came with; those of one pair stay in the order they had. */
  #sorted(count: number): { readonly pairs: Uint32Array; readonly places: Uint16Array } {
    let [from, to] = [{ pairs: this.#pairs, places: this.#places }, this.#room];
    for (const shift of [0, 16]) {
      const starts = new Uint32Array(0x10001);
      for (let i = 0; i < count; i++) {
        const next = (((from.pairs[i] as number) >>> shift) & 0xffff) + 1;
        starts[next] = (starts[next] as number) + 1;
      }
      for (let i = 0; i < 0x10000; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
      for (let i = 0; i < count; i++) {
        const pair = from.pairs[i] as number;
        const half = (pair >>> shift) & 0xffff;
        const at = starts[half] as number;
        starts[half] = at + 1;
        to.pairs[at] = pair;
        to.places[at] = from.places[i] as number;
      }
      [from, to] = [to, from];
    }
    return from;
  }

  /** Segments of about one size, when there are so many that they should be one. */
  #alike(): readonly { readonly number: number; readonly base: number; readonly articles: number }[] | undefined {
    const sizes = Array.from({ length: LARGEST }, () => [] as { number: number; base: number; articles: number }[]);
    const rows = this.#database.prepare('SELECT number, base, articles, bytes FROM segment').all() as {
      number: number;
      base: number;
      articles: number;
      bytes: number;
    }[];
    for (const { bytes, ...segment } of rows) sizes[Math.max(0, Math.floor(Math.log(bytes / PIECE) / Math.log(FEW)))]?.push(segment);
    return sizes.find(({ length }) => length >= FEW);
  }

  #merge(): void {
    const segments = this.#alike();
    if (!segments) return;
    const base = Math.min(...segments.map((segment) => segment.base));
    const articles = segments.reduce((sum, segment) => sum + segment.articles, 0);
    this.#segment(base, articles, (write) => {
      let open = segments.map((segment) => new SegmentReader(this.#database, segment)).filter((one) => one.next());
      const keys = new Keys();
      while (open.length > 0) {
        let gram = Number.POSITIVE_INFINITY;
        for (const one of open) if (one.gram < gram) gram = one.gram;
        keys.clear();
        let ended = false;
        for (const one of open) ended = (one.gram === gram && !one.take(keys)) || ended;
        keys.settle();
        write(gram, keys);
        if (ended) open = open.filter((one) => !one.ended);
      }
    });
    for (const table of ['block WHERE segment', 'segment WHERE number'])
      for (const { number } of segments) this.#database.prepare(`DELETE FROM ${table} = ?`).run(number);
  }

  #segment(base: number, articles: number, fill: (write: (gram: number, keys: Keys) => void) => void): void {
    const segment = Number(
      this.#database.prepare('INSERT INTO segment (base, articles, bytes) VALUES (?, ?, 0)').run(base, articles).lastInsertRowid,
    );
    const insert = this.#database.prepare('INSERT INTO block (segment, gram, lists) VALUES (?, ?, ?)');
    let bytes = 0;
    const writer = new BlockWriter(base, (gram, lists) => {
      insert.run(segment, gram, lists);
      bytes += lists.length;
    });
    fill((gram, keys) => writer.add(gram, keys));
    writer.end();
    this.#database.prepare('UPDATE segment SET bytes = ? WHERE number = ?').run(bytes, segment);
  }
}

/** Goes through the lists of a segment in the order of their grams. */
class SegmentReader {
  ended = false;
  readonly #segment: number;
  readonly #base: number;
  readonly #get: ReturnType<Database['prepare']>;
  #number: number;
  #block: BlockReader | undefined;

  constructor(database: Database, { number, base }: { readonly number: number; readonly base: number }) {
    this.#segment = number;
    this.#base = base;
    this.#get = database.prepare('SELECT gram, lists FROM block WHERE number = ? AND segment = ?');
    const { first } = database.prepare('SELECT min(number) AS first FROM block WHERE segment = ?').get(number) as { first: number | null };
    this.#number = first ?? 0;
  }

  get gram(): number {
    return this.#block?.gram ?? 0;
  }

  next(): boolean {
    while (!this.#block?.next()) {
      // Its blocks were written one behind another.
      const block = this.#get.get(this.#number++, this.#segment) as { gram: number; lists: Uint8Array } | undefined;
      if (!block) {
        this.ended = true;
        return false;
      }
      this.#block = new BlockReader(this.#base, block.gram, block.lists);
    }
    return true;
  }

  /** Takes all keys of the gram where it stands, which may go on in further blocks; says whether there are more grams. */
  take(keys: Keys): boolean {
    const { gram } = this;
    do this.#block?.take(keys);
    while (this.next() && this.gram === gram);
    return !this.ended;
  }
}
