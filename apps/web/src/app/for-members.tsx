import type { ReactNode } from 'react';
import { PageSkeleton } from '../ui/page-skeleton';
import { NeedsRole } from '../ui/states';
import { type Membership, useMembership, useViewer } from './viewer';

const roles = { MSME: 'msme', BUYER: 'buyer', AGENCY: 'agency' } as const;

/** A page for people of an agency, an MSME or a buyer; others are told whom it is for. */
export function ForMembers(props: {
  readonly of: keyof typeof roles;
  readonly children: (membership: Membership) => ReactNode;
}) {
  const { viewer } = useViewer();
  const membership = useMembership(props.of);
  if (viewer === undefined) return <PageSkeleton />;
  if (!membership) return <NeedsRole role={roles[props.of]} />;
  return props.children(membership);
}
