import { rules } from '@zhengwen/core';
import { ordinal, single } from './address';
import { requestOf } from './catalogue-request';
import { filtersOf, LINES, WIDTHS, wantedOf } from './concordance';
import { figuresOn } from './figures';
import { concordanceLines, frequenciesOf, listFailures, openArticle, openCatalogue, searchCatalogue, statsOf } from './library';
import { PAGE, queryOf } from './selection';

type Params = Readonly<Record<string, string | undefined>>;

const SELECTION = ['outlet', 'year', 'written', 'sort', 'page'];

/** What may be asked for under `/api/v1`, each with the parameters it takes. The type of its answer is that of its function. */
export const answers = {
  articles: {
    says: 'The articles of a selection, a page at a time.',
    takes: SELECTION,
    async answer(params: Params) {
      const request = requestOf(params);
      const { summaries, selected, size } = await openCatalogue(queryOf(request));
      return { page: request.page ?? 1, pages: Math.ceil(selected / PAGE), selected, size, articles: summaries };
    },
  },
  'articles/{id}': {
    says: 'One article with its apparatus, as article.schema.json says.',
    takes: [],
    answer: async (_params: Params, id = '') => (await openArticle(id))?.article,
  },
  search: {
    says: 'Every place where the words stand, in either script.',
    takes: ['q', ...SELECTION],
    answer: async (params: Params) => {
      const request = requestOf(params);
      return searchCatalogue(request.q ?? '', queryOf(request));
    },
  },
  facets: {
    says: 'How many articles each outlet, year and script has in a selection.',
    takes: ['outlet', 'year', 'written'],
    answer: async (params: Params) => (await openCatalogue({ ...queryOf(requestOf(params)), limit: 0 })).facets,
  },
  concordance: {
    says: 'Every place where the words stand, each in its context, a hundred at a time.',
    takes: ['q', 'outlet', 'year', 'written', 'sort', 'width', 'page'],
    async answer(params: Params) {
      const wanted = wantedOf(params);
      const { q = '', sort, width = WIDTHS[1] } = wanted;
      const page = ordinal(params.page);
      return { page, ...(await concordanceLines(q, { ...filtersOf(wanted), ...(sort ? { sort } : {}), width }, (page - 1) * LINES, LINES)) };
    },
  },
  frequencies: {
    says: 'Hits by month and by outlet, with the size of each, and what must be said beside them.',
    takes: ['q', 'outlet', 'year', 'written'],
    answer: async (params: Params) => frequenciesOf(single(params.q) ?? '', filtersOf(wantedOf(params))),
  },
  figures: {
    says: 'The numbers and quantities of twenty articles, each with its sentence.',
    takes: ['q', 'outlet', 'year', 'page'],
    answer: async (params: Params) => figuresOn(requestOf(params)),
  },
  failures: { says: 'The files that are no articles, each with its reason.', takes: [], answer: async () => listFailures() },
  stats: { says: 'What the library holds, in numbers.', takes: [], answer: async () => statsOf() },
  rules: { says: 'Every rule with its authority, examples and exceptions, in the order in which they act.', takes: [], answer: async () => rules },
} as const;

/** The answers of the API by what is asked for: `Answers['search']` is a `SearchResult`. */
export type Answers = { readonly [name in keyof typeof answers]: NonNullable<Awaited<ReturnType<(typeof answers)[name]['answer']>>> };

/** What `/api/v1` itself says. */
export const contents = {
  about: 'The texts belong to those who wrote and published them; notices of rights are in each article. Nothing here is a licence.',
  schema: '/api/v1/article.schema.json',
  answers: Object.entries(answers).map(([path, { says, takes }]) => ({ path: `/api/v1/${path}`, says, takes })),
};

/** The answer to a path under `/api/v1`; `undefined` where there is none. */
export async function answerTo(path: readonly string[], params: Params): Promise<unknown> {
  const [name = '', id, ...rest] = path;
  if (rest.length > 0) return undefined;
  if (id !== undefined) return name === 'articles' ? answers['articles/{id}'].answer(params, id) : undefined;
  if (name === '') return contents;
  return Object.hasOwn(answers, name) ? answers[name as keyof typeof answers].answer(params) : undefined;
}
