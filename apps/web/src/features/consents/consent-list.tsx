import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OwnConsentsDocument, type OwnConsentsQuery } from '../../graphql/generated/consents';
import { useFormat } from '../../i18n/use-format';
import { NextPage, useAddressFilters } from '../../ui/address-list';
import { ListState } from '../../ui/list-state';
import { StackedTable } from '../../ui/stacked-table';
import { EmptyState } from '../../ui/states';
import { showFailure, showUndo } from '../../ui/toasts';
import { useKeptQuery } from '../../ui/use-kept-query';
import { useConsents } from './use-consents';

type Consent = OwnConsentsQuery['consents']['edges'][number]['node'];

/** Each consent, also withdrawn ones: who may do what, and the record that says so. */
export function ConsentList(props: { readonly organisationId: string; readonly isOwner: boolean }) {
  const { t } = useTranslation();
  const after = useAddressFilters().params.get('after') ?? undefined;
  const list = useKeptQuery({
    query: OwnConsentsDocument,
    variables: { organisationId: props.organisationId, after },
    requestPolicy: 'cache-and-network',
  });
  const consents = list.data?.consents.edges.map(({ node }) => node);
  return (
    <section>
      <ListState of={list} rows={1} />
      {consents?.length === 0 && (
        <EmptyState title={t('ownConsents.none')}>{t('ownConsents.noneHint')}</EmptyState>
      )}
      {consents && consents.length > 0 && (
        <StackedTable
          label={t('nav.consents')}
          columns={[
            t('ownConsents.agency'),
            t('consents.purpose'),
            t('consents.given'),
            t('consents.state'),
          ]}
          rows={consents.map((one) => ({
            key: one.id,
            cells: [
              one.agency?.name ?? '–',
              t(`consents.purposes.${one.purpose}`),
              <Given key="given" consent={one} />,
              <State key="state" consent={one} {...props} />,
            ],
          }))}
        />
      )}
      <NextPage pageInfo={list.data?.consents.pageInfo} />
    </section>
  );
}

/** The record of a consent: who gave it, how and when, and who entered it. */
function Given({ consent }: { readonly consent: Consent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const how = t(`consents.ways.${consent.givenHow}`);
  return (
    <>
      {t('consents.by', { name: consent.givenBy, how, day: format.day(consent.givenOn) })}
      {consent.recordedByName !== null && consent.recordedByName !== consent.givenBy && (
        <Text size="sm">
          {t('ownConsents.enteredBy', {
            name: consent.recordedByName,
            moment: format.moment(consent.recordedAt),
          })}
        </Text>
      )}
    </>
  );
}

/** Whether a consent is in force. Its owner withdraws it at once, and can take that back. */
function State({
  consent,
  isOwner,
  organisationId,
}: {
  readonly consent: Consent;
  readonly isOwner: boolean;
  readonly organisationId: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const consents = useConsents(organisationId);
  const { id, agencyId, purpose } = consent;
  if (consent.withdrawnOn !== null) {
    return t('consents.withdrawn', { day: format.day(consent.withdrawnOn) });
  }
  if (!isOwner) return t('consents.inForce');
  const giveAgain = async () => {
    const refused = await consents.give(agencyId, purpose);
    if (refused) showFailure(refused);
  };
  const withdraw = async () => {
    const refused = await consents.withdraw(id);
    if (refused) showFailure(refused);
    else showUndo(t('consents.wasWithdrawn'), t('undo'), () => void giveAgain());
  };
  return (
    <Group gap="xs">
      {t('consents.inForce')}
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('ownConsents.withdrawNamed', {
          agency: consent.agency?.name ?? '',
          purpose: t(`consents.purposes.${purpose}`),
        })}
        onClick={() => void withdraw()}
      >
        {t('consents.withdraw')}
      </Button>
    </Group>
  );
}
