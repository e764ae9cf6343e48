import { Radio, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { HsSuggestionsDocument } from '../graphql/generated/needs';

export interface ChosenCode {
  readonly code: string;
  readonly edition: string;
}

/** Suggests HS codes for goods in plain words; a person picks. */
export function HsSuggest(props: {
  readonly text: string;
  readonly value: string | undefined;
  readonly onChange: (chosen: ChosenCode) => void;
}) {
  const { t, i18n } = useTranslation();
  const [text] = useDebouncedValue(props.text.trim(), 300);
  const [{ data }] = useQuery({
    query: HsSuggestionsDocument,
    variables: { text, language: i18n.language },
    pause: text.length < 3,
  });
  const suggestions = text.length < 3 ? [] : (data?.suggestHsCodes ?? []);
  return (
    <Radio.Group
      label={t('hs.label')}
      description={t('hs.hint')}
      value={props.value ?? ''}
      onChange={(code) => {
        const found = suggestions.find((one) => one.code === code);
        if (found) props.onChange({ code, edition: found.edition });
      }}
    >
      <Stack gap="xs" mt="xs" mih={60}>
        {props.value && !suggestions.some(({ code }) => code === props.value) && (
          <Radio value={props.value} label={`HS ${props.value}`} />
        )}
        {suggestions.map(({ code, label, because }) => (
          <Radio key={code} value={code} label={`${code} · ${label}`} description={because} />
        ))}
        {suggestions.length === 0 && !props.value && <Text size="sm">{t('hs.none')}</Text>}
      </Stack>
    </Radio.Group>
  );
}
