import { createHash } from 'node:crypto';
import { type Article, type Failure, rules } from '@zhengwen/core';
import { type Corrections, corrected } from '../corrections.js';
import { fieldsOf } from '../query/readings.js';
import { atOnce } from './database.js';
import type { Database } from './driver.js';
import { GramIndex } from './gram-index.js';
import { deflated, inflated, type Stored, storedOf, unpacked } from './record.js';

/** The hash of the parser's code, which the build puts here; where nothing is built, rules are told apart by what they say of themselves alone. */
declare const PARSER: string | undefined;
const CODE = typeof PARSER === 'undefined' ? '' : PARSER;

/** A file as it was when it was looked at. */
export interface Looked {
  /** Its absolute path in the bytes of the system. */
  readonly at: Uint8Array;
  readonly path: string;
  readonly within: string;
  readonly size: number;
  /** Milliseconds since 1970; below 0 where it must be read again in any case. */
  readonly modified: number;
}

/** What came of a file. */
export type Outcome =
  | { readonly file: Looked; readonly stored: Stored; readonly original: Uint8Array }
  | { readonly file: Looked; readonly failure: Failure };

/** What was written. */
export interface Written {
  readonly added: number;
  /** Files with the bytes of an article that is known: under another path (`known`), or under the same (`unchanged`). */
  readonly known: number;
  readonly unchanged: number;
  readonly failed: number;
}

/** Writes into a store. Each call is one transaction: all of it is kept, or nothing. */
export class Writer {
  readonly #database: Database;
  readonly #corrections: Corrections;
  readonly #index: GramIndex;
  readonly #rules = new Map<string, number>();
  readonly #statements = new Map<string, ReturnType<Database['prepare']>>();
  /** Articles whose files changed in this transaction. */
  readonly #touched = new Set<number>();

  constructor(database: Database, corrections: Corrections) {
    this.#database = database;
    this.#corrections = corrections;
    this.#index = new GramIndex(database, ({ key, units }) => {
      const known = unpacked(units);
      if (known) return known;
      const { json } = this.#sql('SELECT json FROM original WHERE key = ?').get(key) as { json: Uint8Array };
      const parsed = inflated(json, units);
      return fieldsOf(corrected(parsed, corrections.of(parsed.id)));
    });
  }

  /** Stands for the rules and the code by which articles are read today: what was read by others is read again. */
  readonly parser = createHash('sha256').update(JSON.stringify(rules)).update(CODE).digest('hex').slice(0, 8);

  /** Keeps what came of files. An article that is known is only given one more path, unless it is to be written `again`. */
  keep(outcomes: readonly Outcome[], again = false): Written {
    const written = this.#atOnce(() => {
      let [added, known, unchanged, failed] = [0, 0, 0, 0];
      for (const outcome of outcomes) {
        if ('failure' in outcome) {
          failed++;
          this.#file(outcome.file, null, outcome.failure);
          continue;
        }
        const { id } = outcome.stored;
        if (this.#corrections.of(id).forgotten) {
          this.#drop(outcome.file.at);
          continue;
        }
        const row = this.#sql('SELECT key, parser FROM article WHERE id = ?').get(id) as { key: number; parser: string } | undefined;
        if (row?.parser === this.parser && !again) {
          if (this.#articleAt(outcome.file.at) === row.key) unchanged++;
          else known++;
          this.#file(outcome.file, row.key);
          continue;
        }
        added++;
        const key = this.#article(...this.#readByHand(outcome), outcome.file.within, row?.key);
        this.#file(outcome.file, key);
        // The one file of a new article is listed already.
        if (!row) this.#touched.delete(key);
      }
      return { added, known, unchanged, failed };
    });
    this.#index.catchUp();
    return written;
  }

  /** Brings all that was written into the index: until then it is found by being looked through. */
  settle(): void {
    this.#index.catchUp(true);
  }

  /** Takes files out, and the articles of which no file is left. */
  gone(files: readonly { readonly at: Uint8Array }[]): void {
    this.#atOnce(() => {
      for (const { at } of files) this.#drop(at);
    });
  }

  /** Writes the articles anew for which something was set by hand, or no longer is; takes out what is forgotten. */
  correct(ids: Iterable<string>): void {
    this.#atOnce(() => {
      for (const id of ids) {
        const row = this.#sql(
          'SELECT a.key, a.path, o.json, f.units FROM article AS a JOIN original AS o ON o.key = a.key JOIN folded AS f ON f.key = a.key WHERE a.id = ?',
        ).get(id) as { key: number; path: string; json: Uint8Array; units: Uint8Array } | undefined;
        if (!row) continue;
        const byHand = this.#corrections.of(id);
        if (byHand.forgotten) {
          this.#sql('DELETE FROM file WHERE article = ?').run(row.key);
          this.#touched.add(row.key);
        } else {
          const parsed = inflated(row.json, row.units);
          const stored = storedOf(corrected(parsed, byHand));
          this.#article(stored, deflated(parsed, stored.folded), row.path, row.key);
        }
      }
    });
  }

  /** A word about the store as a whole. */
  note(name: string, value: string): void {
    this.#sql('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(name, value);
  }

  /** What is written of an article: with what was set by hand, where something was. */
  #readByHand({ stored, original }: { readonly stored: Stored; readonly original: Uint8Array }): readonly [Stored, Uint8Array] {
    const byHand = this.#corrections.of(stored.id);
    if (byHand.set.size === 0) return [stored, original];
    const parsed = inflated(original, stored.folded);
    const made = storedOf(corrected(parsed, byHand));
    return [made, deflated(parsed, made.folded)];
  }

  #article(stored: Stored, original: Uint8Array, path: string, known?: number): number {
    const { id, age, untitled, outlet, month, first, last, script, characters, summary } = stored;
    const values = [
      id,
      age,
      untitled,
      path,
      outlet,
      month,
      first,
      last,
      script,
      characters,
      summary,
      JSON.stringify(stored.rules.map((rule) => this.#rule(rule))),
      this.parser,
    ];
    const columns = 'id, age, untitled, path, outlet, month, first, last, script, characters, summary, rules, parser';
    const places = values.map(() => '?').join(', ');
    if (known !== undefined) this.#sql(`UPDATE article SET (${columns}) = (${places}) WHERE key = ?`).run(...values, known);
    const key = known ?? Number(this.#sql(`INSERT INTO article (${columns}) VALUES (${places})`).run(...values).lastInsertRowid);
    this.#sql('INSERT OR REPLACE INTO folded (key, units) VALUES (?, ?)').run(key, stored.folded);
    this.#sql('INSERT OR REPLACE INTO original (key, json) VALUES (?, ?)').run(key, original);
    this.#sql('INSERT OR IGNORE INTO tail (key) VALUES (?)').run(key);
    return key;
  }

  #file({ at, path, within, size, modified }: Looked, article: number | null, failure?: Failure): void {
    this.#touch(at);
    this.#sql(
      'INSERT OR REPLACE INTO file (at, path, within, size, modified, looked, article, failure, parser) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(at, path, within, size, modified, Date.now(), article, failure ? JSON.stringify(failure) : null, this.parser);
    if (article !== null) this.#touched.add(article);
  }

  #drop(at: Uint8Array): void {
    this.#touch(at);
    this.#sql('DELETE FROM file WHERE at = ?').run(at);
  }

  #touch(at: Uint8Array): void {
    const article = this.#articleAt(at);
    if (article !== undefined) this.#touched.add(article);
  }

  #articleAt(at: Uint8Array): number | undefined {
    return (this.#sql('SELECT article FROM file WHERE at = ?').get(at) as { article: number | null } | undefined)?.article ?? undefined;
  }

  /** Takes out the articles of which no file is left, and lists the others under the first of theirs. */
  #settle(): void {
    for (const key of this.#touched) {
      const first = this.#sql('SELECT within FROM file WHERE article = ? ORDER BY path LIMIT 1').get(key) as { within: string } | undefined;
      if (first) this.#sql('UPDATE article SET path = ?1 WHERE key = ?2 AND path <> ?1').run(first.within, key);
      else
        for (const where of ['article WHERE key', 'folded WHERE key', 'original WHERE key', 'tail WHERE key'])
          this.#sql(`DELETE FROM ${where} = ?`).run(key);
    }
  }

  #rule(name: string): number {
    const known = this.#rules.get(name);
    if (known !== undefined) return known;
    this.#sql('INSERT OR IGNORE INTO rule (name) VALUES (?)').run(name);
    const { number } = this.#sql('SELECT number FROM rule WHERE name = ?').get(name) as { number: number };
    this.#rules.set(name, number);
    return number;
  }

  #atOnce<T>(act: () => T): T {
    this.#touched.clear();
    this.#rules.clear();
    return atOnce(this.#database, () => {
      const result = act();
      this.#settle();
      return result;
    });
  }

  #sql(sql: string): ReturnType<Database['prepare']> {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }
}

/** An article as it is kept, ready to be written. */
export function made(article: Article, file: Looked): Outcome {
  const stored = storedOf(article);
  return { file, stored, original: deflated(article, stored.folded) };
}
