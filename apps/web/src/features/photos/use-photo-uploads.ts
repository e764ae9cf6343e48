import { useCallback, useEffect, useRef, useState } from 'react';
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

const RETRY_AFTER = 4000;

/** Resolves when the line is back, or after a while in any case. */
const lineBack = (): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      window.removeEventListener('online', go);
      window.clearTimeout(timer);
      resolve();
    };
    const timer = window.setTimeout(go, RETRY_AFTER);
    window.addEventListener('online', go);
  });

/**
 * Makes chosen photos small and sends them one after another, again and again until the api has
 * them or refuses them. What is on its way when the page is left is not sent.
 */
export function usePhotoUploads(organisationId: string, added: (photo: SentPhoto) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const latestAdded = useRef(added);
  const queue = useRef(Promise.resolve());
  const isLeft = useRef(false);
  const lastKey = useRef(0);
  useEffect(() => {
    latestAdded.current = added;
  }, [added]);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);

  const forget = useCallback((key: number) => {
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  const choose = (files: readonly File[]) => {
    for (const file of files) {
      const key = ++lastKey.current;
      const show = (change: Omit<Upload, 'key' | 'name'>) => {
        const next = { key, name: file.name, ...change };
        setUploads((all) => [...all.filter((one) => one.key !== key), next]);
      };
      show({ state: 'shrinking' });
      queue.current = queue.current.then(async () => {
        const shrunk = await shrink(file).catch(() => undefined);
        if (!shrunk) {
          show({ state: 'refused' });
          return;
        }
        const photo = await sendUntilAnswered(shrunk, show);
        if (!photo) return;
        forget(key);
        latestAdded.current(photo);
      });
    }
  };

  const sendUntilAnswered = async (
    shrunk: Blob,
    show: (change: Omit<Upload, 'key' | 'name'>) => void,
  ): Promise<SentPhoto | undefined> => {
    while (!isLeft.current) {
      show({ state: 'sending' });
      const { photo, refusal } = await sendPhoto(organisationId, shrunk);
      if (photo) return photo;
      if (refusal !== undefined) {
        show({ state: 'refused', message: refusal });
        return undefined;
      }
      show({ state: 'offline' });
      await lineBack();
    }
    return undefined;
  };

  return { uploads, choose, forget };
}
