import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ReferenceDataDocument, type ReferenceDataQuery } from '../graphql/generated/account';

type ReferenceData = ReferenceDataQuery['referenceData'];

export interface Reference {
  readonly data: ReferenceData | undefined;
  readonly economy: (code: string) => string;
  readonly scheme: (id: string) => string;
  readonly unit: (code: string) => string;
  readonly chapter: (code: string) => string;
}

const unknown: Reference = {
  data: undefined,
  economy: (code) => code,
  scheme: (code) => code,
  unit: (code) => code,
  chapter: (code) => code,
};

const ReferenceContext = createContext(unknown);

/** What forms choose from, and the names behind codes; a code stands for itself until loaded. */
export const useReferenceData = (): Reference => useContext(ReferenceContext);

/** Reads the reference data and lays out its names, once for all that is on a page. */
export function ReferenceDataProvider({ children }: { readonly children: ReactNode }) {
  const [{ data }] = useQuery({ query: ReferenceDataDocument });
  const { t } = useTranslation();
  const known = data?.referenceData;
  const reference = useMemo(() => {
    // The names that the economies go by in APEC, in the language of the app.
    const economies = known?.economies.map((one) => ({
      ...one,
      name: t(`economyName.${one.code}`, { defaultValue: one.name }),
    }));
    const found = known && economies && { ...known, economies };
    const names = {
      economy: nameOf(found?.economies, 'code', 'name'),
      scheme: nameOf(found?.certificateSchemes, 'id', 'name'),
      unit: nameOf(found?.units, 'code', 'symbol'),
      chapter: nameOf(found?.hsChapters, 'code', 'label'),
    };
    return { data: found, ...names };
  }, [known, t]);
  return <ReferenceContext value={reference}>{children}</ReferenceContext>;
}

function nameOf<K extends string, N extends string>(
  list: readonly Readonly<Record<K | N, string>>[] | undefined,
  key: K,
  name: N,
): (code: string) => string {
  const names = new Map(list?.map((one) => [one[key], one[name]]));
  return (code) => names.get(code) ?? code;
}
