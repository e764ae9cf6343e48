import {
  Button,
  Card,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { appLanguages } from '../../i18n/languages';
import { useFormat } from '../../i18n/use-format';
import { HsSuggest } from '../../ui/hs-suggest';
import { RemoveButton } from '../../ui/remove-button';
import { UnitSelect } from '../../ui/unit-select';
import type { OfferForm, OfferText } from './profile-draft';

/** One product or service: its texts side by side, the original first, its code and its terms. */
export function OfferFields(props: {
  readonly offer: OfferForm;
  readonly number: number;
  readonly change: (offer: OfferForm) => void;
  readonly remove: () => void;
}) {
  const { offer, change } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const named = t('offer.number', { number: props.number });
  const original = offer.texts.find(({ isOriginal }) => isOriginal);
  const next = appLanguages.find(({ tag }) => !offer.texts.some((text) => text.language === tag));
  const numbers = ['monthlyCapacity', 'minimumOrder', 'leadTimeDays'] as const;
  return (
    <Card withBorder component="fieldset" mx={0} aria-label={named}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: offer.texts.length > 1 ? 2 : 1 }}>
          {offer.texts.map((text) => (
            <TextFields
              key={text.language}
              text={text}
              change={(changed) => {
                const texts = offer.texts.map((one) => (one === text ? changed : one));
                change({ ...offer, texts });
              }}
            />
          ))}
        </SimpleGrid>
        <HsSuggest
          text={original?.name ?? ''}
          value={offer.code || undefined}
          onChange={(chosen) => {
            change({ ...offer, ...chosen });
          }}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {numbers.map((name) => (
            <NumberInput
              key={name}
              hideControls
              min={0}
              label={t(`offer.${name}`)}
              value={offer[name] ?? ''}
              onChange={(value) => {
                change({ ...offer, [name]: value === '' ? null : Number(value) });
              }}
            />
          ))}
          <UnitSelect
            value={offer.unit}
            change={(unit) => {
              change({ ...offer, unit });
            }}
          />
          <TextInput
            label={t('offer.site')}
            description={t('offer.siteHint')}
            value={offer.site}
            onChange={(event) => {
              change({ ...offer, site: event.currentTarget.value });
            }}
          />
        </SimpleGrid>
        <Group>
          {next && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                const text = { language: next.tag, name: '', description: '', isOriginal: false };
                change({ ...offer, texts: [...offer.texts, text] });
              }}
            >
              {t('offer.addLanguage', { language: format.language(next.tag) })}
            </Button>
          )}
          <RemoveButton name={named} remove={props.remove} />
        </Group>
      </Stack>
    </Card>
  );
}

function TextFields(props: {
  readonly text: OfferText;
  readonly change: (text: OfferText) => void;
}) {
  const { text, change } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const language = format.language(text.language);
  const note = text.isOriginal ? t('offer.original', { language }) : language;
  return (
    <Stack gap="xs">
      <TextInput
        required={text.isOriginal}
        lang={text.language}
        label={`${t('offer.name')} · ${note}`}
        value={text.name}
        onChange={(event) => {
          change({ ...text, name: event.currentTarget.value });
        }}
      />
      <Textarea
        autosize
        minRows={2}
        lang={text.language}
        label={`${t('needs.description')} · ${language}`}
        value={text.description}
        onChange={(event) => {
          change({ ...text, description: event.currentTarget.value });
        }}
      />
    </Stack>
  );
}
