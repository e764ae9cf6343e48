import { Badge, Button, Card, Checkbox, Group, Mark, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReferenceData } from '../../app/reference-data';
import { useMembership } from '../../app/viewer';
import type { SearchSuppliersQuery } from '../../graphql/generated/discovery';
import { useFormat } from '../../i18n/use-format';
import type { Compared } from './compare-bar';
import classes from './discovery.module.css';
import { useShortlist } from './use-shortlist';

type FoundSupplier = SearchSuppliersQuery['searchSuppliers']['edges'][number]['node'];
type Highlight = FoundSupplier['highlights'][number];

export function SupplierCard(props: {
  readonly supplier: FoundSupplier;
  readonly compared: Compared;
}) {
  const { supplier, compared } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { economy } = useReferenceData();
  return (
    <Card withBorder component="article" className={classes.card}>
      <Stack gap={4}>
        <Group gap="xs">
          <Title order={2} size="h4">
            <Link to={`/suppliers/${supplier.id}`}>{supplier.name}</Link>
          </Title>
          {supplier.isDemo && (
            <Badge variant="default" size="sm">
              {t('supplier.demo')}
            </Badge>
          )}
        </Group>
        <Text size="sm">
          {[supplier.place, economy(supplier.economy)].filter(Boolean).join(', ')}
        </Text>
        {supplier.highlights
          .filter(({ field }) => field !== 'name')
          .slice(0, 2)
          .map((highlight) => (
            <Text size="sm" key={highlight.field}>
              <Marked highlight={highlight} />
            </Text>
          ))}
        <Text size="sm">
          {t('supplier.speaks', { languages: supplier.languages.map(format.language).join(', ') })}
          {supplier.exportMarkets.length > 0 &&
            ` · ${t('supplier.exports', { markets: supplier.exportMarkets.map(economy).join(', ') })}`}
        </Text>
      </Stack>
      <Stack gap="xs" align="flex-start">
        <Checkbox
          size="sm"
          label={t('compare.add')}
          aria-label={t('compare.addNamed', { name: supplier.name })}
          checked={compared.has(supplier.id)}
          disabled={!compared.has(supplier.id) && compared.isFull}
          onChange={() => {
            compared.toggle(supplier.id);
          }}
        />
        <ShortlistButton organisationId={supplier.organisationId} name={supplier.name} />
      </Stack>
    </Card>
  );
}

export function ShortlistButton(props: { readonly organisationId: string; readonly name: string }) {
  const { t } = useTranslation();
  const buyer = useMembership('BUYER');
  const shortlist = useShortlist(buyer?.organisationId);
  if (!buyer) return null;
  const isOn = shortlist.has(props.organisationId);
  return (
    <Button
      size="compact-sm"
      variant={isOn ? 'filled' : 'default'}
      aria-pressed={isOn}
      aria-label={t('shortlist.named', { name: props.name })}
      onClick={() => void shortlist.toggle(props.organisationId, props.name)}
    >
      {t(isOn ? 'shortlist.on' : 'shortlist.add')}
    </Button>
  );
}

/** The text of a find with the found words marked; text only, never markup. */
function Marked({ highlight: { text, ranges } }: { readonly highlight: Highlight }) {
  const parts = [];
  let from = 0;
  for (const { start, length } of ranges) {
    parts.push(
      text.slice(from, start),
      <Mark key={start}>{text.slice(start, start + length)}</Mark>,
    );
    from = start + length;
  }
  return [...parts, text.slice(from)];
}
