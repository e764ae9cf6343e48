import { NativeSelect, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mostClusters, type ProfileForm } from './profile-draft';

/** With whom a business makes and sells, and whether its region counts as remote. */
export function CommunityFields(props: {
  readonly form: Pick<ProfileForm, 'clusters' | 'isInRemoteRegion'>;
  readonly change: (part: Partial<ProfileForm>) => void;
}) {
  const { form, change } = props;
  const { t } = useTranslation();
  return (
    <>
      <TagsInput
        label={t('community.clusters')}
        description={t('community.clustersHint')}
        maxTags={mostClusters}
        value={[...form.clusters]}
        onChange={(clusters) => {
          change({ clusters });
        }}
      />
      <NativeSelect
        label={t('community.remote')}
        description={t('community.remoteHint')}
        value={String(form.isInRemoteRegion ?? '')}
        data={[
          { value: '', label: t('supplier.notStated') },
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]}
        onChange={({ currentTarget: { value } }) => {
          change({ isInRemoteRegion: value === '' ? null : value === 'true' });
        }}
      />
    </>
  );
}
