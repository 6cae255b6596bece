import type { NextRequest } from 'next/server';
import { svgOf } from '../../../components/chart/svg';
import { phraseOf } from '../../../lib/address';
import { file } from '../../../lib/answer';
import { findPhrase } from '../../../lib/library';
import { monthsDrawn } from '../../../lib/phrase-charts';
import { asked } from '../../../lib/request';

/** The chart of a phrase over time, to be saved. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const request = phraseOf(Object.fromEntries(nextUrl.searchParams));
  const [found, { t }] = await Promise.all([findPhrase(request.q ?? '', request.once ?? false), asked()]);
  return file(svgOf(monthsDrawn(found, request, t)), 'image/svg+xml', 'phrase-months.svg');
}
