import { Button, NativeSelect, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackFactMutationVariables } from '../../graphql/generated/msme';
import { Problems } from '../../ui/problems';
import { showRefusal } from '../../ui/toasts';
import { FindingFields, noFinding, toFindingInput } from './finding-fields';

const levels = ['VERIFIED', 'DOCUMENT', 'SELF_DECLARED'] as const;

/** What an officer found, as the api takes it. */
type Found = Pick<BackFactMutationVariables['input'], 'level' | 'on' | 'basis' | 'url'>;

/** What the api answered; undefined when it was not reached. */
type Answer =
  | {
      readonly __typename: string;
      readonly message?: string;
      readonly problems?: readonly { path: string; message: string }[];
    }
  | undefined;

/** A form to say how well one of several things is backed: what an officer saw or asked. */
export function BackingForm(props: {
  readonly summary: string;
  /** What the things are: facts, or offers. */
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly isBusy: boolean;
  readonly back: (chosen: string, found: Found) => Promise<Answer>;
}) {
  const { t } = useTranslation();
  const { summary, label, choices, isBusy, back } = props;
  const [chosen, setChosen] = useState(choices[0]?.value ?? '');
  const [level, setLevel] = useState<Found['level']>('VERIFIED');
  const [finding, setFinding] = useState(noFinding);
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await back(chosen, { level, ...toFindingInput(finding) });
    setProblems(answer?.problems ?? []);
    if (answer?.__typename === 'Profile') setFinding(noFinding);
    else if (!answer?.problems) showRefusal(answer);
  };
  return (
    <details>
      <summary>{summary}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm" mt="sm" maw={480}>
          <NativeSelect
            label={label}
            value={chosen}
            data={[...choices]}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
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
          <Button type="submit" w="fit-content" loading={isBusy}>
            {t('backing.save')}
          </Button>
        </Stack>
      </form>
    </details>
  );
}
