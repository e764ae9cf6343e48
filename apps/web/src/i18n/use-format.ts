import { useTranslation } from 'react-i18next';

export interface Format {
  number(value: number): string;
  /** With two to three decimal places, for figures that are compared. */
  decimal(value: number): string;
  percent(share: number): string;
  /** With up to two decimal places, for shares that are small. */
  share(share: number): string;
  /** A day `YYYY-MM-DD` or an instant, as a day. */
  day(text: string): string;
  /** From a day to a day, both `YYYY-MM-DD`. */
  days(from: string, to: string): string;
  /** An instant, to the minute, in the reader's own zone and with its name. */
  moment(text: string): string;
  /** The hour and minute of an instant, in the reader's own zone. */
  time(instant: Date): string;
  /** An amount with its currency's code: a sign alone is shared by several economies. */
  money(amount: string, currency: string): string;
  /** The name of a language in the language of the app. */
  language(tag: string): string;
}

/** Numbers, days and money as the language of the app writes them. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatFor(i18n.language);
}

const made = new Map<string, Format>();

/** The format of a language, made once: a formatter of `Intl` costs as much as drawing a card. */
export function formatFor(language: string): Format {
  const format = made.get(language) ?? makeFormat(language);
  made.set(language, format);
  return format;
}

function makeFormat(language: string): Format {
  const languages = once(() => new Intl.DisplayNames(language, { type: 'language' }));
  const dayOnly = once(
    () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }),
  );
  const instant = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }));
  const minute = once(
    () =>
      new Intl.DateTimeFormat(language, {
        ...{ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
        timeZoneName: 'short',
      }),
  );
  const hour = once(() => new Intl.DateTimeFormat(language, { timeStyle: 'short' }));
  const numbers = once(() => new Intl.NumberFormat(language));
  const decimals = once(
    () => new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 3 }),
  );
  const shares = once(
    () => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }),
  );
  const exact = once(
    () => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }),
  );
  return {
    number: (value) => numbers().format(value),
    decimal: (value) => decimals().format(value),
    percent: (share) => shares().format(share),
    share: (share) => exact().format(share),
    day: (text) => (text.includes('T') ? instant : dayOnly)().format(new Date(text)),
    days: (from, to) => dayOnly().formatRange(new Date(from), new Date(to)),
    moment: (text) => minute().format(new Date(text)),
    time: (instant) => hour().format(instant),
    money: (amount, currency) =>
      new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
      }).format(Number(amount)),
    language: (tag) => languages().of(tag) ?? tag,
  };
}

/** Makes a value when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}
