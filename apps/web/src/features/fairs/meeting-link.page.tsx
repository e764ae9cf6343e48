import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import {
  AnswerMeetingByLinkDocument,
  type AnswerMeetingByLinkMutationVariables,
  MeetingByLinkDocument,
  type MeetingByLinkQuery,
} from '../../graphql/generated/meeting-link';
import { Failure } from '../../ui/failure';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { useClocks } from './use-clocks';

type Seen = Extract<MeetingByLinkQuery['meetingByLink'], { __typename: 'MeetingByLink' }>;
type Answer = Seen['answers'][number];

/**
 * Where the link of a letter about a meeting leads. Opening it shows the meeting and changes
 * nothing; a press answers, once. The code stands behind `#`, which reaches no server's log.
 */
export default function MeetingLinkPage() {
  const { t } = useTranslation();
  const [token] = useState(() => location.hash.slice(1));
  const [{ data, fetching }] = useQuery({
    query: MeetingByLinkDocument,
    variables: { token },
    requestPolicy: 'network-only',
  });
  const [done, setDone] = useState<Answer>();
  const result = data?.meetingByLink;
  if (fetching && !result) return <PageSkeleton />;
  return (
    <Stack maw={560} mx="auto" align="flex-start">
      <PageTitle title={t('meeting.title')} />
      {done && <Text role="status">{t(`meeting.done.${done}`)}</Text>}
      {!done && result?.__typename === 'MeetingByLink' && (
        <MeetingAnswers token={token} meeting={result} onDone={setDone} />
      )}
      {!done && result?.__typename !== 'MeetingByLink' && (
        <Failure text={result?.message ?? t('error.network')} />
      )}
    </Stack>
  );
}

/** What the meeting is, and a button for each answer that is open. */
function MeetingAnswers(props: {
  readonly token: string;
  readonly meeting: Seen;
  readonly onDone: (answer: Answer) => void;
}) {
  const { t } = useTranslation();
  const { token, meeting, onDone } = props;
  const { clocks, slot: named } = useClocks(meeting.timeZone);
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
  const button = (answer: Answer, isFirst: boolean) => (
    <Button
      key={answer}
      variant={isFirst ? 'filled' : 'default'}
      disabled={answer === 'ASK_TO_MOVE' && slot === ''}
      loading={fetching}
      onClick={() => void give(answer)}
    >
      {t(`meeting.answer.${answer}`)}
    </Button>
  );
  return (
    <>
      <Text>{t('meeting.between', { own: meeting.ownName, other: meeting.otherName })}</Text>
      <Text>{meeting.fairName}</Text>
      <Text>{t(`meeting.state.${meeting.state}`)}</Text>
      {clocks(meeting.startsAt, meeting.endsAt).map((line) => (
        <Text key={line} fw={600}>
          {line}
        </Text>
      ))}
      {meeting.moveTo && (
        <Text>{t('meeting.wished', { time: clocks(meeting.moveTo).join(' = ') })}</Text>
      )}
      {meeting.message && <Text>{t('meeting.message', { text: meeting.message })}</Text>}
      <Failure text={failure} />
      {meeting.answers.length === 0 && <Text>{t('meeting.closed')}</Text>}
      {meeting.answers.map((answer, place) => (
        <Stack key={answer} gap="xs" w="100%" align="flex-start">
          {answer === 'ASK_TO_MOVE' && (
            <NativeSelect
              w="100%"
              label={t('meeting.slot')}
              value={slot}
              data={
                meeting.freeSlots.length > 0
                  ? meeting.freeSlots.map(({ startsAt }) => ({
                      value: startsAt,
                      label: named(startsAt),
                    }))
                  : [{ value: '', label: t('meeting.noSlot') }]
              }
              onChange={(event) => {
                setSlot(event.currentTarget.value);
              }}
            />
          )}
          {answer === 'DECLINE' && (
            <TextInput
              w="100%"
              label={t('meeting.reason')}
              maxLength={1000}
              value={reason}
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
          )}
          {button(answer, place === 0)}
        </Stack>
      ))}
    </>
  );
}
