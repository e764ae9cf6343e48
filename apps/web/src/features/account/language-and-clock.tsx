import { NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../i18n/i18n';
import { appLanguages } from '../../i18n/languages';
import { AccountSection } from './account-section';

/** The language of the pages, which this browser remembers, and the clock that they go by. */
export function LanguageAndClock() {
  const { t, i18n } = useTranslation();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <AccountSection title={t('own.language')} hint={t('own.languageHint')}>
      <NativeSelect
        maw={420}
        label={t('own.languageOfPages')}
        value={i18n.language}
        data={appLanguages.map(({ tag, name }) => ({ value: tag, label: name }))}
        onChange={(event) => void changeLanguage(event.currentTarget.value)}
      />
      <Text size="sm">{t('own.clock', { zone: timeZone })}</Text>
    </AccountSection>
  );
}
