import { type Article, fold } from '@zhengwen/core';
import { type Corrections, corrected } from '../corrections.js';
import { inGroups } from '../counts/groups.js';
import type { FoldedText, Query, Summary, Which } from '../library.js';
import { page } from '../query/filter.js';
import { momentOf, orderBy } from '../query/order.js';
import type { Days } from '../query/period.js';
import type { About, Candidate, Plan } from '../query/plan.js';
import { type Field, type Folded, fieldsOf } from '../query/readings.js';
import type { Group, Match, Shelf } from '../shelf.js';
import { foldedText } from '../summary.js';
import { candidatesIn, KeySet } from './candidates.js';
import { rowsOf } from './database.js';
import type { Database } from './driver.js';
import { inflated, summaryFrom, unpacked } from './record.js';

/** How many articles are handed on at a time. */
const HANDFUL = 64;
/** Keys whose rows are read at once, and keys that are read at once at most. */
const TOGETHER = 256;
const LONGEST = 8192;
/** Articles in which common words are looked for before the index is read. */
const SOON = 512;
/** From so many summaries on all paths are read at once. */
const MANY = 200;
const BY_AGE = 'a.age, a.untitled, a.path, a.id';

type Value = string | number;
interface Row {
  readonly key: number;
  readonly units: Uint8Array;
}
interface Conditions {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** The articles of a store as a shelf. `named` writes the path of a file as the library was opened. */
export function storeShelf(
  database: Database,
  corrections: Corrections,
  named: (path: string, within: string) => string,
  changes: () => number,
): Shelf {
  const all = <T>(sql: string, ...values: readonly Value[]) => database.prepare(sql).all(...values) as T[];
  const one = <T>(sql: string, ...values: readonly Value[]) => database.prepare(sql).get(...values) as T | undefined;
  const aboutSql = database.prepare('SELECT summary, rules FROM article WHERE key = ?');
  const pathsSql = database.prepare('SELECT path, within FROM file WHERE article = ? ORDER BY path');
  const unitsSql = database.prepare('SELECT key, units FROM folded WHERE key = ?');
  const originalSql = database.prepare('SELECT o.json, f.units FROM original AS o JOIN folded AS f ON f.key = o.key WHERE o.key = ?');
  const candidates = candidatesIn(database);
  let rules: { readonly state: number; readonly names: ReadonlyMap<number, string> } | undefined;

  const size = () => one<{ count: number }>('SELECT count(*) AS count FROM article')?.count ?? 0;
  const version = () => Number(one<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0);
  const state = () => `${version()}.${changes()}`;
  const ruleNames = () => {
    const now = changes() + version();
    if (rules?.state !== now)
      rules = {
        state: now,
        names: new Map(all<{ number: number; name: string }>('SELECT number, name FROM rule').map((rule) => [rule.number, rule.name])),
      };
    return rules.names;
  };
  const pathsOf = (key: number) => (pathsSql.all(key) as { path: string; within: string }[]).map(({ path, within }) => named(path, within));

  const article = (key: number): Article | undefined => {
    const row = originalSql.get(key) as { json: Uint8Array; units: Uint8Array } | undefined;
    if (!row) return undefined;
    const parsed = inflated(row.json, row.units);
    return corrected(parsed, corrections.of(parsed.id));
  };
  const fields = (key: number): readonly Field[] => {
    const found = article(key);
    return found ? fieldsOf(found) : [];
  };
  const about = (key: number): About | undefined => {
    const row = aboutSql.get(key) as { summary: string; rules: string } | undefined;
    if (!row) return undefined;
    const names = ruleNames();
    return { summary: summaryFrom(row.summary, pathsOf(key)), rules: (JSON.parse(row.rules) as number[]).map((number) => names.get(number) ?? '') };
  };
  const candidateOf = ({ key, units }: Row): Candidate => {
    let known: readonly Folded[] | undefined;
    return {
      key,
      get fields() {
        known ??= unpacked(units) ?? fields(key);
        return known;
      },
      about: () => about(key) as About,
    };
  };

  /** The rows of keys, in the order of the keys, that pass a query. */
  function* rowsAt(keys: Uint32Array, where: Conditions): Generator<Row> {
    const sql = `SELECT f.key, f.units FROM json_each(?) AS m CROSS JOIN folded AS f ON f.key = m.value${where.sql && ' CROSS JOIN article AS a ON a.key = m.value'} WHERE 1${where.sql}`;
    const statement = database.prepare(sql);
    for (let at = 0; at < keys.length; at += TOGETHER) {
      yield* statement.all(JSON.stringify([...keys.subarray(at, at + TOGETHER)]), ...where.values) as Row[];
    }
  }

  /** What holds for articles that come behind one by date. */
  const behind = (key: number | undefined): Conditions => {
    const place = key === undefined ? undefined : one<Record<string, Value>>(`SELECT ${BY_AGE} FROM article AS a WHERE a.key = ?`, key);
    return place ? { sql: ` AND (${BY_AGE}) > (?, ?, ?, ?)`, values: Object.values(place) } : { sql: '', values: [] };
  };

  /** Keys of the articles that pass, by date; more and more are read at a time, since mostly few are asked for. */
  function* keysByDate(where: Conditions, start: Conditions): Generator<number> {
    let from = start;
    for (let limit = HANDFUL; ; limit = Math.min(limit * 2, LONGEST)) {
      const found = one<{ keys: string }>(
        `SELECT json_group_array(key) AS keys FROM (SELECT a.key FROM article AS a WHERE 1${where.sql}${from.sql} ORDER BY ${BY_AGE} LIMIT ?)`,
        ...where.values,
        ...from.values,
        limit,
      );
      const keys = JSON.parse(found?.keys ?? '[]') as number[];
      from = behind(keys.at(-1));
      yield* keys;
      if (keys.length < limit) return;
    }
  }

  /**
   * By date, the newest first: few candidates are put in order, and among many the articles are gone through by date. With c candidates of n articles the one
   * costs about 3 c, the other 20 n / c for the first page. Words of every eighth article are looked for in the first articles themselves, and only
   * when those were not enough in the index.
   */
  function* rowsByDate(plan: Plan, query: Query, after?: number): Generator<Row> {
    const where = conditionsOf(query, plan);
    const start = behind(after);
    const found = plan.needs && candidates(plan.needs);
    const most = one<{ most: number | null }>('SELECT max(key) AS most FROM article')?.most ?? 0;
    const keys = found && found.size < most / 8 ? found.keys() : undefined;
    if (keys && keys.length < Math.sqrt(8 * most) + HANDFUL) {
      const sql = `SELECT a.key FROM json_each(?) AS m CROSS JOIN article AS a ON a.key = m.value WHERE 1${where.sql}${start.sql} ORDER BY ${BY_AGE}`;
      const ordered = all<{ key: number }>(sql, JSON.stringify([...keys]), ...where.values, ...start.values);
      yield* rowsFor(ordered.map(({ key }) => key));
      return;
    }
    let wanted = keys && new KeySet(keys);
    let seen = 0;
    const passing = function* () {
      for (const key of keysByDate(where, start)) {
        if (found && ++seen > SOON) wanted ??= new KeySet(found.keys());
        if (!wanted || wanted.has(key)) yield key;
      }
    };
    yield* rowsFor(passing());
  }

  function* rowsFor(keys: Iterable<number>): Generator<Row> {
    for (const key of keys) {
      const row = unitsSql.get(key) as Row | undefined;
      if (row) yield row;
    }
  }

  const rows = (plan: Plan, query: Query): Iterable<Row> => {
    const where = conditionsOf(query, plan);
    if (plan.needs) return rowsAt(candidates(plan.needs).keys(), where);
    const filtered = where.sql && ' CROSS JOIN article AS a ON a.key = f.key';
    return rowsOf<Row>(database, `SELECT f.key, f.units FROM folded AS f${filtered} WHERE 1${where.sql}`, ...where.values);
  };

  const summaries = (found: readonly { readonly key: number; readonly summary: string }[]): readonly Summary[] => {
    if (found.length < MANY) return found.map(({ key, summary }) => summaryFrom(summary, pathsOf(key)));
    const paths = new Map<number, string[]>();
    for (const { article: key, path, within } of all<{ article: number; path: string; within: string }>(
      'SELECT article, path, within FROM file WHERE article IS NOT NULL ORDER BY path',
    ))
      paths.set(key, [...(paths.get(key) ?? []), named(path, within)]);
    return found.map(({ key, summary }) => summaryFrom(summary, paths.get(key) ?? []));
  };

  return {
    size,
    state,
    *candidates(plan, query, newest) {
      let handful: Candidate[] = [];
      for (const row of newest ? rowsByDate(plan, query, newest.after) : rows(plan, query)) {
        handful.push(candidateOf(row));
        if (handful.length < HANDFUL) continue;
        yield handful;
        handful = [];
      }
      if (handful.length > 0) yield handful;
    },
    *texts(query) {
      const where = conditionsOf(query);
      const sql = `SELECT a.key, a.id, a.outlet, a.summary ->> '$.datePublished.value' AS date, f.units FROM article AS a CROSS JOIN folded AS f ON f.key = a.key WHERE 1${where.sql} ORDER BY ${BY_AGE}`;
      let handful: FoldedText[] = [];
      for (const { key, id, outlet, date, units } of rowsOf<Row & { id: string; outlet: string | null; date: string | null }>(
        database,
        sql,
        ...where.values,
      )) {
        const fields = unpacked(units);
        const folded = fields ? fields.find(({ field }) => field === 'text')?.views[0]?.folded : fold(article(key)?.text ?? '');
        handful.push(foldedText(id, folded ?? '', date ?? undefined, outlet ?? undefined));
        if (handful.length < HANDFUL) continue;
        yield handful;
        handful = [];
      }
      if (handful.length > 0) yield handful;
    },
    inOrder(matches, sort) {
      const counts = new Map(matches.map(({ key, count }) => [key, count]));
      const inThatOrder = (keys: readonly { key: number }[]) => keys.map(({ key }): Match => ({ key, count: counts.get(key) ?? 0 }));
      if (sort === 'headline') {
        const order = orderBy(sort);
        const found = matches.flatMap(({ key }) => {
          const summary = about(key)?.summary;
          return summary ? { key, summary } : [];
        });
        return inThatOrder(found.sort((a, b) => order(a.summary, b.summary)));
      }
      const pairs = JSON.stringify(matches.map(({ key, count }) => [key, count]));
      const by = sort === 'path' ? 'a.path, a.id' : sort === 'date' ? BY_AGE : `m.value ->> 1 DESC, ${BY_AGE}`;
      return inThatOrder(
        all<{ key: number }>(`SELECT a.key FROM json_each(?) AS m JOIN article AS a ON a.key = m.value ->> 0 ORDER BY ${by}`, pairs),
      );
    },
    list(query) {
      const where = conditionsOf(query);
      const select = `SELECT a.key, a.summary FROM article AS a WHERE 1${where.sql}`;
      if (query.sort === 'headline') {
        const found = [...summaries(all(select, ...where.values))].sort(orderBy('headline'));
        return page(found, query, query.after === undefined ? undefined : found.findIndex(({ id }) => id === query.after) + 1);
      }
      const order = query.sort === 'path' ? 'a.path, a.id' : BY_AGE;
      const start =
        query.after === undefined ? undefined : one<Record<string, Value>>(`SELECT ${order} FROM article AS a WHERE a.id = ?`, query.after);
      const behind = start
        ? ` AND (${order}) > (${Object.keys(start)
            .map(() => '?')
            .join(', ')})`
        : '';
      const limit = [query.limit === undefined ? -1 : Math.max(0, query.limit), start ? 0 : Math.max(0, query.offset ?? 0)];
      return summaries(all(`${select}${behind} ORDER BY ${order} LIMIT ? OFFSET ?`, ...where.values, ...Object.values(start ?? {}), ...limit));
    },
    keyOf: (id) => one<{ key: number }>('SELECT key FROM article WHERE id = ?', id)?.key,
    about,
    fields,
    article,
    groups(matches) {
      const from = matches ? 'json_each(?) AS m JOIN article AS a ON a.key = m.value ->> 0' : 'article AS a';
      const hits = matches ? 'sum(m.value ->> 1)' : '0';
      const values = matches ? [JSON.stringify(matches.map(({ key, count }) => [key, count]))] : [];
      const found = all<{ [name in keyof Group]-?: Group[name] | null }>(
        `SELECT a.outlet, a.month, a.script, count(*) AS articles, sum(a.characters) AS characters, ${hits} AS hits FROM ${from} GROUP BY 1, 2, 3`,
        ...values,
      );
      return inGroups(
        found.map(({ outlet, month, ...rest }) => ({
          ...(outlet === null ? {} : { outlet }),
          ...(month === null ? {} : { month }),
          ...(rest as Omit<Group, 'outlet' | 'month'>),
        })),
      );
    },
  };
}

/** The filters of a query and the days of a plan, as conditions on `a`. */
function conditionsOf({ ids, guessed, outlets, years, scripts }: Which, plan?: Plan): Conditions {
  const among = (column: string, wanted: readonly string[] | undefined) =>
    wanted && wanted.length > 0 ? { sql: ` AND ${column} IN (${wanted.map(() => '?').join(', ')})`, values: wanted } : { sql: '', values: [] };
  const parts = [
    // Of ids there may be more than a statement can have parameters; and none asked for is none, unlike a filter without values.
    ids ? { sql: ' AND a.id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ids)] } : { sql: '', values: [] },
    { sql: guessed ? " AND a.summary ->> '$.changes.guesses' > 0" : '', values: [] },
    // With a plus, lest an index by outlets is used where the order is by date.
    among('+a.outlet', outlets),
    among('substr(a.month, 1, 4)', years),
    among('a.script', scripts),
    plan?.days ? within(plan.days) : { sql: '', values: [] },
  ];
  return { sql: parts.map(({ sql }) => sql).join(''), values: parts.flatMap(({ values }) => values) };
}

const DAY = 86_400_000;

/** Days of articles, and the ages they have in any zone, by which they are found sooner. */
function within([first, last]: Days): Conditions {
  const moment = (day: string) => momentOf({ value: day, precision: 'day', zone: 'Z' });
  return {
    sql: ' AND a.first >= ? AND a.last <= ? AND a.age BETWEEN ? AND ?',
    values: [first, last, -moment(last) - 2 * DAY, -moment(first) + DAY],
  };
}
