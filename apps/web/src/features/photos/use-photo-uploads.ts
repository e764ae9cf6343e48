import { useCallback, useEffect, useRef, useState } from 'react';
import { lineBack } from '../../ui/line-back';
import { forgetPhoto, keepPhoto, keptPhotos } from './kept-photos';
import { sendPhoto, type SentPhoto } from './send-photo';
import { shrink } from './shrink';

/** A photo on its way to the api. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly state: 'shrinking' | 'sending' | 'offline' | 'refused';
  /** Why it was refused: the api's words; none when the browser cannot read the file. */
  readonly message?: string;
}

type Show = (change: Omit<Upload, 'key' | 'name'>) => void;

/** A photo that is small already, and the id under which this browser keeps it. */
interface Ready {
  readonly photo: Blob;
  readonly id: number | undefined;
}

const RETRY_AFTER = 4000;

/**
 * Makes chosen photos small and sends them one after another, again and again until the api has
 * them or refuses them. What is on its way when the page is left is sent when it is opened again.
 */
export function usePhotoUploads(organisationId: string, added: (photo: SentPhoto) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const latestAdded = useRef(added);
  const queue = useRef(Promise.resolve());
  const visit = useRef(new AbortController());
  const lastKey = useRef(0);
  useEffect(() => {
    latestAdded.current = added;
  }, [added]);

  const forget = useCallback((key: number) => {
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  /** Puts a photo in line; `prepare` gives none where there is nothing to send. */
  const enqueue = useCallback(
    (name: string, first: Upload['state'], prepare: () => Promise<Ready | undefined>) => {
      const key = ++lastKey.current;
      const { signal } = visit.current;
      const show: Show = (change) => {
        const next = { key, name, ...change };
        setUploads((all) => [...all.filter((one) => one.key !== key), next]);
      };
      show({ state: first });
      queue.current = queue.current.then(async () => {
        const ready = await prepare();
        if (!ready) {
          show({ state: 'refused' });
          return;
        }
        const answer = await sendUntilAnswered(organisationId, ready.photo, show, signal);
        // Left meanwhile: the next visit sends it again, which makes no second photo.
        if (signal.aborted || !answer) return;
        await forgetPhoto(ready.id);
        if (!answer.photo) return;
        forget(key);
        latestAdded.current(answer.photo);
      });
    },
    [forget, organisationId],
  );

  useEffect(() => {
    const controller = new AbortController();
    visit.current = controller;
    void keptPhotos(organisationId).then((kept) => {
      if (controller.signal.aborted) return;
      for (const one of kept) enqueue(one.name, 'sending', () => Promise.resolve(one));
    });
    return () => {
      controller.abort();
    };
  }, [enqueue, organisationId]);

  const choose = (files: readonly File[]) => {
    for (const file of files) {
      enqueue(file.name, 'shrinking', async () => {
        const photo = await shrink(file).catch(() => undefined);
        return photo && { photo, id: await keepPhoto({ organisationId, name: file.name, photo }) };
      });
    }
  };

  return { uploads, choose, forget };
}

/** Sends until there is an answer; none where the page was left before. */
async function sendUntilAnswered(
  organisationId: string,
  photo: Blob,
  show: Show,
  signal: AbortSignal,
): Promise<{ readonly photo?: SentPhoto } | undefined> {
  while (!signal.aborted) {
    show({ state: 'sending' });
    const answer = await sendPhoto(organisationId, photo);
    if (answer.photo) return { photo: answer.photo };
    if (answer.refusal !== undefined) {
      show({ state: 'refused', message: answer.refusal });
      return {};
    }
    show({ state: 'offline' });
    await lineBack(RETRY_AFTER);
  }
  return undefined;
}
