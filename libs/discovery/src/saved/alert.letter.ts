import type { Letter } from '#platform';

/** Most suppliers that one letter names; the page shows all. */
const mostNamed = 20;

/** What a letter of news is made of. */
export interface SearchNews {
  readonly to: string;
  /** Address of this installation. */
  readonly publicUrl: string;
  readonly searchName: string;
  readonly stopKey: string;
  readonly suppliers: readonly { readonly id: string; readonly title: string }[];
}

/** The weekly letter of a saved search. The key stands behind `#`, which enters no server's log. */
export function newsLetter({ to, publicUrl, searchName, stopKey, suppliers }: SearchNews): Letter {
  const named = suppliers.slice(0, mostNamed);
  const others = suppliers.length - named.length;
  return {
    to,
    subject: `New on Iloilo for “${searchName}”: ${suppliers.length}`,
    text: [
      `These suppliers came to the Iloilo marketplace since the last letter and fit your saved search “${searchName}”:`,
      '',
      ...named.flatMap(({ id, title }) => [title, new URL(`/suppliers/${id}`, publicUrl).href, '']),
      ...(others > 0
        ? [`And ${others} more. Sort your search by the newest to see them.`, '']
        : []),
      'To stop these letters, open:',
      new URL(`/stop-alert#${stopKey}`, publicUrl).href,
      '',
      'Programs give this code to stopSearchAlert:',
      stopKey,
      '',
    ].join('\n'),
  };
}
