import {
  Badge,
  Button,
  Card,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import { useMembership, useViewer } from '../../app/viewer';
import {
  MyProfileDocument,
  type MyProfileFactsFragment,
  SaveProfileDraftDocument,
} from '../../graphql/generated/profile';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { Problems } from '../../ui/problems';
import { EmptyState, ErrorState, NeedsRole } from '../../ui/states';
import { showFailure, showUndo } from '../../ui/toasts';
import {
  type CertificateForm,
  emptyCertificate,
  expiryState,
  toCertificateInputs,
} from './certificate-form';

export default function CertificatesPage() {
  const { viewer } = useViewer();
  const msme = useMembership('MSME');
  const [{ data, error }, retry] = useQuery({
    query: MyProfileDocument,
    variables: { organisationId: msme?.organisationId ?? '' },
    pause: !msme,
    requestPolicy: 'network-only',
  });
  if (viewer === undefined) return <PageSkeleton />;
  if (!msme) return <NeedsRole role="msme" />;
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!data) return <PageSkeleton />;
  return <Certificates mine={data.myProfile} />;
}

/** The certificates of the draft; buyers see them once the profile is published again. */
function Certificates({ mine }: { readonly mine: MyProfileFactsFragment }) {
  const { t } = useTranslation();
  const draft = useRef(mine.draft);
  const [forms, setForms] = useState<readonly CertificateForm[]>(mine.draft.certificates);
  const [isSaved, setSaved] = useState(true);
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([]);
  const [{ fetching }, save] = useMutation(SaveProfileDraftDocument);

  const change = (next: readonly CertificateForm[]) => {
    setForms(next);
    setSaved(false);
  };
  const send = async () => {
    const { organisationId } = mine;
    const { version } = draft.current;
    const changes = { certificates: toCertificateInputs(forms) };
    const { data } = await save({ input: { organisationId, version, changes } });
    const result = data?.saveProfileDraft;
    setProblems(result?.__typename === 'InvalidInput' ? result.problems : []);
    if (result?.__typename === 'MyProfile') {
      draft.current = result.draft;
      setForms(result.draft.certificates);
      setSaved(true);
    } else if (result?.__typename !== 'InvalidInput') {
      showFailure(result?.message ?? t('error.network'));
    }
  };
  const remove = (index: number) => {
    const before = forms;
    change(forms.filter((_, at) => at !== index));
    showUndo(t('certificates.removed'), t('undo'), () => {
      change(before);
    });
  };

  return (
    <Stack maw={720}>
      <PageTitle
        title={t('certificates.title')}
        hint={<Link to="/profile">{t('nav.myProfile')}</Link>}
      />
      {forms.length === 0 && (
        <EmptyState title={t('profile.noDocuments')}>{t('certificates.noneHint')}</EmptyState>
      )}
      {forms.map((form, index) => (
        <CertificateFields
          key={form.id ?? `new ${index}`}
          form={form}
          number={index + 1}
          change={(next) => {
            change(forms.map((one, at) => (at === index ? next : one)));
          }}
          remove={() => {
            remove(index);
          }}
        />
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() => {
            change([...forms, emptyCertificate(draft.current)]);
          }}
        >
          {t('certificates.add')}
        </Button>
      </Group>
      <Problems problems={problems} />
      <Group>
        <Button loading={fetching} disabled={isSaved} onClick={() => void send()}>
          {t('certificates.save')}
        </Button>
        <Button component={Link} to="/profile/edit" variant="default">
          {t('certificates.publish')}
        </Button>
        <span role="status">{t(isSaved ? 'save.saved' : 'save.waiting')}</span>
      </Group>
    </Stack>
  );
}

const texts = ['holderName', 'number', 'issuer', 'scope'] as const;
const days = ['issuedOn', 'expiresOn'] as const;

function CertificateFields(props: {
  readonly form: CertificateForm;
  readonly number: number;
  readonly change: (form: CertificateForm) => void;
  readonly remove: () => void;
}) {
  const { form, change } = props;
  const { t } = useTranslation();
  const { data } = useReferenceData();
  const state = expiryState(form.expiresOn, new Date().toISOString().slice(0, 10));
  const named = t('certificates.nth', { number: props.number });
  return (
    <Card withBorder component="fieldset" mx={0} aria-label={named}>
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
      <Group mt="sm" justify="space-between">
        <Badge variant={state === 'lapsed' ? 'filled' : 'default'} color="red.9">
          {t(`certificates.state.${state}`)}
        </Badge>
        <Button
          size="xs"
          variant="default"
          aria-label={t('shortlist.removeNamed', { name: named })}
          onClick={props.remove}
        >
          {t('offer.remove')}
        </Button>
      </Group>
    </Card>
  );
}
