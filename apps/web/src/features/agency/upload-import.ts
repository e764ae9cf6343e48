import { inOurLanguage } from '../../i18n/failures';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The id of the new import, or why the file was not taken; neither when there is no line. */
export interface UploadAnswer {
  readonly id?: string;
  readonly message?: string;
}

/** Sends a file as it is; GraphQL carries no files. */
export async function uploadImport(agencyId: string, file: File): Promise<UploadAnswer> {
  const query = new URLSearchParams({ agencyId, fileName: file.name });
  const isSheet = file.name.toLowerCase().endsWith('.xlsx');
  try {
    const response = await fetch(`/imports?${query.toString()}`, {
      method: 'POST',
      headers: { 'content-type': isSheet ? spreadsheet : 'text/csv' },
      body: file,
    });
    return await inOurLanguage((await response.json()) as UploadAnswer);
  } catch {
    return {};
  }
}
