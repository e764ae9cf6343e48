import type { ShrunkPhoto } from './shrink';

/** A photo as the api keeps it. */
export interface SentPhoto {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

interface Refusal {
  readonly message: string;
  readonly problems?: readonly { readonly message: string }[];
}

/** The kept photo, why it was not taken, or neither when the api was not reached. */
export interface SendAnswer {
  readonly photo?: SentPhoto;
  readonly refusal?: string;
}

/**
 * Sends a photo in both sizes; GraphQL carries no files. Sent again after a lost answer it is the
 * same photo.
 */
export async function sendPhoto(organisationId: string, photo: ShrunkPhoto): Promise<SendAnswer> {
  const query = new URLSearchParams({ organisationId });
  const sent = await send('POST', `/photos?${query.toString()}`, photo.full);
  if (!sent.photo) return sent;
  const small = await send('PUT', `/photos/${sent.photo.id}/small`, photo.small);
  return small.photo ? sent : small;
}

async function send(method: string, url: string, body: Blob): Promise<SendAnswer> {
  try {
    const response = await fetch(url, { method, headers: { 'content-type': body.type }, body });
    if (response.status >= 500) return {};
    const answer = (await response.json()) as SentPhoto | Refusal;
    if ('id' in answer) return { photo: answer };
    return { refusal: answer.problems?.[0]?.message ?? answer.message };
  } catch {
    return {};
  }
}
