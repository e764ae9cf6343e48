import { Skeleton, Stack } from '@mantine/core';

/** The shape of a page while its code or data is on the way. */
export function PageSkeleton({ rows = 4 }: { readonly rows?: number }) {
  return (
    <Stack gap="md" aria-busy="true">
      <Skeleton height={34} width="40%" />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={96} />
      ))}
    </Stack>
  );
}
