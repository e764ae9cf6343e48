import type { DemoEconomy } from '../data/economies.data.js';

/** Rounds to so many leading digits, as people state figures: 18 342 becomes 18 000. */
export function roundTo(digits: number, value: number): number {
  if (value <= 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) + 1 - digits);
  return Math.round(value / step) * step;
}

/** A quantity: two leading digits, at least one. */
export const quantity = (value: number): number => Math.max(1, roundTo(2, value));

/** An amount of US dollars in whole minor units of a currency: three leading digits. */
export function toMinor(usd: number, currency: Pick<DemoEconomy, 'perUsd' | 'digits'>): number {
  return Math.max(1, roundTo(3, Math.round(usd * currency.perUsd * 10 ** currency.digits)));
}

export const usDollar = { currency: 'USD', perUsd: 1, digits: 2 } as const;

/** Fills what stands in braces. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
