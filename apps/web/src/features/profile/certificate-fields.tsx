import {
  Badge,
  Card,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReferenceData } from '../../app/reference-data';
import { CodePicker } from '../../ui/code-picker';
import { RemoveButton } from '../../ui/remove-button';
import { type CertificateForm, expiryState } from './certificate-form';

const texts = ['holderName', 'number', 'issuer', 'scope'] as const;
const days = ['issuedOn', 'expiresOn'] as const;

interface FieldsProps {
  readonly form: CertificateForm;
  readonly change: (form: CertificateForm) => void;
}

/** One certificate: what it is, whose, how long, and what it covers. */
export function CertificateFields(
  props: FieldsProps & {
    readonly number: number;
    /** Sites that the products of the profile name. */
    readonly sites: readonly string[];
    readonly remove: () => void;
  },
) {
  const { form, change } = props;
  const { t } = useTranslation();
  const state = expiryState(form.expiresOn, new Date().toISOString().slice(0, 10));
  const named = t('certificates.nth', { number: props.number });
  return (
    <Card withBorder component="fieldset" mx={0} aria-label={named}>
      <Stack>
        <Facts form={form} change={change} />
        <Coverage form={form} change={change} sites={props.sites} />
        <Group justify="space-between">
          <Badge variant={state === 'lapsed' ? 'filled' : 'default'} color="red.9">
            {t(`certificates.state.${state}`)}
          </Badge>
          <RemoveButton name={named} remove={props.remove} />
        </Group>
      </Stack>
    </Card>
  );
}

function Facts({ form, change }: FieldsProps) {
  const { t } = useTranslation();
  const { data } = useReferenceData();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <NativeSelect
        required
        label={t('certificates.scheme')}
        value={form.scheme}
        data={[
          { value: '', label: t('form.choose'), disabled: true },
          ...(data?.certificateSchemes ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => {
          change({ ...form, scheme: event.currentTarget.value });
        }}
      />
      {texts.map((name) => (
        <TextInput
          key={name}
          required={name === 'holderName'}
          label={t(`certificates.${name}`)}
          value={form[name] ?? ''}
          onChange={(event) => {
            change({ ...form, [name]: event.currentTarget.value });
          }}
        />
      ))}
      {days.map((name) => (
        <TextInput
          key={name}
          type="date"
          label={t(`certificates.${name}`)}
          value={form[name] ?? ''}
          onChange={(event) => {
            change({ ...form, [name]: event.currentTarget.value || null });
          }}
        />
      ))}
    </SimpleGrid>
  );
}

/** For which products and places it counts; what is left out is not stated, and leaves nothing out. */
function Coverage({ form, change, sites }: FieldsProps & { readonly sites: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <>
      <CodePicker
        label={t('certificates.scopeCodes')}
        description={t('certificates.scopeCodesHint')}
        text={form.scope ?? ''}
        value={form.scopeCodes}
        make={(chosen) => ({
          __typename: 'ProductCode' as const,
          system: 'HS' as const,
          nationalDigits: null,
          ...chosen,
        })}
        onChange={(scopeCodes) => {
          change({ ...form, scopeCodes });
        }}
      />
      <TagsInput
        label={t('certificates.sites')}
        description={t('certificates.sitesHint')}
        data={[...sites]}
        value={form.sites}
        onChange={(chosen) => {
          change({ ...form, sites: chosen });
        }}
      />
    </>
  );
}
