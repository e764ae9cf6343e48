import { useTranslation } from 'react-i18next';
import type { MyProfileFactsFragment } from '../../graphql/generated/profile';

/** What to fill in and what it brings: the needs that were counted, else why it matters. */
export function OpenStep(props: {
  readonly open: MyProfileFactsFragment['completeness']['openSteps'][number];
}) {
  const { step, openNeeds, raisedNeeds } = props.open;
  const { t } = useTranslation();
  const brings = () => {
    if (openNeeds) return t('step.opened', { count: openNeeds });
    return raisedNeeds ? t('step.raised', { count: raisedNeeds }) : t(`step.why.${step}`);
  };
  return t('step.line', { what: t(`step.what.${step}`), why: brings() });
}
