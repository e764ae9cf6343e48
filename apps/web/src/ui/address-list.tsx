import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

interface PageEnd {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

/** Goes on to the next page of a list whose place stands in the address. */
export function NextPage({ pageInfo }: { readonly pageInfo: PageEnd | undefined }) {
  const { t } = useTranslation();
  const { set } = useAddressFilters();
  if (!pageInfo?.hasNextPage) return null;
  return (
    <Button
      mt="md"
      variant="default"
      onClick={() => {
        set('after', pageInfo.endCursor ?? '');
      }}
    >
      {t('list.next')}
    </Button>
  );
}

/** Filters that stand in the address; a change of one goes back to the first page. */
export function useAddressFilters(): {
  readonly params: URLSearchParams;
  /** What is typed replaces the address, so that going back does not go letter by letter. */
  readonly set: (key: string, value: string, history?: 'replace') => void;
} {
  const [params, setParams] = useSearchParams();
  const set = (key: string, value: string, history?: 'replace') => {
    setParams(
      (before) => {
        if (key !== 'after') before.delete('after');
        if (value) before.set(key, value);
        else before.delete(key);
        return before;
      },
      { replace: history === 'replace' },
    );
  };
  return { params, set };
}
