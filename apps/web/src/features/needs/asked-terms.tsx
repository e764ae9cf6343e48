import { Card, SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReferenceData } from '../../app/reference-data';
import type { NeedFactsFragment } from '../../graphql/generated/needs';
import { useFormat } from '../../i18n/use-format';
import { writePayment } from './need-draft';
import { usePaymentLabel } from './payment-terms';

type Content = NeedFactsFragment['content'];
type Stance = Content['certificates'][number]['stance'];

/** What a buyer asks of the supplier and the terms, each a must or preferred where that is said. */
export function AskedTerms({ content }: { readonly content: Content }) {
  const { t } = useTranslation();
  const terms = useTerms(content).filter(([, values]) => values.length > 0);
  if (terms.length === 0) return null;
  return (
    <Card withBorder component="section">
      <Title order={2} size="h4" mb="sm">
        {t('asked.title')}
      </Title>
      <SimpleGrid component="dl" m={0} cols={{ base: 1, sm: 2 }} spacing="sm">
        {terms.map(([label, values]) => (
          <div key={label}>
            <Text component="dt" size="sm" fw={600}>
              {t(label)}
            </Text>
            {values.map((value) => (
              <Text component="dd" m={0} key={value}>
                {value}
              </Text>
            ))}
          </div>
        ))}
      </SimpleGrid>
    </Card>
  );
}

/** Each term with the key of its name and what is asked for; nothing where nothing is. */
function useTerms(content: Content): readonly (readonly [string, readonly string[]])[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { economy, scheme } = useReferenceData();
  const payment = usePaymentLabel();
  const { paymentTerms, criteria } = content;
  const withStance = (name: string, stance: Stance): string => t(`asked.${stance}`, { name });
  /** Several that are asked for as one, with the stance of its criterion where that is stated. */
  const together = (names: readonly string[], criterion: 'INCOTERM' | 'LANGUAGE'): string[] => {
    if (names.length === 0) return [];
    const wish = criteria.find((one) => one.criterion === criterion);
    const list = names.join(', ');
    return [wish ? withStance(list, wish.stance) : list];
  };
  return [
    [
      'criterion.certificate',
      content.certificates.map((w) => withStance(scheme(w.name), w.stance)),
    ],
    [
      'criterion.inclusion',
      content.inclusion.map(({ name, stance }) =>
        withStance(t(`label.${name}`, { defaultValue: name }), stance),
      ),
    ],
    ['criterion.incoterm', together(content.incoterms, 'INCOTERM')],
    ['criterion.paymentTerms', paymentTerms ? [payment(writePayment(paymentTerms))] : []],
    ['criterion.language', together(content.languages.map(format.language), 'LANGUAGE')],
    ['needs.allowed', content.allowedEconomies.map(economy)],
  ];
}
