import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../app/viewer';
import type { ContactFactsFragment } from '../../graphql/generated/contacts';
import { Problems } from '../../ui/problems';
import { DetailsFields, detailsOf } from './details-fields';
import { useContacts } from './use-contacts';

/** A supplier's answer: yes with its details, or no, with a reason if it likes. */
export function AnswerForm({ contact }: { readonly contact: ContactFactsFragment }) {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const { problems, isBusy, answer } = useContacts();
  const [step, setStep] = useState<'choose' | 'agree' | 'decline'>('choose');
  const [details, setDetails] = useState(() => detailsOf(viewer));
  const [reason, setReason] = useState('');
  const { id, buyerName: name } = contact;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await answer(step === 'agree' ? { id, details, reason: '' } : { id, reason });
    if (isDone) setStep('choose');
  };
  if (step === 'choose') {
    return (
      <Group gap="xs">
        <Button
          size="xs"
          aria-label={`${t('contacts.agree')}: ${name}`}
          onClick={() => {
            setStep('agree');
          }}
        >
          {t('contacts.agree')}
        </Button>
        {contact.state === 'ASKED' && (
          <Button
            size="xs"
            variant="default"
            aria-label={`${t('contacts.decline')}: ${name}`}
            onClick={() => {
              setStep('decline');
            }}
          >
            {t('contacts.decline')}
          </Button>
        )}
      </Group>
    );
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="sm">
        {step === 'agree' ? (
          <DetailsFields details={details} change={setDetails} />
        ) : (
          <TextInput
            label={t('contacts.reason')}
            maxLength={1000}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
        )}
        <Problems problems={problems} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={isBusy}>
            {t(step === 'agree' ? 'contacts.share' : 'contacts.declineNow')}
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setStep('choose');
            }}
          >
            {t('contacts.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
