import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReferenceData } from '../../app/reference-data';
import type { SupplierProfileQuery } from '../../graphql/generated/supplier';
import { useFormat } from '../../i18n/use-format';
import { EvidenceNote } from '../supplier/evidence-note';
import { originalText } from '../supplier/texts';
import classes from './discovery.module.css';
import { ShortlistButton } from './supplier-card';

type Profile = SupplierProfileQuery['profile'];
type Evidence = Parameters<typeof EvidenceNote>[0]['evidence'];

/** A fact of every supplier; undefined where it is not stated. */
interface Row {
  /** Key of its name. */
  readonly label: string;
  readonly show: (profile: Profile) => ReactNode;
  /** What backs the fact where it is stated. */
  readonly backing?: (profile: Profile) => Evidence;
}

const nameOf = (one: Profile): string => one.tradeNames[0] ?? one.legalName ?? '';

/** The facts of suppliers side by side, each with how well it is backed, by whom and since when. */
export function ComparedTable({ profiles }: { readonly profiles: readonly Profile[] }) {
  const { t } = useTranslation();
  const rows = useRows();
  return (
    <Table
      withColumnBorders
      verticalSpacing="sm"
      layout="fixed"
      // Two suppliers fit on a phone; more are scrolled to.
      miw={`${profiles.length * 7.75 + 6.75}rem`}
      className={classes.compared}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes.fact}>{t('compare.fact')}</Table.Th>
          {profiles.map((one) => (
            <Table.Th key={one.id} scope="col">
              <Link to={`/suppliers/${one.id}`}>{nameOf(one)}</Link>
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.label}>
            <Table.Th scope="row">{t(row.label)}</Table.Th>
            {profiles.map((one) => (
              <Table.Td key={one.id}>
                <Fact row={row} profile={one} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
        <Table.Tr data-print="no">
          <Table.Th scope="row">{t('nav.shortlist')}</Table.Th>
          {profiles.map((one) => (
            <Table.Td key={one.id}>
              <ShortlistButton organisationId={one.organisationId} name={nameOf(one)} />
            </Table.Td>
          ))}
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}

function Fact({ row, profile }: { readonly row: Row; readonly profile: Profile }) {
  const { t } = useTranslation();
  const shown = row.show(profile);
  if (!shown) return <Text size="sm">{t('supplier.notStated')}</Text>;
  return (
    <>
      {shown}
      <EvidenceNote evidence={row.backing?.(profile)} />
    </>
  );
}

function useRows(): readonly Row[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { economy, unit } = useReferenceData();
  const offer = (profile: Profile) => profile.offers[0];
  const ofOffer = (profile: Profile): Evidence => offer(profile)?.evidence;
  const fact =
    (name: Profile['evidence'][number]['fact']) =>
    (profile: Profile): Evidence =>
      profile.evidence.find((one) => one.fact === name)?.evidence;
  const amount = (value: number | null | undefined, profile: Profile): string | undefined =>
    value === null || value === undefined
      ? undefined
      : `${format.number(value)} ${unit(offer(profile)?.unit ?? '')}`;
  const number = (value: number | null): string | undefined =>
    value === null ? undefined : format.number(value);
  return [
    { label: 'account.economy', show: (one) => economy(one.economy) },
    { label: 'supplier.legalName', show: (one) => one.legalName, backing: fact('legalName') },
    {
      label: 'supplier.registry',
      show: (one) => one.registryNumber,
      backing: fact('registryNumber'),
    },
    { label: 'supplier.staff', show: (one) => number(one.staff), backing: fact('staff') },
    {
      label: 'supplier.offers',
      show: (one) => one.offers.map(({ texts }) => originalText(texts)?.name).join(', '),
      backing: ofOffer,
    },
    {
      label: 'supplier.capacity',
      show: (one) => amount(offer(one)?.monthlyCapacity, one),
      backing: ofOffer,
    },
    {
      label: 'supplier.minimumOrder',
      show: (one) => amount(offer(one)?.minimumOrder, one),
      backing: ofOffer,
    },
    {
      label: 'supplier.leadTime',
      show: (one) => {
        const days = offer(one)?.leadTimeDays;
        return days === null || days === undefined ? null : t('supplier.days', { count: days });
      },
      backing: ofOffer,
    },
    {
      label: 'supplier.delivery',
      show: (one) => offer(one)?.delivery?.incoterm,
      backing: ofOffer,
    },
    { label: 'supplier.certificates', show: certificatesOf },
    {
      label: 'supplier.languages',
      show: (one) => one.languages.map(format.language).join(', '),
      backing: fact('languages'),
    },
    {
      label: 'supplier.markets',
      show: (one) => one.exportMarkets.map(economy).join(', '),
      backing: fact('exportMarkets'),
    },
  ];
}

const certificatesOf = (profile: Profile): ReactNode => {
  const inDate = profile.certificates.filter(({ isInDate }) => isInDate);
  if (inDate.length === 0) return null;
  return inDate.map((one) => <CertificateLine key={one.id} certificate={one} />);
};

function CertificateLine(props: { readonly certificate: Profile['certificates'][number] }) {
  const { scheme, expiresOn, evidence } = props.certificate;
  const { t } = useTranslation();
  const format = useFormat();
  const names = useReferenceData();
  const until = expiresOn && t('supplier.expires', { day: format.day(expiresOn) });
  return (
    <div>
      {[names.scheme(scheme), until].filter(Boolean).join(', ')}
      <EvidenceNote evidence={evidence} />
    </div>
  );
}
