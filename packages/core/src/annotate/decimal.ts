/** An exact decimal: `units` times ten to the power of minus `places`. No float ever holds it. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

export const ZERO: Decimal = { units: 0n, places: 0 };

/** The decimal that digits write, with at most one point among them; `decimal('1.70')` is 170 with two places. */
export function decimal(digits: string): Decimal {
  const [whole = '0', part = ''] = digits.split('.');
  return { units: BigInt(whole + part), places: part.length };
}

/** Moved by powers of ten; `shift(decimal('1.7'), 4)` is 17000. */
export function shift({ units, places }: Decimal, powers: number): Decimal {
  return powers > places ? { units: units * 10n ** BigInt(powers - places), places: 0 } : { units, places: places - powers };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { units: a.units * 10n ** BigInt(places - a.places) + b.units * 10n ** BigInt(places - b.places), places };
}

export function isLess(a: Decimal, b: Decimal): boolean {
  return add(a, { ...b, units: -b.units }).units < 0n;
}

/** As digits, without zeros that say nothing: `'17000'`, `'0.107'`. */
export function written({ units, places }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const part = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places);
  return `${units < 0n ? '-' : ''}${whole}${places > 0 && part !== '' ? `.${part}` : ''}`;
}
