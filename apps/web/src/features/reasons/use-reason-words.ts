import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReferenceData } from '../../app/reference-data';
import { useFormat } from '../../i18n/use-format';
import { type CodedText, inWords, keyOf, remarksOf, type Words } from './reason-words';

/** Says reasons in the language of the app; undefined for those that it has no sentence for. */
export function useReasonWords(): {
  readonly reason: (of: CodedText) => string | undefined;
  readonly change: (of: CodedText) => string | undefined;
} {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { economy, unit, scheme } = useReferenceData();
  return useMemo(() => {
    // Lists of the type `unit` have nothing between their items in Chinese.
    const list = new Intl.ListFormat(i18n.language, { type: 'conjunction', style: 'narrow' });
    const words: Words = {
      economy,
      unit,
      scheme,
      language: format.language,
      label: (key) => t(`label.${key}`, { defaultValue: key }),
      level: (name) => t(`reasonLevel.${name}`, { defaultValue: name }),
      days: (count) => t('supplier.days', { count }),
      number: (value) =>
        format.number(value >= 100 ? Math.round(value) : Number(value.toPrecision(3))),
      day: format.day,
      missing: (who) => t(`reasonMissing.${who}`),
      list: (items) => list.format(items),
    };
    const say = (key: string, { code, args }: CodedText): string | undefined =>
      i18n.exists(key) ? t(key, inWords(code, args, words)) : undefined;
    return {
      reason: (of) => {
        const said = say(`reason.${keyOf(of.code, of.args)}`, of);
        if (said === undefined) return undefined;
        const remarks = remarksOf(of.code, of.args).map((key) => say(key, of) ?? '');
        return [said, ...remarks].reduce((text, remark) => text + gapBefore(remark) + remark);
      },
      change: (of) => say(`change.${keyOf(of.code, of.args)}`, of),
    };
  }, [economy, format, i18n, scheme, t, unit]);
}

/** Remarks that begin with a sign follow without a gap. */
const gapBefore = (remark: string): string => (/^[;；（]/.test(remark) ? '' : ' ');
