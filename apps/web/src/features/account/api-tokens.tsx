import { Alert, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { CreateApiTokenDocument, OwnApiTokensDocument } from '../../graphql/generated/own';
import { useFormat } from '../../i18n/use-format';
import { ListState } from '../../ui/list-state';
import { Problems } from '../../ui/problems';
import { StackedTable } from '../../ui/stacked-table';
import { showFailure, showNote, showRefusal, showUndo } from '../../ui/toasts';
import { useKeptQuery } from '../../ui/use-kept-query';
import { AccountSection } from './account-section';
import { credentialsChanged, useCredentials } from './use-credentials';

const lifetimes = [30, 90, 180, 365];
const usualLifetime = 90;

/** Secrets with which programs speak for one: made, shown once, revoked. */
export function ApiTokens() {
  const { t } = useTranslation();
  const format = useFormat();
  const { end } = useCredentials();
  const [name, setName] = useState('');
  const list = useKeptQuery({ query: OwnApiTokensDocument, requestPolicy: 'cache-and-network' });
  const tokens = list.data?.viewer?.apiTokens.edges.map(({ node }) => node) ?? [];
  const revoke = async (token: { readonly id: string; readonly name: string }) => {
    if (!(await end(token.id))) return;
    // Its secret is kept nowhere: taking it back is a new one of the same name.
    showUndo(t('own.revoked', { name: token.name }), t('own.makeAgain'), () => {
      setName(token.name);
    });
  };
  return (
    <AccountSection title={t('own.tokens')} hint={t('own.tokensHint')}>
      <ListState of={list} rows={1} />
      {tokens.length > 0 && (
        <StackedTable
          label={t('own.tokens')}
          columns={[t('own.tokenName'), t('own.lastSeen'), t('own.endsOn'), t('own.change')]}
          rows={tokens.map((one) => ({
            key: one.id,
            cells: [
              one.name,
              one.lastUsedAt === one.createdAt ? t('own.notUsed') : format.moment(one.lastUsedAt),
              format.day(one.expiresAt),
              <Button
                key="revoke"
                size="compact-sm"
                variant="default"
                aria-label={t('own.revokeNamed', { name: one.name })}
                onClick={() => void revoke(one)}
              >
                {t('own.revoke')}
              </Button>,
            ],
          }))}
        />
      )}
      <NewToken name={name} setName={setName} />
    </AccountSection>
  );
}

function NewToken({
  name,
  setName,
}: {
  readonly name: string;
  readonly setName: (name: string) => void;
}) {
  const { t } = useTranslation();
  const [{ fetching }, create] = useMutation(CreateApiTokenDocument);
  const [days, setDays] = useState(usualLifetime);
  const [secret, setSecret] = useState<string>();
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([]);
  const forget = () => {
    setSecret(undefined);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblems([]);
    const { data } = await create({ input: { name, days } }, credentialsChanged);
    const result = data?.createApiToken;
    if (result?.__typename === 'ApiTokenCreated') {
      setSecret(result.secret);
      setName('');
    } else if (result?.__typename === 'InvalidInput') setProblems(result.problems);
    else showRefusal(result);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Group align="flex-end">
          <TextInput
            required
            label={t('own.tokenName')}
            placeholder={t('own.tokenExample')}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <NativeSelect
            label={t('own.endsAfter')}
            value={String(days)}
            data={lifetimes.map((count) => ({
              value: String(count),
              label: t('own.days', { count }),
            }))}
            onChange={(event) => {
              setDays(Number(event.currentTarget.value));
            }}
          />
          <Button type="submit" loading={fetching}>
            {t('own.createToken')}
          </Button>
        </Group>
        <Problems problems={problems} />
        {secret !== undefined && <Secret secret={secret} forget={forget} />}
      </Stack>
    </form>
  );
}

/** The secret of a new token; it is gone for good when the page is left. */
function Secret({ secret, forget }: { readonly secret: string; readonly forget: () => void }) {
  const { t } = useTranslation();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      showNote(t('own.copied'));
    } catch {
      showFailure(t('own.copyByHand'));
    }
  };
  return (
    <Alert variant="outline" role="status" title={t('own.secretOnce')} maw={640}>
      <Stack gap="sm" align="flex-start">
        <TextInput
          readOnly
          w="100%"
          label={t('own.secret')}
          value={secret}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
        <Group gap="xs">
          <Button size="xs" onClick={() => void copy()}>
            {t('own.copy')}
          </Button>
          <Button size="xs" variant="default" onClick={forget}>
            {t('own.kept')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
