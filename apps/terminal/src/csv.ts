import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV (RFC 4180) for a spreadsheet: UTF-8 with a byte order mark, without which Excel would read Chinese as another charset. What a spreadsheet would take for a
 * formula is kept from being one by an apostrophe before it.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): string {
  return stringify([header, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
