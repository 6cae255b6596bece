import { type Article, fold } from '@zhengwen/core';
import { type Corrections, corrected } from '../corrections.js';
import { inGroups } from '../counts/groups.js';
import type { FoldedText, Query, Summary, Which } from '../library.js';
import { page } from '../query/filter.js';
import { orderBy } from '../query/order.js';
import type { About, Candidate, Plan } from '../query/plan.js';
import { type Field, type Folded, fieldsOf } from '../query/readings.js';
import type { Group, Match, Shelf } from '../shelf.js';
import { foldedText } from '../summary.js';
import { rowsOf } from './database.js';
import type { Database } from './driver.js';
import { inflated, summaryFrom, unpacked } from './record.js';

/** How many articles are handed on at a time. */
const HANDFUL = 64;
/** From so many summaries on all paths are read at once. */
const MANY = 200;
const BY_AGE = 'a.age, a.untitled, a.path, a.id';

type Value = string | number;
interface Row {
  readonly key: number;
  readonly units: Uint8Array;
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

  /**
   * Keys of the few candidates in order of date, or `undefined` where there are many: then the first page is found sooner by looking through the articles
   * by date. With n articles of which c are candidates the one costs about c, the other a hundred times n / c.
   */
  const few = (expression: string): readonly number[] | undefined => {
    const most = Math.ceil(Math.sqrt(100 * size()));
    const keys = all<{ key: number }>(`SELECT rowid AS key FROM gram WHERE gram MATCH ? LIMIT ?`, expression, most + 1).map(({ key }) => key);
    if (keys.length > most) return undefined;
    return all<{ key: number }>(
      `SELECT a.key FROM json_each(?) AS m JOIN article AS a ON a.key = m.value ORDER BY ${BY_AGE}`,
      JSON.stringify(keys),
    ).map(({ key }) => key);
  };

  function* rowsByDate(plan: Plan, query: Query, after?: number): Generator<Row> {
    const keys = plan.expression === undefined ? undefined : few(plan.expression);
    const where = conditionsOf(query, plan);
    if (keys) {
      const from = after === undefined ? 0 : keys.indexOf(after) + 1;
      const passing = where.sql === '' ? undefined : database.prepare(`SELECT 1 FROM article AS a WHERE a.key = ?${where.sql}`);
      for (const key of keys.slice(from)) {
        if (passing && !passing.get(key, ...where.values)) continue;
        const row = unitsSql.get(key) as Row | undefined;
        if (row) yield row;
      }
      return;
    }
    const start =
      after === undefined
        ? undefined
        : one<{ age: number; untitled: number; path: string; id: string }>('SELECT age, untitled, path, id FROM article WHERE key = ?', after);
    const behind = start ? ' AND (a.age, a.untitled, a.path, a.id) > (?, ?, ?, ?)' : '';
    const values = [...where.values, ...(start ? [start.age, start.untitled, start.path, start.id] : [])];
    yield* rowsOf<Row>(
      database,
      `SELECT f.key, f.units FROM article AS a CROSS JOIN folded AS f ON f.key = a.key WHERE 1${where.sql}${behind} ORDER BY ${BY_AGE}`,
      ...values,
    );
  }

  const rows = (plan: Plan, query: Query): Iterable<Row> => {
    const where = conditionsOf(query, plan);
    const filtered = where.sql === '' ? '' : ' CROSS JOIN article AS a ON a.key = f.key';
    const sql =
      plan.expression === undefined
        ? `SELECT f.key, f.units FROM folded AS f${filtered} WHERE 1${where.sql}`
        : `SELECT f.key, f.units FROM gram CROSS JOIN folded AS f ON f.key = gram.rowid${filtered} WHERE gram MATCH ?${where.sql}`;
    const values = [...(plan.expression === undefined ? [] : [plan.expression]), ...where.values];
    return rowsOf<Row>(database, sql, ...values);
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
function conditionsOf({ ids, outlets, years, scripts }: Which, plan?: Plan): { readonly sql: string; readonly values: readonly Value[] } {
  const among = (column: string, wanted: readonly string[] | undefined) =>
    wanted && wanted.length > 0 ? { sql: ` AND ${column} IN (${wanted.map(() => '?').join(', ')})`, values: wanted } : { sql: '', values: [] };
  const parts = [
    // Of ids there may be more than a statement can have parameters; and none asked for is none, unlike a filter without values.
    ids ? { sql: ' AND a.id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ids)] } : { sql: '', values: [] },
    among('a.outlet', outlets),
    among('substr(a.month, 1, 4)', years),
    among('a.script', scripts),
    plan?.days ? { sql: ' AND a.first >= ? AND a.last <= ?', values: plan.days } : { sql: '', values: [] },
  ];
  return { sql: parts.map(({ sql }) => sql).join(''), values: parts.flatMap(({ values }) => values) };
}
