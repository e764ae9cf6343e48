import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMembership, useViewer } from '../../app/viewer';
import { type ContactFactsFragment, ContactsDocument } from '../../graphql/generated/contacts';
import { useFormat } from '../../i18n/use-format';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { EmptyState, NeedsRole } from '../../ui/states';
import { AnswerForm } from './answer-form';
import { ContactDetails } from './contact-details';
import { contactTypes, useContacts } from './use-contacts';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';

/** Who asked whom for contact, and how to reach those who agreed. */
export default function ContactsPage() {
  const { viewer } = useViewer();
  const buyer = useMembership('BUYER');
  const msme = useMembership('MSME');
  const organisationId = (msme ?? buyer)?.organisationId;
  if (viewer === undefined) return <PageSkeleton />;
  if (!organisationId) return <NeedsRole role="any" />;
  return <Contacts organisationId={organisationId} isSupplier={msme !== undefined} />;
}

function Contacts(props: { readonly organisationId: string; readonly isSupplier: boolean }) {
  const { organisationId, isSupplier } = props;
  const { t } = useTranslation();
  const [after, setAfter] = useState<string>();
  const list = useKeptQuery({
    query: ContactsDocument,
    variables: { organisationId, after },
    context: contactTypes,
    requestPolicy: 'cache-and-network',
  });
  const side = isSupplier ? 'supplier' : 'buyer';
  const contacts = list.data?.contactRequests.edges.map(({ node }) => node);
  const { hasNextPage, endCursor } = list.data?.contactRequests.pageInfo ?? {};
  return (
    <>
      <PageTitle title={t('contacts.title')} hint={t(`contacts.hint.${side}`)} />
      <ListState of={list} />
      {contacts?.length === 0 && (
        <EmptyState
          title={t('contacts.none')}
          action={
            <Button component={Link} to={isSupplier ? '/profile' : '/suppliers'}>
              {t(isSupplier ? 'nav.myProfile' : 'nav.suppliers')}
            </Button>
          }
        >
          {t(`contacts.noneHint.${side}`)}
        </EmptyState>
      )}
      <Stack gap="sm">
        {contacts?.map((contact) => (
          <ContactCard key={contact.id} contact={contact} isSupplier={isSupplier} />
        ))}
      </Stack>
      {hasNextPage && (
        <Button
          mt="md"
          variant="default"
          onClick={() => {
            setAfter(endCursor ?? undefined);
          }}
        >
          {t('list.next')}
        </Button>
      )}
    </>
  );
}

function ContactCard(props: {
  readonly contact: ContactFactsFragment;
  readonly isSupplier: boolean;
}) {
  const { contact, isSupplier } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { isBusy, end } = useContacts();
  const name = isSupplier ? contact.buyerName : contact.supplierName;
  const endText = t(contact.state === 'AGREED' ? 'contacts.end' : 'contacts.withdraw');
  const isWaiting = contact.state === 'ASKED' || contact.state === 'DECLINED';
  return (
    <Card withBorder component="article">
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {!isSupplier && contact.supplierId ? (
              <Link to={`/suppliers/${contact.supplierId}`}>{name}</Link>
            ) : (
              name
            )}
          </Title>
          <Badge variant="default">{t(`contacts.badge.${contact.state}`)}</Badge>
        </Group>
        <Text size="sm">{t('contacts.askedOn', { day: format.day(contact.askedAt) })}</Text>
        <Text>{contact.message}</Text>
        {contact.reason && <Text>{t('contacts.said', { reason: contact.reason })}</Text>}
        {contact.theirs && <ContactDetails details={contact.theirs} />}
        {isSupplier && isWaiting && <AnswerForm contact={contact} />}
        {(contact.state === 'AGREED' || (contact.state === 'ASKED' && !isSupplier)) && (
          <Group>
            <Button
              size="xs"
              variant="default"
              loading={isBusy}
              aria-label={`${endText}: ${name}`}
              onClick={() => void end(contact.id)}
            >
              {endText}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
