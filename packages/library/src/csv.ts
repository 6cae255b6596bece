import { stringify } from 'csv-stringify/sync';

const NEGATIVE = /^-\d+(?:\.\d+)?$/;

/**
 * Rows as CSV (RFC 4180) for a spreadsheet: UTF-8 with a byte order mark, without which Excel would read Chinese as another charset. What a spreadsheet would take for a
 * formula is kept from being one by an apostrophe before it; a negative number is none.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): string {
  return `\ufeff${csvRows([header, ...rows])}`;
}

/** More rows of the same file. */
export function csvRows(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return stringify(rows as (string | number | undefined)[][], {
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { string: (value) => (NEGATIVE.test(value) ? ({ value, escape_formulas: false } as { value: string }) : value) },
  });
}
