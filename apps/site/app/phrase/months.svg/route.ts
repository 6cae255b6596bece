import type { NextRequest } from 'next/server';
import { svgOf } from '../../../components/chart/svg';
import { phraseOf } from '../../../lib/address';
import { saved } from '../../../lib/file';
import { findPhrase } from '../../../lib/library';
import { monthsDrawn } from '../../../lib/phrase-charts';

/** The chart of a phrase over time, to be saved. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const request = phraseOf(Object.fromEntries(nextUrl.searchParams));
  return saved(svgOf(monthsDrawn(await findPhrase(request.q ?? '', request.once ?? false), request)), 'image/svg+xml', 'phrase-months.svg');
}
