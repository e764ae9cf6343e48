import { Badge, Card, Group, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReferenceData } from '../../app/reference-data';
import { type Format, useFormat } from '../../i18n/use-format';
import { EvidenceNote } from './evidence-note';
import type { Profile } from './profile.type';
import { originalText, textFor } from './texts';

type Offer = Profile['offers'][number];

export function Offers({ offers }: { readonly offers: readonly Offer[] }) {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      {offers.map((offer) => (
        <OfferCard key={offer.id} offer={offer} />
      ))}
    </SimpleGrid>
  );
}

function OfferCard({ offer }: { readonly offer: Offer }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { unit } = useReferenceData();
  const text = textFor(offer.texts, i18n.language);
  const original = originalText(offer.texts);
  const amount = (value: number | null) =>
    value === null ? null : `${format.number(value)} ${unit(offer.unit ?? '')}`;
  const rows = [
    ['supplier.capacity', amount(offer.monthlyCapacity)],
    ['supplier.capacityLeft', amount(offer.capacityLeft)],
    ['supplier.minimumOrder', amount(offer.minimumOrder)],
    [
      'supplier.leadTime',
      offer.leadTimeDays === null ? null : t('supplier.days', { count: offer.leadTimeDays }),
    ],
    ['supplier.price', offer.price && priceOf(offer.price, format)],
    [
      'supplier.delivery',
      offer.delivery && [offer.delivery.incoterm, offer.delivery.place].filter(Boolean).join(' '),
    ],
    ['offer.site', offer.site],
  ] as const;
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Group gap="xs" justify="space-between">
          <Title order={3} size="h4" lang={text?.language}>
            {text?.name}
          </Title>
          {offer.codes.map(({ system, code, edition }) => (
            <Badge key={system} variant="default">
              {system} {code} ({edition})
            </Badge>
          ))}
        </Group>
        {text !== original && original && (
          <Text size="sm" lang={original.language}>
            {t('supplier.original', { language: format.language(original.language) })}{' '}
            {original.name}
          </Text>
        )}
        {text?.isMachineMade && <Text size="sm">{t('supplier.machine')}</Text>}
        {text?.description && <Text lang={text.language}>{text.description}</Text>}
        <Table>
          <Table.Tbody>
            {rows.map(([label, value]) => (
              <Table.Tr key={label}>
                <Table.Th scope="row" fw={500}>
                  {t(label)}
                </Table.Th>
                <Table.Td ta="right">{value ?? t('supplier.notStated')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <EvidenceNote evidence={offer.evidence} />
      </Stack>
    </Card>
  );
}

function priceOf(price: NonNullable<Offer['price']>, format: Format): string {
  const amounts = [price.lowest, price.highest].filter((one) => one !== null);
  return [...new Set(amounts)].map((one) => format.money(one, price.currency)).join(' – ');
}
