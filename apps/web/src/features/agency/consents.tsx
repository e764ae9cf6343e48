import { Button, Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import {
  type ConsentFactsFragment,
  RecordConsentDocument,
  type RecordConsentMutationVariables,
  WithdrawConsentDocument,
} from '../../graphql/generated/msme';
import { useFormat } from '../../i18n/use-format';
import { Problems } from '../../ui/problems';
import { StackedTable } from '../../ui/stacked-table';
import { showFailure, showRefusal, showUndo } from '../../ui/toasts';

type Input = RecordConsentMutationVariables['input'];
const purposes = ['PROFILE', 'SOURCING', 'FAIRS'] as const;
const ways = ['SIGNED_FORM', 'EMAIL', 'IN_PERSON'] as const;

interface Care {
  readonly organisationId: string;
  readonly agencyId: string;
  readonly renew: () => void;
}

/** What the MSME lets agencies do for it, since when and by whom, and a form to enter more. */
export function Consents(props: Care & { readonly consents: readonly ConsentFactsFragment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('consents.title')}
      </Title>
      <Stack>
        {props.consents.length > 0 && (
          <StackedTable
            label={t('consents.title')}
            columns={[t('consents.purpose'), t('consents.given'), t('consents.state')]}
            rows={props.consents.map((one) => ({
              key: one.id,
              cells: [
                t(`consents.purposes.${one.purpose}`),
                t('consents.by', {
                  name: one.givenBy,
                  how: t(`consents.ways.${one.givenHow}`),
                  day: format.day(one.givenOn),
                }),
                one.withdrawnOn === null ? (
                  <Withdraw consent={one} {...props} />
                ) : (
                  t('consents.withdrawn', { day: format.day(one.withdrawnOn) })
                ),
              ],
            }))}
          />
        )}
        <RecordConsent {...props} />
      </Stack>
    </section>
  );
}

/** Ends a consent; one that the agency entered can be entered again at once. */
function Withdraw({ consent, ...care }: Care & { readonly consent: ConsentFactsFragment }) {
  const { t } = useTranslation();
  const [{ fetching }, withdraw] = useMutation(WithdrawConsentDocument);
  const [, record] = useMutation(RecordConsentDocument);
  if (consent.agencyId !== care.agencyId) return t('consents.inForce');
  const { purpose, givenBy, givenHow, givenOn } = consent;
  const enterAgain = async () => {
    const { organisationId, agencyId } = care;
    const input = { organisationId, agencyId, purpose, givenBy, givenHow, givenOn };
    const result = (await record({ input })).data?.recordConsent;
    if (result?.__typename === 'ConsentChanged') care.renew();
    else if (result?.__typename === 'InvalidInput') showFailure(result.problems[0]?.message ?? '');
    else showRefusal(result);
  };
  return (
    <Group gap="xs">
      {t('consents.inForce')}
      <Button
        size="compact-sm"
        variant="default"
        loading={fetching}
        onClick={async () => {
          const result = (await withdraw({ id: consent.id })).data?.withdrawConsent;
          if (result?.__typename !== 'ConsentChanged') {
            showRefusal(result);
            return;
          }
          care.renew();
          showUndo(t('consents.wasWithdrawn'), t('undo'), () => void enterAgain());
        }}
      >
        {t('consents.withdraw')}
      </Button>
    </Group>
  );
}

function RecordConsent({ organisationId, agencyId, renew }: Care) {
  const { t } = useTranslation();
  const [{ fetching }, record] = useMutation(RecordConsentDocument);
  const [form, setForm] = useState({
    purpose: purposes[0] as Input['purpose'],
    givenHow: ways[0] as Input['givenHow'],
    givenBy: '',
    givenOn: '',
  });
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { data } = await record({ input: { organisationId, agencyId, ...form } });
    const result = data?.recordConsent;
    setProblems(result?.__typename === 'InvalidInput' ? result.problems : []);
    if (result?.__typename === 'ConsentChanged') {
      setForm({ ...form, givenBy: '', givenOn: '' });
      renew();
    } else if (result?.__typename !== 'InvalidInput') {
      showRefusal(result);
    }
  };
  const set = (change: Partial<typeof form>) => {
    setForm({ ...form, ...change });
  };
  return (
    <details>
      <summary>{t('consents.enter')}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm" mt="sm" maw={480}>
          <NativeSelect
            label={t('consents.purpose')}
            value={form.purpose}
            data={purposes.map((value) => ({ value, label: t(`consents.purposes.${value}`) }))}
            onChange={(event) => {
              set({ purpose: event.currentTarget.value as Input['purpose'] });
            }}
          />
          <TextInput
            required
            label={t('consents.givenBy')}
            value={form.givenBy}
            onChange={(event) => {
              set({ givenBy: event.currentTarget.value });
            }}
          />
          <NativeSelect
            label={t('consents.givenHow')}
            value={form.givenHow}
            data={ways.map((value) => ({ value, label: t(`consents.ways.${value}`) }))}
            onChange={(event) => {
              set({ givenHow: event.currentTarget.value as Input['givenHow'] });
            }}
          />
          <TextInput
            required
            type="date"
            label={t('consents.givenOn')}
            value={form.givenOn}
            onChange={(event) => {
              set({ givenOn: event.currentTarget.value });
            }}
          />
          <Problems problems={problems} />
          <Button type="submit" w="fit-content" loading={fetching}>
            {t('consents.save')}
          </Button>
        </Stack>
      </form>
    </details>
  );
}
