import { Badge, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OwnSessionsDocument, type OwnSessionsQuery } from '../../graphql/generated/own';
import { useFormat } from '../../i18n/use-format';
import { NextPage, useAddressFilters } from '../../ui/address-list';
import { ListState } from '../../ui/list-state';
import { StackedTable } from '../../ui/stacked-table';
import { showNote } from '../../ui/toasts';
import { useKeptQuery } from '../../ui/use-kept-query';
import { AccountSection } from './account-section';
import { nameBrowser } from './browser-name';
import { useCredentials } from './use-credentials';

type Session = NonNullable<OwnSessionsQuery['viewer']>['sessions']['edges'][number]['node'];

/** The browsers that are signed in. One that was ended by mistake signs in again. */
export function Sessions() {
  const { t } = useTranslation();
  const format = useFormat();
  const { endOthers } = useCredentials();
  const after = useAddressFilters().params.get('after') ?? undefined;
  const list = useKeptQuery({
    query: OwnSessionsDocument,
    variables: { after },
    requestPolicy: 'cache-and-network',
  });
  const found = list.data?.viewer?.sessions;
  const sessions = found?.edges.map(({ node }) => node) ?? [];
  const hasOthers = sessions.some(({ isCurrent }) => !isCurrent);
  const endAll = async () => {
    const count = await endOthers();
    if (count !== undefined) showNote(t('own.othersEnded', { count }));
  };
  return (
    <AccountSection title={t('own.sessions')} hint={t('own.sessionsHint')}>
      <ListState of={list} rows={1} />
      {sessions.length > 0 && (
        <StackedTable
          label={t('own.sessions')}
          columns={[t('own.browser'), t('own.signedIn'), t('own.lastSeen'), t('own.change')]}
          rows={sessions.map((one) => ({
            key: one.id,
            cells: [
              <BrowserOf key="browser" session={one} />,
              format.moment(one.createdAt),
              format.moment(one.lastUsedAt),
              one.isCurrent ? t('own.useSignOut') : <End key="end" session={one} />,
            ],
          }))}
        />
      )}
      <NextPage pageInfo={found?.pageInfo} />
      {hasOthers && (
        <Button variant="default" w="fit-content" onClick={() => void endAll()}>
          {t('own.endOthers')}
        </Button>
      )}
    </AccountSection>
  );
}

function useBrowserWords(): (agent: string) => string {
  const { t } = useTranslation();
  return (agent) => {
    const { browser, system } = nameBrowser(agent);
    if (browser && system) return t('own.browserOn', { browser, system });
    return browser ?? system ?? t('own.unknownBrowser');
  };
}

function BrowserOf({ session: { agent, isCurrent } }: { readonly session: Session }) {
  const { t } = useTranslation();
  const words = useBrowserWords();
  return (
    <>
      <span title={agent}>{words(agent)}</span>{' '}
      {isCurrent && (
        <Badge component="span" variant="default">
          {t('own.thisBrowser')}
        </Badge>
      )}
      {words(agent) === t('own.unknownBrowser') && agent && <Text size="sm">{agent}</Text>}
    </>
  );
}

function End({ session: { id, agent } }: { readonly session: Session }) {
  const { t } = useTranslation();
  const words = useBrowserWords();
  const { end } = useCredentials();
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t('own.endNamed', { browser: words(agent) })}
      onClick={async () => {
        if (await end(id)) showNote(t('own.ended', { browser: words(agent) }));
      }}
    >
      {t('own.end')}
    </Button>
  );
}
