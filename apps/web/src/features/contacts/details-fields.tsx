import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Viewer } from '../../app/viewer';

/** How a side wants to be reached, as it is typed. */
export interface TypedDetails {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** What a person would most likely write. */
export const detailsOf = (viewer: Viewer | null | undefined): TypedDetails => ({
  name: viewer?.name ?? '',
  email: viewer?.email ?? '',
  phone: '',
});

/** The details that the other side will see, once both agree. */
export function DetailsFields(props: {
  readonly details: TypedDetails;
  readonly change: (details: TypedDetails) => void;
}) {
  const { details, change } = props;
  const { t } = useTranslation();
  const field = (name: keyof TypedDetails) => ({
    label: t(`contacts.${name}`),
    value: details[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      change({ ...details, [name]: event.currentTarget.value });
    },
  });
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <TextInput required autoComplete="name" {...field('name')} />
      <TextInput required type="email" autoComplete="email" {...field('email')} />
      <TextInput type="tel" autoComplete="tel" {...field('phone')} />
    </SimpleGrid>
  );
}
