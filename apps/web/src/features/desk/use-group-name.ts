import { useTranslation } from 'react-i18next';
import { useReferenceData } from '../../app/reference-data';

/** Names groups of suppliers, such as `ownership:WOMEN_OWNED`, in words. */
export function useGroupName(): (group: string) => string {
  const { t } = useTranslation();
  const { economy } = useReferenceData();
  return (group) => {
    const [kind = '', value = ''] = group.split(':');
    if (value === 'not stated' || value === 'none stated') return t(`group.${kind}Unknown`);
    switch (kind) {
      case 'economy':
        return economy(value);
      case 'size':
        return t('group.size', { range: value.replace('250 and more', '250+') });
      case 'ownership':
        return t(`label.${value}`, { defaultValue: value });
      case 'exports':
        return t('group.firstTime');
      case 'region':
        return t('group.remote');
      default:
        return group;
    }
  };
}
