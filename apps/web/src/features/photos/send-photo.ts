import { inOurLanguage } from '../../i18n/failures';

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

/** Sends a photo; GraphQL carries no files. Sent again after a lost answer it is the same photo. */
export async function sendPhoto(organisationId: string, photo: Blob): Promise<SendAnswer> {
  const query = new URLSearchParams({ organisationId });
  const headers = { 'content-type': photo.type };
  try {
    const response = await fetch(`/photos?${query.toString()}`, {
      method: 'POST',
      headers,
      body: photo,
    });
    if (response.status >= 500) return {};
    const answer = await inOurLanguage((await response.json()) as SentPhoto | Refusal);
    if ('id' in answer) return { photo: answer };
    return { refusal: answer.problems?.[0]?.message ?? answer.message };
  } catch {
    return {};
  }
}
