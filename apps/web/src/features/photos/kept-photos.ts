/** A photo that was made small here and that the api does not have yet. */
export interface KeptPhoto {
  readonly id: number;
  readonly organisationId: string;
  readonly name: string;
  readonly photo: Blob;
}

const store = 'photos';

/** Photos on their way are kept in the browser's own database: what else it keeps holds text only. */
const database = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('iloilo-photos', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(store, { keyPath: 'id', autoIncrement: true });
    };
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = () => {
      reject(new Error('The browser keeps no photos.'));
    };
  });

async function run<T>(
  mode: IDBTransactionMode,
  act: (photos: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await database();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(db.transaction(store, mode).objectStore(store));
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error('The browser keeps no photos.'));
      };
    });
  } finally {
    db.close();
  }
}

/** Keeps a photo over a visit; gives its id, or nothing where the browser keeps none. */
export const keepPhoto = (photo: Omit<KeptPhoto, 'id'>): Promise<number | undefined> =>
  run('readwrite', (photos) => photos.add(photo)).then(Number, () => undefined);

/** What an earlier visit could not send for an organisation, the oldest first. */
export async function keptPhotos(organisationId: string): Promise<KeptPhoto[]> {
  const all = await run<KeptPhoto[]>('readonly', (photos) => photos.getAll()).catch(() => []);
  return all.filter((one) => one.organisationId === organisationId);
}

/** Forgets a photo that the api has or refused. */
export async function forgetPhoto(id: number | undefined): Promise<void> {
  if (id !== undefined)
    await run('readwrite', (photos) => photos.delete(id)).catch(() => undefined);
}
