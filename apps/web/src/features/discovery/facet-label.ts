import { useTranslation } from 'react-i18next';
import { useReferenceData } from '../../app/reference-data';
import { useFormat } from '../../i18n/use-format';
import type { ListFilter } from './search-params';

/** How a filter's value is called, in the language of the app where it has a name there. */
export function useFacetLabel(): (name: ListFilter, value: string) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { economy, scheme, chapter } = useReferenceData();
  return (name, value) => {
    switch (name) {
      case 'economies':
      case 'exportMarkets':
        return economy(value);
      case 'certificates':
        return scheme(value);
      case 'hsChapters':
        return `${value} ${chapter(value)}`;
      case 'languages':
        return format.language(value);
      case 'labels':
        return t(`label.${value}`, { defaultValue: value });
      case 'sizes':
        return t(`size.${value}`, { defaultValue: value });
      case 'hsCodes':
      case 'serviceCodes':
        return value;
    }
  };
}
