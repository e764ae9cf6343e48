import { List, Table, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import { NeedReachDocument, type NeedReachQuery } from '../../graphql/generated/needs';
import { useFormat } from '../../i18n/use-format';
import { type NeedDraft, toNeedInput } from './need-draft';

type Answer = Extract<NeedReachQuery['needReach'], { __typename: 'NeedReach' }>;

/** Whom the need would reach as it stands, and what each must costs; counted while it is typed. */
export function Reach({ draft }: { readonly draft: NeedDraft }) {
  const { t, i18n } = useTranslation();
  const [settled] = useDebouncedValue(draft, 400);
  const isEmpty = settled.title.trim().length < 3 && !settled.code;
  const [{ data }] = useQuery({
    query: NeedReachDocument,
    variables: { content: toNeedInput(settled, i18n.language) },
    pause: isEmpty,
  });
  const answer = data?.needReach;
  // The last count stays while the next one is on the way, so that nothing jumps.
  const [last, setLast] = useState<Answer>();
  if (answer?.__typename === 'NeedReach' && answer !== last) setLast(answer);
  if (isEmpty) return <Text>{t('reach.waiting')}</Text>;
  if (answer?.__typename === 'InvalidInput') {
    return (
      <List size="sm">
        {answer.problems.map(({ path, message }) => (
          <List.Item key={`${path} ${message}`}>{message}</List.Item>
        ))}
      </List>
    );
  }
  return last ? <Reached reach={last} /> : <Text>{t('reach.waiting')}</Text>;
}

function Reached({ reach }: { readonly reach: Answer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scheme, economy } = useReferenceData();
  const { suppliers, related, economies, musts, isBudgetLeftOut } = reach;
  const nameOf = (criterion: string, subject: string | null) => {
    const name = t(`criterion.${criterion}`, { defaultValue: criterion });
    return subject ? `${name}: ${economy(scheme(subject))}` : name;
  };
  return (
    <>
      <Text fw={700} fz="xl" role="status">
        {t('reached.count', { count: suppliers, shown: format.number(suppliers) })}
      </Text>
      <Text size="sm">
        {t('reached.of', { related: format.number(related), economies: format.number(economies) })}
      </Text>
      {isBudgetLeftOut && <Text size="sm">{t('reached.budget')}</Text>}
      {musts.length > 0 && (
        <Table captionSide="top" mt="sm">
          <Table.Caption>{t('reached.musts')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reached.must')}</Table.Th>
              <Table.Th ta="right">{t('reached.leavesOut')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {musts.map(({ criterion, subject, leavesOut, isMetByNobody }) => (
              <Table.Tr key={`${criterion} ${subject ?? ''}`}>
                <Table.Td>{nameOf(criterion, subject)}</Table.Td>
                <Table.Td ta="right">
                  {isMetByNobody ? t('reached.nobody') : `+${format.number(leavesOut)}`}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}
