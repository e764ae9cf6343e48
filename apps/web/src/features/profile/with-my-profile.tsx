import type { ReactNode } from 'react';
import type { RequestPolicy } from 'urql';
import { ForMembers } from '../../app/for-members';
import type { Membership } from '../../app/viewer';
import { MyProfileDocument, type MyProfileFactsFragment } from '../../graphql/generated/profile';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';

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
  const mine = useKeptQuery({
    query: MyProfileDocument,
    variables: { organisationId },
    requestPolicy,
  });
  return (
    <>
      <ListState of={mine} />
      {mine.data && children(mine.data.myProfile, msme)}
    </>
  );
}
