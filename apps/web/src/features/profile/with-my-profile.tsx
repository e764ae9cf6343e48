import type { ReactNode } from 'react';
import { type RequestPolicy, useQuery } from 'urql';
import { ForMembers } from '../../app/for-members';
import type { Membership } from '../../app/viewer';
import { MyProfileDocument, type MyProfileFactsFragment } from '../../graphql/generated/profile';
import { PageSkeleton } from '../../ui/page-skeleton';
import { ErrorState } from '../../ui/states';

interface Props {
  readonly requestPolicy?: RequestPolicy;
  readonly children: (mine: MyProfileFactsFragment, msme: Membership) => ReactNode;
}

/** A page about the profile of the viewer's own MSME, or of the one that an officer acts for. */
export function WithMyProfile(props: Props) {
  return <ForMembers of="MSME">{(msme) => <Loaded msme={msme} {...props} />}</ForMembers>;
}

function Loaded({ msme, requestPolicy, children }: Props & { readonly msme: Membership }) {
  const { organisationId } = msme;
  const [{ data, error }, retry] = useQuery({
    query: MyProfileDocument,
    variables: { organisationId },
    requestPolicy,
  });
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!data) return <PageSkeleton />;
  return children(data.myProfile, msme);
}
