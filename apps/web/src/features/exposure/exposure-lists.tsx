import { List, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExposureFactsFragment } from '../../graphql/generated/exposure';
import type { NeedOption } from '../needs/use-own-needs';
import { useSupplierNames } from './use-supplier-names';

type Lists = ExposureFactsFragment['lists'];

/** Whom each need's buyer would see; a list is filled in when it is opened. */
export function ExposureLists(props: {
  readonly lists: Lists;
  readonly needs: readonly NeedOption[];
}) {
  const { t } = useTranslation();
  const titles = new Map(props.needs.map(({ value, label }) => [value, label]));
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {t('exposure.lists')}
      </Title>
      {props.lists.map((list) => (
        <OneList
          key={list.needId}
          list={list}
          title={titles.get(list.needId) ?? t('needs.untitled')}
        />
      ))}
    </section>
  );
}

function OneList(props: { readonly list: Lists[number]; readonly title: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{props.title}</summary>
      {isOpen && <Places supplierIds={props.list.supplierIds} />}
    </details>
  );
}

function Places({ supplierIds }: Pick<Lists[number], 'supplierIds'>) {
  const nameOf = useSupplierNames(supplierIds);
  return (
    <List type="ordered" size="sm" my="xs" withPadding>
      {supplierIds.map((id) => (
        <List.Item key={id}>
          <Link to={`/suppliers/${id}`}>{nameOf(id)}</Link>
        </List.Item>
      ))}
    </List>
  );
}
