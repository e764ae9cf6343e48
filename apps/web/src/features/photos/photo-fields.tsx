import { Button, FileButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showUndo } from '../../ui/toasts';
import classes from './photos.module.css';
import { type Upload, usePhotoUploads } from './use-photo-uploads';

/** A photo of the profile as the wizard edits it. */
export interface PhotoForm {
  readonly id: string;
  readonly alt: string;
  readonly language: string;
  readonly width: number;
  readonly height: number;
}

const mostPhotos = 12;

/**
 * The photos of a profile: chosen, made small and sent here; the first stands for it in lists.
 * @param change is given how the photos follow from what they are by then.
 */
export function PhotoFields(props: {
  readonly organisationId: string;
  readonly photos: readonly PhotoForm[];
  readonly change: (edit: (photos: readonly PhotoForm[]) => readonly PhotoForm[]) => void;
}) {
  const { photos, change } = props;
  const { t, i18n } = useTranslation();
  const { uploads, choose, forget } = usePhotoUploads(props.organisationId, (sent) => {
    const photo = { ...sent, alt: '', language: i18n.language };
    change((now) => (now.some(({ id }) => id === sent.id) ? now : [...now, photo]));
  });
  const free = mostPhotos - photos.length - uploads.length;
  const remove = (photo: PhotoForm, place: number) => {
    change((now) => now.filter(({ id }) => id !== photo.id));
    showUndo(t('photos.removed'), t('undo'), () => {
      change((now) => now.toSpliced(place, 0, photo));
    });
  };
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} size="h3">
          {t('photos.title')}
        </Title>
        <Text size="sm">{t('photos.hint', { count: mostPhotos })}</Text>
      </div>
      <ul className={classes.tiles}>
        {photos.map((photo, index) => (
          <Tile
            key={photo.id}
            photo={photo}
            number={index + 1}
            describe={(alt) => {
              change((now) => now.map((one) => (one.id === photo.id ? { ...one, alt } : one)));
            }}
            putFirst={() => {
              change((now) => [photo, ...now.filter(({ id }) => id !== photo.id)]);
            }}
            remove={() => {
              remove(photo, index);
            }}
          />
        ))}
      </ul>
      <div role="status">
        {uploads.map((upload) => (
          <UploadNote key={upload.key} upload={upload} forget={forget} />
        ))}
      </div>
      <Group>
        <FileButton
          multiple
          accept="image/*"
          onChange={(files) => {
            choose(files.slice(0, free));
          }}
        >
          {(button) => (
            <Button {...button} variant="default" disabled={free <= 0}>
              {t('photos.add')}
            </Button>
          )}
        </FileButton>
      </Group>
    </Stack>
  );
}

function Tile(props: {
  readonly photo: PhotoForm;
  readonly number: number;
  readonly describe: (alt: string) => void;
  readonly putFirst: () => void;
  readonly remove: () => void;
}) {
  const { photo, number } = props;
  const { t } = useTranslation();
  return (
    <li className={classes.tile}>
      <img
        className={classes.picture}
        src={`/photos/${photo.id}/small`}
        alt={photo.alt || t('photos.number', { number })}
        width={photo.width}
        height={photo.height}
      />
      <TextInput
        required
        lang={photo.language}
        maxLength={200}
        label={t('photos.alt', { number })}
        value={photo.alt}
        onChange={(event) => {
          props.describe(event.currentTarget.value);
        }}
      />
      <Group gap="xs">
        {number > 1 && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('photos.firstNamed', { number })}
            onClick={props.putFirst}
          >
            {t('photos.first')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          aria-label={t('photos.removeNamed', { number })}
          onClick={props.remove}
        >
          {t('photos.remove')}
        </Button>
      </Group>
    </li>
  );
}

function UploadNote(props: { readonly upload: Upload; readonly forget: (key: number) => void }) {
  const { key, name, state, message } = props.upload;
  const { t } = useTranslation();
  if (state !== 'refused') return <Text size="sm">{t(`photos.state.${state}`, { name })}</Text>;
  return (
    <Group gap="xs">
      <Text size="sm" c="var(--mantine-color-error)">
        {name}: {message ?? t('photos.unreadable')}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => {
          props.forget(key);
        }}
      >
        {t('close')}
      </Button>
    </Group>
  );
}
