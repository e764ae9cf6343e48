import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { Provider, useQuery } from 'urql';
import { ViewerDocument, type ViewerQuery } from '../graphql/generated/account';
import { createClient } from '../graphql/client';

export type Viewer = NonNullable<ViewerQuery['viewer']>;
/** What somebody is in an organisation. */
export type Membership = Viewer['memberships'][number];

/** An MSME that an agency's officer acts for, with its consent. */
export type ActedFor = NonNullable<Membership['organisation']>;

interface ViewerState {
  /** Undefined until it is known, null for nobody. */
  readonly viewer: Viewer | null | undefined;
  /** Forgets all that was loaded for the person before. */
  readonly renew: () => void;
  /** The MSME whose pages an officer sees as its own people do; undefined for none. */
  readonly actedFor: ActedFor | undefined;
  readonly actFor: (msme: ActedFor | undefined) => void;
}

const ViewerContext = createContext<ViewerState>({
  viewer: undefined,
  renew: () => undefined,
  actedFor: undefined,
  actFor: () => undefined,
});

/** The GraphQL client and who is signed in; both are new after a sign-in or sign-out. */
export function ViewerProvider({ children }: { readonly children: ReactNode }) {
  const [client, setClient] = useState(createClient);
  return (
    <Provider value={client}>
      <WithViewer
        renew={() => {
          writeActedFor(undefined);
          setClient(createClient());
        }}
      >
        {children}
      </WithViewer>
    </Provider>
  );
}

function WithViewer({ renew, children }: Pick<ViewerState, 'renew'> & { children: ReactNode }) {
  const [{ data, error }] = useQuery({ query: ViewerDocument });
  const viewer = error ? null : data?.viewer;
  const [chosen, setChosen] = useState(readActedFor);
  const actFor = useCallback((msme: ActedFor | undefined) => {
    writeActedFor(msme);
    setChosen(msme);
  }, []);
  const isOfficer = viewer?.memberships.some((one) => one.organisation?.kind === 'AGENCY');
  const actedFor = isOfficer ? chosen : undefined;
  const state = useMemo(
    () => ({ viewer, renew, actedFor, actFor }),
    [viewer, renew, actedFor, actFor],
  );
  return <ViewerContext value={state}>{children}</ViewerContext>;
}

export const useViewer = (): ViewerState => useContext(ViewerContext);

/** The viewer's first membership in an organisation of a kind, or what they act for. */
export function useMembership(kind: 'MSME' | 'BUYER' | 'AGENCY'): Membership | undefined {
  const { viewer, actedFor } = useViewer();
  return useMemo(() => {
    if (kind === 'MSME' && actedFor) {
      const { id: organisationId } = actedFor;
      return {
        __typename: 'Membership',
        organisationId,
        role: 'MSME_MEMBER',
        organisation: actedFor,
      };
    }
    return viewer?.memberships.find((one) => one.organisation?.kind === kind);
  }, [kind, viewer, actedFor]);
}

/** The economy of whoever reads, where it is known: for trade agreements with a supplier's. */
export function useReaderEconomy(): string | undefined {
  return useViewer().viewer?.memberships.find((one) => one.organisation)?.organisation?.economy;
}

/** In this window alone, and until it is closed. */
const memory = 'iloilo.acted-for';

function readActedFor(): ActedFor | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(memory) ?? 'null') as ActedFor | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function writeActedFor(msme: ActedFor | undefined): void {
  if (msme) sessionStorage.setItem(memory, JSON.stringify(msme));
  else sessionStorage.removeItem(memory);
}
