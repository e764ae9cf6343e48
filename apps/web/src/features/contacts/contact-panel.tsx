import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { useMembership, useViewer } from '../../app/viewer';
import { type ContactFactsFragment, ContactWithDocument } from '../../graphql/generated/contacts';
import { useFormat } from '../../i18n/use-format';
import { Problems } from '../../ui/problems';
import { ErrorState } from '../../ui/states';
import { showUndo } from '../../ui/toasts';
import { ContactDetails } from './contact-details';
import { DetailsFields, detailsOf } from './details-fields';
import { contactTypes, useContacts } from './use-contacts';

interface Supplier {
  readonly organisationId: string;
  readonly name: string;
}

/** Contact by consent, on a supplier's page: a buyer asks, and sees details once both agree. */
export function ContactPanel({ supplier }: { readonly supplier: Supplier }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { viewer } = useViewer();
  const buyer = useMembership('BUYER');
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('supplier.contact')}
        </Title>
        <Text>{t('supplier.contactHint')}</Text>
        {viewer === null && (
          <Text>
            <Link to={`/sign-in?next=${encodeURIComponent(pathname)}`}>{t('contacts.signIn')}</Link>
          </Text>
        )}
        {buyer && <BuyersContact supplier={supplier} buyerId={buyer.organisationId} />}
      </Stack>
    </Paper>
  );
}

interface OfBuyer {
  readonly supplier: Supplier;
  readonly buyerId: string;
}

function BuyersContact({ supplier, buyerId }: OfBuyer) {
  const [{ data, error }, retry] = useQuery({
    query: ContactWithDocument,
    variables: { organisationId: buyerId, supplierOrganisationId: supplier.organisationId },
    context: contactTypes,
  });
  if (error) return <ErrorState error={error} retry={retry} />;
  // The form is as tall as what is likely to come, so that nothing jumps.
  if (!data) return <div style={{ minHeight: '18rem' }} aria-busy="true" />;
  const found = data.contactWith;
  if (found && found.state !== 'ENDED') return <Standing contact={found} name={supplier.name} />;
  return <AskForm supplier={supplier} buyerId={buyerId} />;
}

/** What came of the ask so far. */
function Standing({
  contact,
  name,
}: {
  readonly contact: ContactFactsFragment;
  readonly name: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { isBusy, end, ask } = useContacts();
  const takeBack = async () => {
    if (!(await end(contact.id))) return;
    const { buyerOrganisationId, supplierOrganisationId, message, ours } = contact;
    showUndo(t('contacts.ended', { name }), t('undo'), () => {
      if (ours)
        void ask({
          organisationId: buyerOrganisationId,
          supplierOrganisationId,
          message,
          details: { name: ours.name, email: ours.email, phone: ours.phone },
        });
    });
  };
  return (
    <>
      <Text role="status" fw={600}>
        {t(`contacts.state.${contact.state}`, {
          name,
          day: format.day(contact.answeredAt ?? contact.askedAt),
        })}
      </Text>
      {contact.theirs && <ContactDetails details={contact.theirs} />}
      {contact.reason && <Text>{t('contacts.said', { reason: contact.reason })}</Text>}
      {contact.state === 'DECLINED' && contact.askableFrom && (
        <Text size="sm">{t('contacts.again', { day: format.day(contact.askableFrom) })}</Text>
      )}
      {contact.state !== 'DECLINED' && (
        <Group>
          <Button size="xs" variant="default" loading={isBusy} onClick={() => void takeBack()}>
            {t(contact.state === 'AGREED' ? 'contacts.end' : 'contacts.withdraw')}
          </Button>
        </Group>
      )}
    </>
  );
}

function AskForm({ supplier, buyerId }: OfBuyer) {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const { problems, isBusy, ask } = useContacts();
  const [message, setMessage] = useState('');
  const [details, setDetails] = useState(() => detailsOf(viewer));
  const send = (event: FormEvent) => {
    event.preventDefault();
    void ask({
      organisationId: buyerId,
      supplierOrganisationId: supplier.organisationId,
      message,
      details,
    });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <Textarea
          required
          autosize
          minRows={2}
          maxLength={1000}
          label={t('contacts.message')}
          description={t('contacts.messageHint', { name: supplier.name })}
          value={message}
          onChange={(event) => {
            setMessage(event.currentTarget.value);
          }}
        />
        <DetailsFields details={details} change={setDetails} />
        <Problems problems={problems} />
        <Group>
          <Button type="submit" loading={isBusy}>
            {t('contacts.ask')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
