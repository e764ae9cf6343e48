import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMembership } from '../../app/viewer';
import { useOwnNeeds } from '../needs/use-own-needs';

/** The open need by which a buyer has the results judged; nothing for others. */
export function NeedChoice(props: {
  readonly needId: string | undefined;
  readonly change: (needId: string) => void;
}) {
  const { t } = useTranslation();
  const buyer = useMembership('BUYER');
  const needs = useOwnNeeds(buyer?.organisationId);
  if (!buyer) return null;
  const isEmpty = needs?.length === 0;
  return (
    <NativeSelect
      label={t('discovery.forNeed')}
      maw={280}
      disabled={isEmpty}
      value={props.needId ?? ''}
      data={[
        { value: '', label: t(isEmpty ? 'discovery.noOpenNeed' : 'discovery.noNeed') },
        ...(needs ?? []),
      ]}
      onChange={(event) => {
        props.change(event.currentTarget.value);
      }}
    />
  );
}
