import { useQuery } from 'urql';
import { OwnOpenNeedsDocument } from '../../graphql/generated/own-needs';

/** A need to choose by its title. */
export interface NeedOption {
  readonly value: string;
  readonly label: string;
}

/** A buyer's own open needs, newest first, at most 100; undefined until they are known. */
export function useOwnNeeds(organisationId: string | undefined): NeedOption[] | undefined {
  const [{ data }] = useQuery({
    query: OwnOpenNeedsDocument,
    variables: { organisationId: organisationId ?? '' },
    pause: !organisationId,
    requestPolicy: 'cache-and-network',
  });
  return data?.buyerNeeds.edges.map(({ node: { id, content } }) => ({
    value: id,
    label: content.texts[0]?.title ?? id,
  }));
}
