import { LibraryError } from '../library-error.js';
import type { Database } from './driver.js';

/** Marks a file as a library of this program: the letters `ZWen`. */
const APPLICATION = 0x5a57656e;

/**
 * What brings a store from each version of its schema to the next; never changed, only added to.
 *
 * `article` holds what is sorted, filtered and listed by: `age` grows from the newest to the undated. `folded` holds what is searched, `original` the
 * article. `block` is the index of pairs of characters, in segments that are never changed: what it says of a key may have been true of an article that has
 * changed since or is gone, and what it can't know yet is in `tail`. Positions are not indexed: what the index finds is looked through, which makes it exact.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE rule (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE article (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    age REAL NOT NULL, untitled INTEGER NOT NULL, path TEXT NOT NULL,
    outlet TEXT, month TEXT, first TEXT, last TEXT, script TEXT NOT NULL, characters INTEGER NOT NULL,
    summary TEXT NOT NULL, rules TEXT NOT NULL, parser TEXT NOT NULL
  );
  CREATE INDEX article_by_age ON article (age, untitled, path, id);
  CREATE TABLE folded (key INTEGER PRIMARY KEY, units BLOB NOT NULL);
  CREATE TABLE original (key INTEGER PRIMARY KEY, json BLOB NOT NULL);
  CREATE TABLE file (
    at BLOB PRIMARY KEY, path TEXT NOT NULL, within TEXT NOT NULL, size INTEGER NOT NULL, modified REAL NOT NULL, looked REAL NOT NULL,
    article INTEGER, failure TEXT, parser TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX file_by_article ON file (article);
  CREATE VIRTUAL TABLE gram USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
  INSERT INTO gram (gram, rank) VALUES ('hashsize', 16777216);
  `,
  `
  DROP TABLE gram;
  CREATE TABLE segment (number INTEGER PRIMARY KEY, base INTEGER NOT NULL, articles INTEGER NOT NULL, bytes INTEGER NOT NULL);
  CREATE TABLE block (number INTEGER PRIMARY KEY, segment INTEGER NOT NULL, gram INTEGER NOT NULL, lists BLOB NOT NULL);
  CREATE INDEX block_by_gram ON block (segment, gram);
  CREATE TABLE tail (key INTEGER PRIMARY KEY);
  INSERT INTO tail (key) SELECT key FROM folded;
  CREATE INDEX article_by_group ON article (outlet, month, script, characters);
  `,
];

/** Brings a store to the schema of today. Throws a `LibraryError` for a file that is something else, or newer than this program. */
export function migrate(database: Database, file: string, readOnly: boolean, migrations: readonly string[] = MIGRATIONS): void {
  const pragma = (name: string) => Number(Object.values(database.prepare(`PRAGMA ${name}`).get() as Record<string, number>)[0]);
  const tables = () => (database.prepare('SELECT count(*) AS count FROM sqlite_schema').get() as { count: number }).count;
  const check = () => {
    const version = pragma('user_version');
    if (pragma('application_id') !== APPLICATION && (version > 0 || tables() > 0))
      throw new LibraryError('no-library', `${file} is no library of Zhengwen`, file);
    if (version > migrations.length) throw new LibraryError('newer', `${file} was made by a newer version of this program`, file);
    return version;
  };
  if (check() === migrations.length) return;
  if (readOnly) throw new LibraryError('read-only', `${file} was made by an older version of this program and may not be written`, file);
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another program may have done it while this one waited.
    for (let version = check(); version < migrations.length; version++) database.exec(migrations[version] as string);
    database.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${migrations.length}; COMMIT`);
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
