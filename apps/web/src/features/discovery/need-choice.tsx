import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SetURLSearchParams } from 'react-router';
import { useMembership } from '../../app/viewer';
import { useOwnNeeds } from '../needs/use-own-needs';
import classes from './discovery.module.css';

/** The need that an address names, for buyers; undefined for none, and for others. */
export function useChosenNeed(params: URLSearchParams): string | undefined {
  const isBuyer = useMembership('BUYER') !== undefined;
  return (isBuyer && params.get('need')) || undefined;
}

/** The open need by which a buyer has the results judged; nothing for others. */
export function NeedChoice(props: {
  readonly needId: string | undefined;
  readonly setParams: SetURLSearchParams;
}) {
  const { t } = useTranslation();
  const buyer = useMembership('BUYER');
  const needs = useOwnNeeds(buyer?.organisationId);
  if (!buyer) return null;
  const isEmpty = needs?.length === 0;
  return (
    <NativeSelect
      label={t('discovery.forNeed')}
      // Of the same width before and after the needs are known.
      className={classes.needChoice}
      disabled={isEmpty}
      value={props.needId ?? ''}
      data={[
        { value: '', label: t(isEmpty ? 'discovery.noOpenNeed' : 'discovery.noNeed') },
        ...(needs ?? []),
      ]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        props.setParams((before) => {
          if (value) before.set('need', value);
          else before.delete('need');
          return before;
        });
      }}
    />
  );
}
