import { dateInWords, zoneInWords } from './dates';

/** A reading of a field in words, whatever its shape; `{ value: '2021', precision: 'year' }` is `2021`. */
export function valueInWords(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(valueInWords).join(' › ');
  if (isDate(value)) return [dateInWords(value), zoneInWords(value)].filter(Boolean).join(' ');
  const record = value as Readonly<Record<string, unknown>>;
  if (typeof record.name === 'string') return [record.label ?? record.role, record.name].filter(Boolean).join(' ');
  if (typeof record.text === 'string') return record.text;
  if (typeof record.title === 'string') return record.title;
  if (typeof record.url === 'string') return record.url;
  return Object.values(record).map(valueInWords).filter(Boolean).join(' ');
}

function isDate(value: object): value is Parameters<typeof dateInWords>[0] {
  const { value: iso, precision } = value as { value?: unknown; precision?: unknown };
  return typeof iso === 'string' && typeof precision === 'string' && ['year', 'month', 'day', 'minute', 'second'].includes(precision);
}
