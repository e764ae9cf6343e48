import { Alert } from '@mantine/core';

/** Why a form was not accepted, in the api's words; nothing while there is nothing to say. */
export function Failure({ text }: { readonly text: string | undefined }) {
  if (!text) return null;
  return (
    <Alert color="red" variant="outline" role="alert">
      {text}
    </Alert>
  );
}
