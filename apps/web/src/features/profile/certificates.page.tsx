import { Button, Group, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import {
  type MyProfileFactsFragment,
  SaveProfileDraftDocument,
} from '../../graphql/generated/profile';
import { PageTitle } from '../../ui/page-title';
import { Problems } from '../../ui/problems';
import { EmptyState } from '../../ui/states';
import { showRefusal, showUndo } from '../../ui/toasts';
import { CertificateFields } from './certificate-fields';
import { type CertificateForm, emptyCertificate, toCertificateInputs } from './certificate-form';
import { WithMyProfile } from './with-my-profile';

export default function CertificatesPage() {
  return (
    <WithMyProfile requestPolicy="network-only">
      {(mine) => <Certificates mine={mine} />}
    </WithMyProfile>
  );
}

/** The certificates of the draft; buyers see them once the profile is published again. */
function Certificates({ mine }: { readonly mine: MyProfileFactsFragment }) {
  const { t } = useTranslation();
  const draft = useRef(mine.draft);
  const [forms, setForms] = useState<readonly CertificateForm[]>(mine.draft.certificates);
  const [isSaved, setSaved] = useState(true);
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([]);
  const [{ fetching }, save] = useMutation(SaveProfileDraftDocument);
  const sites = [...new Set(mine.draft.offers.flatMap(({ site }) => site ?? []))];

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
      showRefusal(result);
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
          sites={sites}
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
