import { inOurLanguage } from '../../i18n/failures';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The id of the new import, or why the file was not taken; neither when there is no line. */
export interface UploadAnswer {
  readonly id?: string;
  readonly message?: string;
}

/** Sends a file of MSMEs. */
export const uploadImport = (agencyId: string, file: File): Promise<UploadAnswer> => {
  const isSheet = file.name.toLowerCase().endsWith('.xlsx');
  return postFile('/imports', { agencyId }, file, isSheet ? spreadsheet : 'text/csv');
};

/** Sends a file of awards, whose descriptions are in a language (BCP 47). */
export const uploadAwards = (
  agencyId: string,
  language: string,
  file: File,
): Promise<UploadAnswer> => {
  const isTable = file.name.toLowerCase().endsWith('.csv');
  const type = isTable ? 'text/csv' : 'application/x-ndjson';
  return postFile('/award-imports', { agencyId, language }, file, type);
};

/** Sends a file as it is; GraphQL carries no files. */
async function postFile(
  path: string,
  facts: Readonly<Record<string, string>>,
  file: File,
  type: string,
): Promise<UploadAnswer> {
  const query = new URLSearchParams({ ...facts, fileName: file.name });
  try {
    const response = await fetch(`${path}?${query.toString()}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: file,
    });
    return await inOurLanguage((await response.json()) as UploadAnswer);
  } catch {
    return {};
  }
}
