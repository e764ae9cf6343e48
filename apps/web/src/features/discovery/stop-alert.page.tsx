import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { StopSearchAlertDocument } from '../../graphql/generated/searches';
import { CodePage } from '../../ui/code-page';

/** Stops the letters of a saved search, for whoever got one. */
export default function StopAlertPage() {
  const { t } = useTranslation();
  const [, stop] = useMutation(StopSearchAlertDocument);
  const [name, setName] = useState('');
  const useCode = async (token: string) => {
    const { data } = await stop({ token });
    const result = data?.stopSearchAlert;
    if (result?.__typename !== 'SearchAlertStopped') return result?.message ?? t('error.network');
    setName(result.name);
    return undefined;
  };
  return (
    <CodePage
      title={t('searches.stopTitle')}
      hint={t('searches.stopHint')}
      action={t('searches.stop')}
      done={t('searches.stopped', { name })}
      useCode={useCode}
    />
  );
}
