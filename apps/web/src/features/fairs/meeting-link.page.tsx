import { Button, Card, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import {
  AnswerMeetingByLinkDocument,
  type AnswerMeetingByLinkMutationVariables,
  MeetingByLinkDocument,
  type MeetingByLinkQuery,
} from '../../graphql/generated/meeting-link';
import { useClocks } from '../../i18n/use-clocks';
import { Failure } from '../../ui/failure';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { ErrorState } from '../../ui/states';

type Seen = Extract<MeetingByLinkQuery['meetingByLink'], { __typename: 'MeetingByLink' }>;
type Answer = Seen['answers'][number];

/**
 * Where the link of a letter about a meeting leads. Opening it shows the meeting and changes
 * nothing; a press answers, once. The code stands behind `#`, which reaches no server's log.
 */
export default function MeetingLinkPage() {
  const { t } = useTranslation();
  const [token] = useState(() => location.hash.slice(1));
  const [{ data, error }, retry] = useQuery({
    query: MeetingByLinkDocument,
    variables: { token },
    requestPolicy: 'network-only',
  });
  const result = data?.meetingByLink;
  if (!result && !error) return <PageSkeleton />;
  return (
    <Stack maw={560} mx="auto">
      <PageTitle title={t('meeting.title')} />
      {error && !result && <ErrorState error={error} retry={retry} />}
      {result && result.__typename !== 'MeetingByLink' && <Failure text={result.message} />}
      {result?.__typename === 'MeetingByLink' && <Meeting token={token} meeting={result} />}
    </Stack>
  );
}

/** What the meeting is, and how it can be answered or was. */
function Meeting({ token, meeting }: { readonly token: string; readonly meeting: Seen }) {
  const { t } = useTranslation();
  const { clocks } = useClocks(meeting.timeZone);
  const [done, setDone] = useState<Answer>();
  return (
    <>
      <Card withBorder component="section">
        <Text fw={600}>
          {t('meeting.between', { own: meeting.ownName, other: meeting.otherName })}
        </Text>
        <Text size="sm" mb="sm">
          {meeting.fairName}
        </Text>
        {clocks(meeting.startsAt, meeting.endsAt).map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        {meeting.moveTo && (
          <Text mt="sm">{t('meeting.wished', { time: clocks(meeting.moveTo).join(' = ') })}</Text>
        )}
        {meeting.message && <Text mt="sm">{t('meeting.message', { text: meeting.message })}</Text>}
        {!done && (
          <Text size="sm" mt="sm">
            {t(`meeting.state.${meeting.state}`)}
          </Text>
        )}
      </Card>
      <Text role="status">{done ? t(`meeting.done.${done}`) : ''}</Text>
      {!done && meeting.answers.length === 0 && <Text>{t('meeting.closed')}</Text>}
      {!done && <Answers token={token} meeting={meeting} onDone={setDone} />}
    </>
  );
}

/** A button for each answer that is open, with what it needs. */
function Answers(props: {
  readonly token: string;
  readonly meeting: Seen;
  readonly onDone: (answer: Answer) => void;
}) {
  const { t } = useTranslation();
  const { token, meeting, onDone } = props;
  const [{ fetching }, send] = useMutation(AnswerMeetingByLinkDocument);
  const [failure, setFailure] = useState<string>();
  const [reason, setReason] = useState('');
  const [slot, setSlot] = useState(meeting.freeSlots[0]?.startsAt ?? '');
  const give = async (answer: Answer) => {
    const variables: AnswerMeetingByLinkMutationVariables = {
      token,
      answer,
      ...(answer === 'ASK_TO_MOVE' && { startsAt: slot }),
      ...(answer === 'DECLINE' && { reason }),
    };
    const { data } = await send(variables);
    const result = data?.answerMeetingByLink;
    if (result?.__typename === 'MeetingAnswered') onDone(answer);
    else setFailure(result?.message ?? t('error.network'));
  };
  return (
    <>
      <Failure text={failure} />
      {meeting.answers.map((answer, place) => (
        <Stack key={answer} gap="xs">
          {answer === 'ASK_TO_MOVE' && <SlotPicker {...{ meeting, slot, setSlot }} />}
          {answer === 'DECLINE' && (
            <TextInput
              label={t('meeting.reason')}
              maxLength={1000}
              value={reason}
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
          )}
          <Button
            variant={place === 0 ? 'filled' : 'default'}
            disabled={answer === 'ASK_TO_MOVE' && slot === ''}
            loading={fetching}
            onClick={() => void give(answer)}
          >
            {t(`meeting.answer.${answer}`)}
          </Button>
        </Stack>
      ))}
    </>
  );
}

/** The slots in which both sides are free, each on the fair's clocks and on the reader's. */
function SlotPicker(props: {
  readonly meeting: Seen;
  readonly slot: string;
  readonly setSlot: (slot: string) => void;
}) {
  const { t } = useTranslation();
  const { slot, clocks } = useClocks(props.meeting.timeZone);
  const slots = props.meeting.freeSlots.map(({ startsAt }) => ({
    value: startsAt,
    label: slot(startsAt),
  }));
  const [, own] = props.slot ? clocks(props.slot) : [];
  return (
    <>
      <NativeSelect
        label={t('meeting.slot')}
        value={props.slot}
        data={slots.length > 0 ? slots : [{ value: '', label: t('meeting.noSlot') }]}
        onChange={(event) => {
          props.setSlot(event.currentTarget.value);
        }}
      />
      {own && <Text size="sm">{own}</Text>}
    </>
  );
}
