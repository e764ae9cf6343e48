import { type ComboboxItem, MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { HsSuggestionsDocument } from '../graphql/generated/needs';

interface Code {
  readonly system: string;
  readonly code: string;
  readonly edition: string;
}

const keyOf = ({ system, code, edition }: Code): string => `${system} ${edition} ${code}`;

/**
 * Chooses any number of codes: HS codes are suggested from what is typed, before that from a text
 * that is there already. Codes of other systems stay until they are taken out.
 */
export function CodePicker<T extends Code>(props: {
  readonly label: string;
  readonly description: string;
  /** What codes are suggested from while nothing is typed. */
  readonly text: string;
  readonly value: readonly T[];
  /** Makes a code of the HS. */
  readonly make: (chosen: Omit<Code, 'system'>) => T;
  readonly onChange: (codes: T[]) => void;
}) {
  const { value } = props;
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useState('');
  const [text] = useDebouncedValue(search.trim() || props.text.trim(), 300);
  const [{ data }] = useQuery({
    query: HsSuggestionsDocument,
    variables: { text, language: i18n.language },
    pause: text.length < 3,
  });
  const suggested = text.length < 3 ? [] : (data?.suggestHsCodes ?? []);
  const found = suggested.map(({ code, edition, label }) => {
    const made = props.make({ code, edition });
    return { made, item: { value: keyOf(made), label: `${code} · ${label}` } };
  });
  const chosen = value.map((one) => ({
    made: one,
    item: { value: keyOf(one), label: `${one.system} ${one.code}` },
  }));
  const keys = new Set(value.map(keyOf));
  const known = [...chosen, ...found.filter(({ item }) => !keys.has(item.value))];
  return (
    <MultiSelect
      searchable
      label={props.label}
      description={props.description}
      nothingFoundMessage={t('hs.none')}
      data={known.map(({ item }) => item)}
      // The api has looked for what fits, in more words than are typed.
      filter={({ options }) => (options as ComboboxItem[]).filter((one) => !keys.has(one.value))}
      searchValue={search}
      onSearchChange={setSearch}
      value={[...keys]}
      onChange={(wanted) => {
        const all = new Map(known.map(({ made, item }) => [item.value, made]));
        props.onChange(wanted.flatMap((key) => all.get(key) ?? []));
      }}
    />
  );
}
