import { createElement, type ReactNode, useId } from 'react';
import type { Interface } from '../../lib/interface';
import { en } from '../../lib/interface/en';
import { Prose } from '../prose';
import type { Drawing } from './drawing';

/** A chart with its figures in a table beside it, and both to be saved. It is drawn by the server; no script runs for it. */
export function Chart({
  drawing: { title, describes, height, marks },
  svg,
  csv,
  children,
  t = en,
}: {
  readonly drawing: Drawing;
  /** Where the drawing and its figures are to be had as files. */
  readonly svg: string;
  readonly csv: string;
  /** The table of its figures. */
  readonly children: ReactNode;
  readonly t?: Interface;
}) {
  const id = useId();
  return (
    <figure className="chart">
      <figcaption>
        <Prose text={title} />
      </figcaption>
      <svg role="img" aria-labelledby={`${id}-title ${id}-desc`} width="100%" height={height}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{describes}</desc>
        {marks.map(({ shape, part, at, words, tells }) =>
          createElement(
            shape,
            { key: JSON.stringify([shape, at]), className: part, ...camel(at) },
            tells === undefined ? null : <title>{tells}</title>,
            words,
          ),
        )}
      </svg>
      <details>
        <summary>{t.chart.figures}</summary>
        {children}
      </details>
      <p className="quiet">
        <a href={svg} download>
          {t.chart.svg}
        </a>{' '}
        <a href={csv} download>
          {t.chart.csv}
        </a>
      </p>
    </figure>
  );
}

/** React's names of attributes. */
function camel(at: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(at).map(([name, value]) => [name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), value]),
  );
}
