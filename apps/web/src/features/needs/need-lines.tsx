import {
  Button,
  Card,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HsSuggest } from '../../ui/hs-suggest';
import { RemoveButton } from '../../ui/remove-button';
import { showUndo } from '../../ui/toasts';
import { UnitSelect } from '../../ui/unit-select';
import { emptyLine, type LineDraft, mostLines } from './line-draft';
import type { NeedDraft } from './need-draft';

type Lines = readonly LineDraft[];

/** Changes the lines as they are by then. */
export type EditLines = (edit: (lines: Lines) => Lines) => void;

/** What else is wanted in the same order: lines are added, changed, and removed with a way back. */
export function NeedLines(props: {
  readonly kind: NeedDraft['kind'];
  readonly lines: Lines;
  readonly change: EditLines;
}) {
  const { lines, change } = props;
  const { t } = useTranslation();
  const remove = (index: number) => {
    const [removed] = lines.slice(index);
    if (!removed) return;
    change((now) => now.toSpliced(index, 1));
    showUndo(t('needLine.removed'), t('undo'), () => {
      change((now) => now.toSpliced(index, 0, removed));
    });
  };
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('needLine.title')}
      </Title>
      <Text size="sm">{t('needLine.hint')}</Text>
      {lines.map((line, index) => (
        <LineFields
          key={index}
          line={line}
          number={index + 1}
          isService={props.kind === 'SERVICE'}
          change={(next) => {
            change((now) => now.with(index, next));
          }}
          remove={() => {
            remove(index);
          }}
        />
      ))}
      {lines.length < mostLines && (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              change((now) => [...now, emptyLine]);
            }}
          >
            {t('needLine.add')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function LineFields(props: {
  readonly line: LineDraft;
  readonly number: number;
  readonly isService: boolean;
  readonly change: (line: LineDraft) => void;
  readonly remove: () => void;
}) {
  const { line, change } = props;
  const { t } = useTranslation();
  const named = t('needLine.number', { number: props.number });
  return (
    <Card withBorder component="fieldset" mx={0} aria-label={named}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text fw={600}>{named}</Text>
          <RemoveButton name={named} remove={props.remove} />
        </Group>
        <TextInput
          required
          label={t('needLine.what')}
          value={line.title}
          onChange={(event) => {
            change({ ...line, title: event.currentTarget.value });
          }}
        />
        {!props.isService && (
          <HsSuggest
            text={line.title}
            value={line.code || undefined}
            onChange={(chosen) => {
              change({ ...line, ...chosen });
            }}
          />
        )}
        <Textarea
          autosize
          minRows={2}
          label={t('needs.description')}
          value={line.description}
          onChange={(event) => {
            change({ ...line, description: event.currentTarget.value });
          }}
        />
        <SimpleGrid cols={2}>
          <NumberInput
            hideControls
            min={0}
            label={t('needs.quantity')}
            value={line.quantity ?? ''}
            onChange={(value) => {
              change({ ...line, quantity: value === '' ? null : Number(value) });
            }}
          />
          <UnitSelect
            value={line.unit}
            change={(unit) => {
              change({ ...line, unit });
            }}
          />
        </SimpleGrid>
      </Stack>
    </Card>
  );
}
