import { Anchor, Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import {
  type AgencyMsmeFactsFragment,
  BackFactDocument,
  type BackFactMutationVariables,
} from '../../graphql/generated/msme';
import { useFormat } from '../../i18n/use-format';
import { Problems } from '../../ui/problems';
import { StackedTable } from '../../ui/stacked-table';
import { EmptyState } from '../../ui/states';
import { showFailure } from '../../ui/toasts';
import { FindingFields, noFinding, toFindingInput } from './finding-fields';

type Input = BackFactMutationVariables['input'];
type Profile = AgencyMsmeFactsFragment;
const levels = ['VERIFIED', 'DOCUMENT', 'SELF_DECLARED'] as const;

/** How well each fact is backed, and a form to say what an officer saw or asked. */
export function FactBackings({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('backing.title')}
      </Title>
      {profile.evidence.length === 0 ? (
        <EmptyState title={t('backing.none')}>{t('backing.noneHint')}</EmptyState>
      ) : (
        <Stack>
          <StackedTable
            label={t('backing.title')}
            columns={[t('backing.fact'), t('backing.level'), t('backing.basis')]}
            rows={profile.evidence.map(({ fact, evidence }) => ({
              key: fact,
              cells: [
                t(`fact.${fact}`),
                t('evidence.note', {
                  level: t(`evidence.${evidence.level}`),
                  source: t(`source.${evidence.source}`),
                  day: format.day(evidence.on),
                }),
                evidence.backing ? <Basis backing={evidence.backing} /> : '–',
              ],
            }))}
          />
          <BackFact profile={profile} />
        </Stack>
      )}
    </section>
  );
}

function Basis(props: {
  readonly backing: {
    readonly agency: string;
    readonly basis: string;
    readonly url: string | null;
  };
}) {
  const { agency, basis, url } = props.backing;
  return (
    <>
      {url ? (
        <Anchor href={url} rel="noreferrer" underline="always">
          {basis}
        </Anchor>
      ) : (
        basis
      )}
      <Text size="sm">{agency}</Text>
    </>
  );
}

function BackFact({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation();
  const [{ fetching }, back] = useMutation(BackFactDocument);
  const [fact, setFact] = useState(profile.evidence[0]?.fact);
  const [level, setLevel] = useState<Input['level']>('VERIFIED');
  const [finding, setFinding] = useState(noFinding);
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!fact) return;
    const { data } = await back({
      input: { profileId: profile.id, fact, level, ...toFindingInput(finding) },
    });
    const result = data?.backFact;
    setProblems(result?.__typename === 'InvalidInput' ? result.problems : []);
    if (result?.__typename === 'Profile') setFinding(noFinding);
    else if (result?.__typename !== 'InvalidInput') {
      showFailure(result?.message ?? t('error.network'));
    }
  };
  return (
    <details>
      <summary>{t('backing.back')}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm" mt="sm" maw={480}>
          <NativeSelect
            label={t('backing.fact')}
            value={fact}
            data={profile.evidence.map((one) => ({
              value: one.fact,
              label: t(`fact.${one.fact}`),
            }))}
            onChange={(event) => {
              setFact(profile.evidence.find((one) => one.fact === event.currentTarget.value)?.fact);
            }}
          />
          <NativeSelect
            label={t('backing.level')}
            value={level}
            data={levels.map((value) => ({ value, label: t(`backing.levels.${value}`) }))}
            onChange={(event) => {
              setLevel(levels.find((one) => one === event.currentTarget.value) ?? 'VERIFIED');
            }}
          />
          <FindingFields finding={finding} change={setFinding} />
          <Problems problems={problems} />
          <Button type="submit" w="fit-content" loading={fetching}>
            {t('backing.save')}
          </Button>
        </Stack>
      </form>
    </details>
  );
}
