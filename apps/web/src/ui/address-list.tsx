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
  readonly set: (key: string, value: string) => void;
} {
  const [params, setParams] = useSearchParams();
  const set = (key: string, value: string) => {
    setParams((before) => {
      if (key !== 'after') before.delete('after');
      if (value) before.set(key, value);
      else before.delete(key);
      return before;
    });
  };
  return { params, set };
}
