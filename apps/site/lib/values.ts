import { type Assumed, assumptionsInWords, dateInWords } from './dates';

/** A reading of a field in words, whatever its shape, with what of a date is `assumed`; `{ value: '2021', precision: 'year' }` is `2021`. */
export function valueInWords(value: unknown, assumed: Assumed): string {
  const inWords = (inner: unknown) => valueInWords(inner, assumed);
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(inWords).join(' › ');
  if (isDate(value)) return [dateInWords(value), assumptionsInWords(value, assumed)].filter(Boolean).join(' ');
  const record = value as Readonly<Record<string, unknown>>;
  if (typeof record.name === 'string') return [record.label ?? record.role, record.name].filter(Boolean).join(' ');
  if (typeof record.text === 'string') return record.text;
  if (typeof record.title === 'string') return record.title;
  if (typeof record.url === 'string') return record.url;
  return Object.values(record).map(inWords).filter(Boolean).join(' ');
}

function isDate(value: object): value is Parameters<typeof dateInWords>[0] {
  const { value: iso, precision } = value as { value?: unknown; precision?: unknown };
  return typeof iso === 'string' && typeof precision === 'string' && ['year', 'month', 'day', 'minute', 'second'].includes(precision);
}
