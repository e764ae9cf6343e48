import { Fieldset, NativeSelect, Skeleton, Stack } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetURLSearchParams } from 'react-router';
import type { SearchSuppliersQuery } from '../../graphql/generated/discovery';
import { useFormat } from '../../i18n/use-format';
import classes from './discovery.module.css';
import { useFacetLabel } from './facet-label';
import { filterOf, type ListFilter, toggleValue } from './search-params';

type Facet = SearchSuppliersQuery['searchSuppliers']['facets'][number];

interface FacetsProps {
  readonly facets: readonly Facet[] | undefined;
  readonly params: URLSearchParams;
  readonly setParams: SetURLSearchParams;
}

/**
 * What the results can be narrowed by, each value with the number of suppliers behind it. Plain
 * boxes: there are dozens, and they are drawn anew with each letter that is typed.
 */
export const Facets = memo(function Facets({ facets, params, setParams }: FacetsProps) {
  const { t } = useTranslation();
  if (!facets) return <Skeleton height="60vh" />;
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('discovery.leastEvidence')}
        value={params.get('leastEvidence') ?? ''}
        data={[
          { value: '', label: t('discovery.anyEvidence') },
          { value: 'DOCUMENT', label: t('evidence.DOCUMENT') },
          { value: 'VERIFIED', label: t('evidence.VERIFIED') },
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setParams((before) => {
            if (value) before.set('leastEvidence', value);
            else before.delete('leastEvidence');
            return before;
          });
        }}
      />
      {facets.map(({ field, counts }) => {
        const name = filterOf[field];
        if (!name || counts.length === 0) return null;
        return <FacetValues key={field} name={name} counts={counts} {...{ params, setParams }} />;
      })}
    </Stack>
  );
});

function FacetValues({
  name,
  counts,
  params,
  setParams,
}: Pick<FacetsProps, 'params' | 'setParams'> & {
  readonly name: ListFilter;
  readonly counts: Facet['counts'];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const labelOf = useFacetLabel();
  const chosen = new Set(params.getAll(name));
  return (
    <Fieldset legend={t(`facet.${name}`)} p="xs">
      <div className={classes.facetList} tabIndex={0} role="group" aria-label={t(`facet.${name}`)}>
        {counts.map(({ value, count }) => (
          <label key={value} className={classes.facet}>
            <input
              type="checkbox"
              checked={chosen.has(value)}
              onChange={() => {
                setParams((before) => toggleValue(before, name, value));
              }}
            />
            {`${labelOf(name, value)} (${format.number(count)})`}
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
