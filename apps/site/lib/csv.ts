import { stringify } from 'csv-stringify/sync';

/** Rows as CSV for a spreadsheet: UTF-8 with a byte order mark, and no cell that would be taken for a formula. */
export function csvOf(header: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): string {
  return `\ufeff${stringify([header, ...rows] as (string | number | undefined)[][], { record_delimiter: 'windows', escape_formulas: true })}`;
}
