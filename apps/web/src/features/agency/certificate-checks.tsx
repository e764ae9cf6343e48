import { Badge, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import {
  type AgencyMsmeFactsFragment,
  RecordCertificateCheckDocument,
} from '../../graphql/generated/msme';
import { useFormat } from '../../i18n/use-format';
import { Problems } from '../../ui/problems';
import { StackedTable } from '../../ui/stacked-table';
import { showRefusal } from '../../ui/toasts';
import { FindingFields, noFinding, toFindingInput } from './finding-fields';

type Profile = AgencyMsmeFactsFragment;
const results = ['VALID', 'EXPIRED', 'WITHDRAWN', 'NOT_FOUND', 'UNCLEAR'] as const;

/** The certificates of a profile, what checks of them gave, and a form to record another. */
export function CertificateChecks({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scheme } = useReferenceData();
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('checks.title')}
      </Title>
      <Stack>
        <StackedTable
          label={t('checks.title')}
          columns={[t('certificates.scheme'), t('certificates.number'), t('checks.last')]}
          rows={profile.certificates.map((one) => ({
            key: one.id,
            cells: [
              <Group gap="xs">
                {scheme(one.scheme)}
                <Badge variant="default">
                  {t(one.isInDate ? 'supplier.inDate' : 'supplier.lapsed')}
                </Badge>
              </Group>,
              one.number,
              one.check ? (
                <>
                  {t(`checks.results.${one.check.result}`)}
                  <Text size="sm">
                    {`${one.check.method} · ${one.check.checkedBy} · ${format.day(one.check.checkedOn)}`}
                  </Text>
                </>
              ) : (
                t('organisations.unchecked')
              ),
            ],
          }))}
        />
        <RecordCheck profile={profile} />
      </Stack>
    </section>
  );
}

function RecordCheck({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation();
  const { scheme } = useReferenceData();
  const [{ fetching }, record] = useMutation(RecordCertificateCheckDocument);
  const [certificateId, setCertificateId] = useState(profile.certificates[0]?.id ?? '');
  const [result, setResult] = useState<(typeof results)[number] | null>('VALID');
  const [finding, setFinding] = useState(noFinding);
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { data } = await record({
      input: { profileId: profile.id, certificateId, result, ...toFindingInput(finding) },
    });
    const answer = data?.recordCertificateCheck;
    setProblems(answer?.__typename === 'InvalidInput' ? answer.problems : []);
    if (answer?.__typename === 'Profile') setFinding(noFinding);
    else if (answer?.__typename !== 'InvalidInput') {
      showRefusal(answer);
    }
  };
  return (
    <details>
      <summary>{t('checks.record')}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm" mt="sm" maw={480}>
          <NativeSelect
            label={t('certificates.scheme')}
            value={certificateId}
            data={profile.certificates.map((one) => ({
              value: one.id,
              label: [scheme(one.scheme), one.number].filter(Boolean).join(' · '),
            }))}
            onChange={(event) => {
              setCertificateId(event.currentTarget.value);
            }}
          />
          <NativeSelect
            label={t('checks.result')}
            value={result ?? ''}
            data={[
              ...results.map((value) => ({ value, label: t(`checks.results.${value}`) })),
              { value: '', label: t('checks.takeBack') },
            ]}
            onChange={(event) => {
              setResult(results.find((one) => one === event.currentTarget.value) ?? null);
            }}
          />
          <FindingFields finding={finding} change={setFinding} />
          <Problems problems={problems} />
          <Button type="submit" w="fit-content" loading={fetching}>
            {t('checks.save')}
          </Button>
        </Stack>
      </form>
    </details>
  );
}
