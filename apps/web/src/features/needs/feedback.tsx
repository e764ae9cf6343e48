import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import {
  type FeedbackFactsFragment,
  RecordMatchFeedbackDocument,
  type RecordMatchFeedbackMutationVariables,
} from '../../graphql/generated/needs';
import { Problems } from '../../ui/problems';
import { showRefusal } from '../../ui/toasts';

type Input = RecordMatchFeedbackMutationVariables['input'];
type Reason = NonNullable<Input['reason']>;

/** Every reason to decline, the most usual first. */
const reasons = Object.keys({
  OTHER_PRODUCT: true,
  TOO_DEAR: true,
  MINIMUM_ORDER_TOO_HIGH: true,
  TOO_LITTLE_CAPACITY: true,
  TOO_LATE: true,
  CERTIFICATE_MISSING: true,
  EVIDENCE_TOO_WEAK: true,
  TERMS_OF_PAYMENT: true,
  LANGUAGE_MISSING: true,
  TOO_FAR: true,
  NOT_NOW: true,
  OTHER: true,
} satisfies Record<Reason, true>) as Reason[];

interface Pair {
  readonly needId: string;
  readonly supplierId: string;
  /** How the other side of the pair is called. */
  readonly name: string;
  /** What the reader's side has said of it, oldest first. */
  readonly said: readonly FeedbackFactsFragment[];
}

/** Whether a match suits the reader, which the weights learn from; it can be said anew. */
export function Feedback(pair: Pair) {
  const { t } = useTranslation();
  const { name } = pair;
  const [step, setStep] = useState<'said' | 'choose' | 'decline'>('said');
  const { problems, isBusy, record, recorded } = useRecord(pair);
  const last =
    recorded ?? pair.said.findLast(({ kind }) => kind === 'ACCEPTED' || kind === 'DECLINED');
  if (step === 'decline') {
    return (
      <DeclineForm
        {...{ problems, isBusy }}
        send={async (reason, comment) => {
          if (await record({ kind: 'DECLINED', reason, comment })) setStep('said');
        }}
      />
    );
  }
  if (last && step === 'said') {
    return (
      <Group gap="xs" mt="sm">
        <Text size="sm" role="status">
          {t(`feedback.said.${last.kind}`, {
            reason: last.comment || t(`feedback.reasons.${last.reason ?? 'OTHER'}`),
          })}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setStep('choose');
          }}
        >
          {t('feedback.change')}
        </Button>
      </Group>
    );
  }
  return (
    <Group gap="xs" mt="sm" role="group" aria-label={t('feedback.title')}>
      <Button
        size="compact-sm"
        variant="default"
        loading={isBusy}
        aria-label={`${t('feedback.accept')}: ${name}`}
        onClick={async () => {
          if (await record({ kind: 'ACCEPTED' })) setStep('said');
        }}
      >
        {t('feedback.accept')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t('feedback.decline')}: ${name}`}
        onClick={() => {
          setStep('decline');
        }}
      >
        {t('feedback.decline')}
      </Button>
      <Text size="sm">{t('feedback.hint')}</Text>
    </Group>
  );
}

function useRecord({ needId, supplierId }: Pair) {
  /** What was said here, until the list tells it. */
  const [recorded, setRecorded] = useState<FeedbackFactsFragment>();
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([]);
  const [{ fetching: isBusy }, send] = useMutation(RecordMatchFeedbackDocument);
  const record = async (said: Omit<Input, 'needId' | 'supplierId'>): Promise<boolean> => {
    const { data } = await send({ input: { needId, supplierId, ...said } });
    const result = data?.recordMatchFeedback;
    setProblems(result?.__typename === 'InvalidInput' ? result.problems : []);
    if (result?.__typename === 'MatchFeedback') {
      setRecorded(result);
      return true;
    }
    if (result?.__typename !== 'InvalidInput') showRefusal(result);
    return false;
  };
  return { problems, isBusy, record, recorded };
}

function DeclineForm(props: {
  readonly problems: readonly { path: string; message: string }[];
  readonly isBusy: boolean;
  readonly send: (reason: Reason, comment: string) => Promise<void>;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<Reason>('OTHER_PRODUCT');
  const [comment, setComment] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void props.send(reason, comment);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs" mt="sm" maw={480}>
        <NativeSelect
          label={t('feedback.reason')}
          value={reason}
          data={reasons.map((value) => ({ value, label: t(`feedback.reasons.${value}`) }))}
          onChange={(event) => {
            setReason(event.currentTarget.value as Reason);
          }}
        />
        <TextInput
          label={t('feedback.comment')}
          maxLength={1000}
          value={comment}
          onChange={(event) => {
            setComment(event.currentTarget.value);
          }}
        />
        <Problems problems={props.problems} />
        <Group>
          <Button type="submit" size="xs" loading={props.isBusy}>
            {t('feedback.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
