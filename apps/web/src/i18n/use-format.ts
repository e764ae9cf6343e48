import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Format {
  number(value: number): string;
  /** With two to three decimal places, for figures that are compared. */
  decimal(value: number): string;
  percent(share: number): string;
  /** A day `YYYY-MM-DD` or an instant, as a day. */
  day(text: string): string;
  /** An instant, to the minute, in the reader's own zone and with its name. */
  moment(text: string): string;
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
  const minute = new Intl.DateTimeFormat(language, {
    ...{ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    timeZoneName: 'short',
  });
  return {
    number: (value) => new Intl.NumberFormat(language).format(value),
    decimal: (value) =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: 2,
        maximumFractionDigits: 3,
      }).format(value),
    percent: (share) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    day: (text) => (text.includes('T') ? instant : dayOnly).format(new Date(text)),
    moment: (text) => minute.format(new Date(text)),
    money: (amount, currency) =>
      new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
      }).format(Number(amount)),
    language: (tag) => languages.of(tag) ?? tag,
  };
}
