import { List, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { type ExposureFactsFragment, NeedsToShareDocument } from '../../graphql/generated/exposure';
import { useSupplierNames } from './use-supplier-names';

type Lists = ExposureFactsFragment['lists'];

/** Whom each need's buyer would see; a list is filled in when it is opened. */
export function ExposureLists({ lists }: { readonly lists: Lists }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: NeedsToShareDocument });
  const titles = new Map(
    data?.openNeeds.edges.map(({ node }) => [node.id, node.content.texts[0]?.title]),
  );
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {t('exposure.lists')}
      </Title>
      {lists.map((list) => (
        <OneList
          key={list.needId}
          list={list}
          title={titles.get(list.needId) || t('needs.untitled')}
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
