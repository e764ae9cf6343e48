import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { Provider, useQuery } from 'urql';
import { ViewerDocument, type ViewerQuery } from '../graphql/generated/account';
import { createClient } from '../graphql/client';

export type Viewer = NonNullable<ViewerQuery['viewer']>;
type Membership = Viewer['memberships'][number];

interface ViewerState {
  /** Undefined until it is known, null for nobody. */
  readonly viewer: Viewer | null | undefined;
  /** Forgets all that was loaded for the person before. */
  readonly renew: () => void;
}

const ViewerContext = createContext<ViewerState>({ viewer: undefined, renew: () => undefined });

/** The GraphQL client and who is signed in; both are new after a sign-in or sign-out. */
export function ViewerProvider({ children }: { readonly children: ReactNode }) {
  const [client, setClient] = useState(createClient);
  return (
    <Provider value={client}>
      <WithViewer
        renew={() => {
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
  const state = useMemo(() => ({ viewer, renew }), [viewer, renew]);
  return <ViewerContext value={state}>{children}</ViewerContext>;
}

export const useViewer = (): ViewerState => useContext(ViewerContext);

/** The viewer's first membership in an organisation of a kind. */
export function useMembership(kind: 'MSME' | 'BUYER' | 'AGENCY'): Membership | undefined {
  return useViewer().viewer?.memberships.find((one) => one.organisation?.kind === kind);
}

/** The economy of whoever reads, where it is known: for trade agreements with a supplier's. */
export function useReaderEconomy(): string | undefined {
  return useViewer().viewer?.memberships.find((one) => one.organisation)?.organisation?.economy;
}
