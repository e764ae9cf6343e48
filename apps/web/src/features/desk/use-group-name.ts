import { useTranslation } from 'react-i18next';
import { groupKey } from './group-key';

/** Names groups of suppliers, such as `ownership:WOMEN_OWNED`, in words. */
export function useGroupName(): (group: string) => string {
  const { t } = useTranslation();
  return (group) => t(groupKey(group), { defaultValue: group });
}
