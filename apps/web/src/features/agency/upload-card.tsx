import { Button, Card, FileInput, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Failure } from '../../ui/failure';
import type { UploadAnswer } from './upload-import';

/** Sends a file and goes to what came of it, or says why it was not taken. */
export function UploadCard(props: {
  /** What a file may be. */
  readonly hint: string;
  /** Endings and types of files, as a form names them. */
  readonly accept: string;
  /** The list that what came of it stands in, such as `/agency/imports`. */
  readonly list: string;
  readonly send: (file: File) => Promise<UploadAnswer>;
  /** More fields, between the file and the button. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    setBusy(true);
    setFailure(undefined);
    const answer = await props.send(file);
    setBusy(false);
    if (answer.id) await navigate(`${props.list}/${answer.id}`);
    else setFailure(answer.message ?? t('error.network'));
  };
  return (
    <Card withBorder maw={560}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Failure text={failure} />
          <FileInput
            required
            label={t('imports.file')}
            description={props.hint}
            placeholder={t('form.choose')}
            accept={props.accept}
            value={file}
            onChange={setFile}
          />
          {props.children}
          <Group>
            <Button type="submit" loading={isBusy} disabled={!file}>
              {t('imports.upload')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
