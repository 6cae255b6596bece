import type { Family, Relation } from '@zhengwen/library';
import type { Exit } from '../outcome.js';
import { counted } from '../output.js';
import { paintFor } from '../paint.js';
import { safe } from '../safe.js';
import type { ConvertText } from '../script-asked.js';
import { columns, paragraph } from '../table.js';
import { dayOf, titleOf } from '../titles.js';
import { all, answerReuse, articleIs, percent, type ReuseFormat, rounded } from './reuse.js';

const RELATION: Readonly<Record<Relation, string>> = {
  reprint: '转载 the same text',
  abridgement: '节录 a part of it',
  expansion: '增补 it and more',
  partial: '部分 some of the same text',
};

/** `zhengwen reprints`: articles of which one is a copy, a part or an enlargement of another, the earliest dated copy first. */
export async function reprintsCommand(paths: readonly string[], options: ReuseFormat): Promise<Exit> {
  return answerReuse(paths, options, async (library) => {
    const families = await all(library.reprints());
    return {
      found: families.length,
      nothing: `none of ${counted(library.size, 'article')} is a copy of another`,
      json: () => families,
      csv: () => ({
        header: ['family', 'id', 'date', 'outlet', 'headline', 'relation to the first', 'share of the first', 'share of this'],
        rows: families.flatMap(({ members }, family) =>
          members.map(({ summary, relation, ofFirst, ofThis }) => [
            family + 1,
            summary.id,
            summary.datePublished?.value,
            summary.creditedSource ?? summary.publisher,
            summary.headline,
            relation,
            ofFirst && rounded(ofFirst),
            ofThis && rounded(ofThis),
          ]),
        ),
      }),
      graph: () => ({
        nodes: families.flatMap(({ members }, family) =>
          members.map(({ summary }) => ({ id: summary.id, is: { ...articleIs(summary), family: family + 1 } })),
        ),
        edges: families.flatMap(({ members: [first, ...rest] }) =>
          rest.map(({ summary, relation, ofFirst = 0, ofThis = 0 }) => ({
            from: first?.summary.id ?? '',
            to: summary.id,
            is: { relation, 'share of the first': rounded(ofFirst), 'share of this': rounded(ofThis) },
          })),
        ),
      }),
      lines: (show) => linesOf(families, show),
    };
  });
}

function* linesOf(families: readonly Family[], show: ConvertText): Generator<string> {
  const paint = paintFor(process.stdout);
  const cells = columns();
  for (const { members } of families) {
    for (const { summary, relation, ofFirst = 0, ofThis = 0 } of members) {
      const indent = relation ? '  ' : '';
      const [head = '', ...more] = paragraph(
        titleOf(summary, (text) => show(summary, text).text),
        cells - indent.length,
      );
      for (const line of [head, ...more]) yield relation ? `${indent}${line}` : paint.bold(line);
      const how = relation ? ` · ${RELATION[relation]}: ${percent(ofFirst)} of the first, ${percent(ofThis)} of this` : '';
      yield* paragraph(`${indent}${dayOf(summary.datePublished)} · ${safe(summary.creditedSource ?? summary.publisher ?? '—')}${how}`, cells, 4);
      yield paint.faint(`${indent}${summary.id}  ${safe(summary.paths[0] ?? '')}`);
    }
    yield '';
  }
  if (families.length > 0)
    yield `${counted(families.length, 'family', 'families')}. The earliest dated copy at hand need not be where a text first appeared.`;
}
