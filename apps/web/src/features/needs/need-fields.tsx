import {
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  NumberInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReferenceData } from '../../app/reference-data';
import { HsSuggest } from '../../ui/hs-suggest';
import { UnitSelect } from '../../ui/unit-select';
import { AnswersClose } from './answers-close';
import type { NeedDraft } from './need-draft';
import { type EditLines, NeedLines } from './need-lines';
import { PaymentTerms } from './payment-terms';

export function NeedFields(props: {
  readonly draft: NeedDraft;
  readonly change: (part: Partial<NeedDraft>) => void;
  readonly changeLines: EditLines;
}) {
  const { draft, change } = props;
  const { t } = useTranslation();
  const { data } = useReferenceData();
  const economies = (data?.economies ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <TextInput
        required
        label={t('needs.title')}
        placeholder={t('needs.titleExample')}
        value={draft.title}
        onChange={(event) => {
          change({ title: event.currentTarget.value });
        }}
      />
      {draft.kind !== 'SERVICE' && (
        <HsSuggest text={draft.title} value={draft.code || undefined} onChange={change} />
      )}
      <Textarea
        autosize
        minRows={3}
        required={!draft.code}
        label={t('needs.description')}
        description={t('needs.descriptionHint')}
        value={draft.description}
        onChange={(event) => {
          change({ description: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={t('needs.kind')}
        value={draft.kind}
        data={(['INPUT', 'FINISHED', 'SERVICE'] as const).map((value) => ({
          value,
          label: t(`needs.kinds.${value}`),
        }))}
        onChange={(event) => {
          change({ kind: event.currentTarget.value as NeedDraft['kind'] });
        }}
      />
      <Group grow align="flex-end">
        <NumberInput
          label={t('needs.quantity')}
          min={0}
          value={draft.quantity ?? ''}
          hideControls
          onChange={(value) => {
            change({ quantity: value === '' ? null : Number(value) });
          }}
        />
        <UnitSelect
          value={draft.unit}
          change={(unit) => {
            change({ unit });
          }}
        />
        <NativeSelect
          label={t('needs.period')}
          value={draft.period}
          data={(['ONCE', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const).map((value) => ({
            value,
            label: t(`period.${value}`),
          }))}
          onChange={(event) => {
            change({ period: event.currentTarget.value as NeedDraft['period'] });
          }}
        />
      </Group>
      <NeedLines kind={draft.kind} lines={draft.lines} change={props.changeLines} />
      <Group grow>
        <TextInput
          required
          type="date"
          label={t('needs.deadline')}
          value={draft.deadline}
          onChange={(event) => {
            change({ deadline: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label={t('needs.delivery')}
          value={draft.deliveryEconomy}
          data={[{ value: '', label: t('form.choose') }, ...economies]}
          onChange={(event) => {
            change({ deliveryEconomy: event.currentTarget.value });
          }}
        />
      </Group>
      {draft.deadline && <AnswersClose day={draft.deadline} />}
      <Group grow>
        {(['windowFrom', 'windowTo'] as const).map((name) => (
          <TextInput
            key={name}
            type="date"
            label={t(name === 'windowFrom' ? 'window.from' : 'window.to')}
            value={draft[name]}
            onChange={(event) => {
              change({ [name]: event.currentTarget.value });
            }}
          />
        ))}
      </Group>
      <PaymentTerms value={draft.payment} change={change} />
      <MultiSelect
        label={t('needs.allowed')}
        description={t('needs.allowedHint')}
        data={economies}
        value={[...draft.allowedEconomies]}
        onChange={(allowedEconomies) => {
          change({ allowedEconomies });
        }}
      />
      <MultiSelect
        searchable
        label={t('needs.certificates')}
        data={(data?.certificateSchemes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={[...draft.mustCertificates]}
        onChange={(mustCertificates) => {
          change({ mustCertificates });
        }}
      />
      <Checkbox
        label={t('needs.anonymous')}
        checked={draft.isAnonymous}
        onChange={(event) => {
          change({ isAnonymous: event.currentTarget.checked });
        }}
      />
    </>
  );
}
