import { Button, Group, MultiSelect, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import {
  type MyProfileFactsFragment,
  PublishProfileDocument,
  SaveProfileDraftDocument,
} from '../../graphql/generated/profile';
import { PageTitle } from '../../ui/page-title';
import { Problems } from '../../ui/problems';
import { SaveNote } from '../../ui/save-note';
import { showFailure, showRefusal, showUndo } from '../../ui/toasts';
import { outcomeOf, type SaveOutcome, unsent, useAutosave } from '../../ui/use-autosave';
import { PhotoFields } from '../photos/photo-fields';
import { CommunityFields } from './community-fields';
import { OfferFields } from './offer-fields';
import { emptyOffer, fromDraft, type ProfileForm, toChanges } from './profile-draft';
import { WithMyProfile } from './with-my-profile';

export default function ProfileWizardPage() {
  return <WithMyProfile>{(mine) => <Wizard mine={mine} />}</WithMyProfile>;
}

/** The profile's draft, kept as it is typed; the minimum fits one short page. */
function Wizard({ mine }: { readonly mine: MyProfileFactsFragment }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { organisationId } = mine;
  const key = `iloilo-profile-${organisationId}`;
  const draft = useRef(mine.draft);
  const [form, setForm] = useState(
    // What an older version of the app kept may lack a part.
    (): ProfileForm => ({
      ...fromDraft(mine.draft, i18n.language),
      ...unsent<Partial<ProfileForm>>(key),
    }),
  );
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([]);
  const [, save] = useMutation(SaveProfileDraftDocument);
  const [{ fetching: isPublishing }, publish] = useMutation(PublishProfileDocument);

  const store = async (value: ProfileForm): Promise<SaveOutcome> => {
    const { data, error } = await save({
      input: {
        organisationId,
        version: draft.current.version,
        changes: toChanges(value, draft.current, i18n.language),
      },
    });
    const result = data?.saveProfileDraft;
    if (!result) return outcomeOf(error);
    if (result.__typename !== 'MyProfile') {
      showFailure(result.message);
      return 'refused';
    }
    draft.current = result.draft;
    setForm((now) => adoptIds(now, result.draft));
    return 'saved';
  };
  const autosave = useAutosave(key, store);
  // Photos come in, and removals are undone, while one types on.
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  }, [form]);
  const change = (part: Partial<ProfileForm>) => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setForm(next);
    autosave.change(next);
  };
  const changePhotos = (edit: (photos: ProfileForm['photos']) => ProfileForm['photos']) => {
    change({ photos: edit(latest.current.photos) });
  };
  const removeOffer = (index: number) => {
    const { offers } = latest.current;
    const removed = offers[index];
    if (!removed) return;
    change({ offers: offers.toSpliced(index, 1) });
    showUndo(t('offer.removed'), t('undo'), () => {
      const again = { ...removed, id: null };
      change({ offers: latest.current.offers.toSpliced(index, 0, again) });
    });
  };
  const send = async () => {
    await autosave.flush();
    const { version } = draft.current;
    const { data } = await publish({ organisationId, version });
    const result = data?.publishProfile;
    if (result?.__typename === 'MyProfile') await navigate('/profile/matches');
    else if (result?.__typename === 'InvalidInput') setProblems(result.problems);
    else showRefusal(result);
  };

  return (
    <Stack maw={720}>
      <PageTitle title={t('profile.edit')} hint={t('profile.wizardHint')} />
      <Company form={form} change={change} />
      <CommunityFields form={form} change={change} />
      <Title order={2} size="h3">
        {t('supplier.offers')}
      </Title>
      {form.offers.map((offer, index) => (
        <OfferFields
          key={offer.id ?? `new ${index}`}
          offer={offer}
          number={index + 1}
          change={(next) => {
            change({ offers: form.offers.map((one, at) => (at === index ? next : one)) });
          }}
          remove={() => {
            removeOffer(index);
          }}
        />
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() => {
            change({ offers: [...form.offers, emptyOffer(i18n.language)] });
          }}
        >
          {t('offer.add')}
        </Button>
      </Group>
      <PhotoFields organisationId={organisationId} photos={form.photos} change={changePhotos} />
      <Problems problems={problems} />
      <Group>
        <Button onClick={() => void send()} loading={isPublishing}>
          {t('profile.publish')}
        </Button>
        <SaveNote state={autosave.state} />
      </Group>
    </Stack>
  );
}

/** Offers that were new got their ids from the api; without them each save would add them again. */
function adoptIds(form: ProfileForm, draft: MyProfileFactsFragment['draft']): ProfileForm {
  const known = new Set(form.offers.map(({ id }) => id));
  const fresh = draft.offers.filter(({ id }) => !known.has(id));
  const offers = form.offers.map((offer) => {
    if (offer.id !== null || !offer.texts.some(({ name }) => name.trim() !== '')) return offer;
    return { ...offer, id: fresh.shift()?.id ?? null };
  });
  return { ...form, offers };
}

function Company(props: {
  readonly form: ProfileForm;
  readonly change: (part: Partial<ProfileForm>) => void;
}) {
  const { form, change } = props;
  const { t } = useTranslation();
  const { data } = useReferenceData();
  const economies = (data?.economies ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <TextInput
        required
        label={t('supplier.legalName')}
        value={form.legalName}
        onChange={(event) => {
          change({ legalName: event.currentTarget.value });
        }}
      />
      <TextInput
        required
        label={t('profile.town')}
        value={form.town}
        onChange={(event) => {
          change({ town: event.currentTarget.value });
        }}
      />
      <MultiSelect
        required
        searchable
        label={t('supplier.languages')}
        data={(data?.languages ?? []).map(({ tag, nativeName, name }) => ({
          value: tag,
          label: nativeName === name ? name : `${nativeName} (${name})`,
        }))}
        value={[...form.languages]}
        onChange={(languages) => {
          change({ languages });
        }}
      />
      <MultiSelect
        searchable
        label={t('profile.targets')}
        data={economies}
        value={[...form.targetMarkets]}
        onChange={(targetMarkets) => {
          change({ targetMarkets });
        }}
      />
      <MultiSelect
        searchable
        label={t('supplier.markets')}
        data={economies}
        value={[...form.exportMarkets]}
        onChange={(exportMarkets) => {
          change({ exportMarkets });
        }}
      />
      <Textarea
        autosize
        minRows={2}
        label={t('profile.about')}
        value={form.about}
        onChange={(event) => {
          change({ about: event.currentTarget.value });
        }}
      />
    </>
  );
}
