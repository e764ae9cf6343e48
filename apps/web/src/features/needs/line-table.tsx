import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReferenceData } from '../../app/reference-data';
import type { NeedFactsFragment } from '../../graphql/generated/needs';
import { useFormat } from '../../i18n/use-format';
import { StackedTable } from '../../ui/stacked-table';

type Content = NeedFactsFragment['content'];
type Line = Content['lines'][number];

/** The name of a line: its title, else its code. */
export function lineTitle({ texts, codes }: Pick<Line, 'texts' | 'codes'>): string {
  const [code] = codes;
  return texts.find(({ title }) => title)?.title ?? (code ? `${code.system} ${code.code}` : '');
}

/** What is wanted with the need's own product, per the same period; nothing where nothing is. */
export function LineTable({ content }: { readonly content: Content }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { unit } = useReferenceData();
  const { lines, period } = content;
  if (lines.length === 0) return null;
  const quantityOf = ({ quantity, unit: code }: Line) =>
    quantity === null
      ? t('supplier.notStated')
      : [format.number(quantity), unit(code ?? ''), period && t(`period.${period}`)]
          .filter(Boolean)
          .join(' ');
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h3">
        {t('needLine.title')}
      </Title>
      <StackedTable
        label={t('needLine.title')}
        columns={[t('needLine.what'), t('needLine.codes'), t('needs.quantity')]}
        rows={lines.map((line, index) => ({
          key: String(index),
          cells: [
            <>
              {lineTitle(line)}
              <Text size="sm">{line.texts[0]?.description}</Text>
            </>,
            line.codes.map(({ system, code }) => `${system} ${code}`).join(' · '),
            quantityOf(line),
          ],
        }))}
      />
    </Stack>
  );
}
