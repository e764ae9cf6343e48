import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What an officer saw or asked, when, and where it can be looked up. */
export interface Finding {
  readonly basis: string;
  readonly on: string;
  readonly url: string;
}

export const noFinding: Finding = { basis: '', on: '', url: '' };

/** A finding as the api takes it. */
export const toFindingInput = ({ basis, on, url }: Finding) => ({ basis, on, url: url || null });

export function FindingFields(props: {
  readonly finding: Finding;
  readonly change: (finding: Finding) => void;
}) {
  const { t } = useTranslation();
  const field = (name: keyof Finding, type: 'text' | 'date' | 'url') => (
    <TextInput
      required={name !== 'url'}
      type={type}
      label={t(`finding.${name}`)}
      value={props.finding[name]}
      onChange={(event) => {
        props.change({ ...props.finding, [name]: event.currentTarget.value });
      }}
    />
  );
  return (
    <>
      {field('basis', 'text')}
      {field('on', 'date')}
      {field('url', 'url')}
    </>
  );
}
