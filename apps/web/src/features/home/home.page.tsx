import { Button, Card, Group, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import { useMembership, useViewer } from '../../app/viewer';
import { LiveFiguresDocument, type LiveFiguresQuery } from '../../graphql/generated/home';
import { useFormat } from '../../i18n/use-format';
import { PageTitle } from '../../ui/page-title';
import { ErrorState } from '../../ui/states';

export default function HomePage() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const msme = useMembership('MSME');
  const buyer = useMembership('BUYER');
  return (
    <Stack gap="xl">
      <PageTitle
        title={t('home.title')}
        hint={t('home.lead')}
        actions={
          <>
            <Button component={Link} to="/suppliers">
              {t('home.find')}
            </Button>
            {msme && (
              <Button component={Link} to="/profile" variant="default">
                {t('nav.myProfile')}
              </Button>
            )}
            {buyer && (
              <Button component={Link} to="/needs/new" variant="default">
                {t('needs.new')}
              </Button>
            )}
            {viewer === null && (
              <Button component={Link} to="/register" variant="default">
                {t('account.register')}
              </Button>
            )}
          </>
        }
      />
      <Figures />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {['evidence', 'reasons', 'free'].map((point) => (
          <Card key={point} withBorder>
            <Title order={2} size="h4">
              {t(`home.${point}.title`)}
            </Title>
            <Text mt="xs">{t(`home.${point}.text`)}</Text>
          </Card>
        ))}
      </SimpleGrid>
    </Stack>
  );
}

/** What is on the marketplace now, counted by the same search that everybody uses. */
function Figures() {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ data, error }, retry] = useQuery({ query: LiveFiguresDocument });
  if (error) return <ErrorState error={error} retry={retry} />;
  const found = data?.searchSuppliers;
  const counts = found?.facets.find(({ field }) => field === 'economy')?.counts ?? [];
  return (
    <Paper withBorder p="lg" mih={found && counts.length === 0 ? undefined : 420}>
      <Group gap="xl" mb="md">
        <Figure label={t('home.suppliers')} value={found ? format.number(found.total) : '…'} />
        <Figure
          label={t('home.openNeeds')}
          value={data ? format.number(data.liveFigures.openNeeds) : '…'}
        />
        <Figure label={t('home.economies')} value={found ? format.number(counts.length) : '…'} />
      </Group>
      {found && counts.length === 0 ? (
        <Text>{t('home.nobody')}</Text>
      ) : (
        <ByEconomy counts={counts} />
      )}
    </Paper>
  );
}

/** The economies that most suppliers are in. */
function ByEconomy({ counts }: { readonly counts: readonly FacetCount[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { economy } = useReferenceData();
  return (
    <Table captionSide="top">
      <Table.Caption>{t('home.byEconomy')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('account.economy')}</Table.Th>
          <Table.Th ta="right">{t('home.suppliers')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {counts.slice(0, 8).map(({ value, count }) => (
          <Table.Tr key={value}>
            <Table.Td>
              <Link to={`/suppliers?economies=${value}`}>{economy(value)}</Link>
            </Table.Td>
            <Table.Td ta="right">{format.number(count)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type FacetCount = LiveFiguresQuery['searchSuppliers']['facets'][number]['counts'][number];

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <Text fz={32} fw={700} lh={1.1}>
        {value}
      </Text>
      <Text size="sm">{label}</Text>
    </div>
  );
}
