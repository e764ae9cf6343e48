import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Format {
  number(value: number): string;
  percent(share: number): string;
  /** A day `YYYY-MM-DD` or an instant, as a day. */
  day(text: string): string;
  /** An amount with its currency's code: a sign alone is shared by several economies. */
  money(amount: string, currency: string): string;
  /** The name of a language in the language of the app. */
  language(tag: string): string;
}

/** Numbers, days and money as the language of the app writes them. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => formatFor(i18n.language), [i18n.language]);
}

export function formatFor(language: string): Format {
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const dayOnly = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return {
    number: (value) => new Intl.NumberFormat(language).format(value),
    percent: (share) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    day: (text) => (text.includes('T') ? instant : dayOnly).format(new Date(text)),
    money: (amount, currency) =>
      new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
      }).format(Number(amount)),
    language: (tag) => languages.of(tag) ?? tag,
  };
}
