import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactFactsFragment } from '../../graphql/generated/contacts';

/** How to reach the other side, who agreed to be reached. */
export function ContactDetails({
  details,
}: {
  readonly details: NonNullable<ContactFactsFragment['theirs']>;
}) {
  const { t } = useTranslation();
  const { name, email, phone } = details;
  return (
    <Text>
      {t('contacts.askFor', { name })}{' '}
      <Anchor href={`mailto:${email}`} underline="always">
        {email}
      </Anchor>
      {phone && (
        <>
          {' · '}
          <Anchor href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} underline="always">
            {phone}
          </Anchor>
        </>
      )}
    </Text>
  );
}
