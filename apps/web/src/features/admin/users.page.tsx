import {
  Badge,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useViewer } from '../../app/viewer';
import {
  ChangeUserRoleDocument,
  LockUserDocument,
  UnlockUserDocument,
  type UserFactsFragment,
  UsersDocument,
  type UsersQueryVariables,
} from '../../graphql/generated/users';
import { useFormat } from '../../i18n/use-format';
import { NextPage, useAddressFilters } from '../../ui/address-list';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { StackedTable } from '../../ui/stacked-table';
import { EmptyState, NeedsRole } from '../../ui/states';
import { showRefusal, showUndo } from '../../ui/toasts';
import { DeskTabs } from '../desk/desk-tabs';
import { rolesInKind } from '../team/roles';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';

type Membership = UserFactsFragment['memberships'][number];
type Role = Membership['role'];

const roles: readonly Role[] = [
  'MSME_OWNER',
  'MSME_MEMBER',
  'BUYER',
  'AGENCY_OFFICER',
  'AGENCY_ADMINISTRATOR',
];

export default function UsersPage() {
  const { viewer } = useViewer();
  if (viewer === undefined) return <PageSkeleton />;
  if (!viewer?.isPlatformAdministrator) return <NeedsRole role="platform" />;
  return <Users />;
}

/** Who has an account here, what they are where, and whether they may sign in. */
function Users() {
  const { t } = useTranslation();
  const { params, set } = useAddressFilters();
  const [typed, setTyped] = useState(params.get('text') ?? '');
  const [text] = useDebouncedValue(typed.trim(), 250);
  const filter: UsersQueryVariables['filter'] = {
    text: text || null,
    role: roles.find((one) => one === params.get('role')) ?? null,
    isLocked: params.has('locked') || null,
  };
  const list = useKeptQuery({
    query: UsersDocument,
    variables: { filter, after: params.get('after') },
    requestPolicy: 'cache-and-network',
  });
  const found = list.data?.users;
  return (
    <>
      <DeskTabs />
      <PageTitle title={t('users.title')} hint={t('users.hint')} />
      <Group align="flex-end" mb="md">
        <TextInput
          type="search"
          label={t('users.search')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            set('text', event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={t('users.role')}
          value={filter.role ?? ''}
          data={[
            { value: '', label: t('desk.any') },
            ...roles.map((value) => ({ value, label: t(`users.roles.${value}`) })),
          ]}
          onChange={(event) => {
            set('role', event.currentTarget.value);
          }}
        />
        <Checkbox
          mb="xs"
          label={t('users.lockedOnly')}
          checked={params.has('locked')}
          onChange={(event) => {
            set('locked', event.currentTarget.checked ? '1' : '');
          }}
        />
      </Group>
      <ListState of={list} />
      {found?.edges.length === 0 && (
        <EmptyState title={t('users.none')}>{t('desk.loosen')}</EmptyState>
      )}
      {found && found.edges.length > 0 && <Rows users={found.edges.map(({ node }) => node)} />}
      <NextPage pageInfo={found?.pageInfo} />
    </>
  );
}

function Rows({ users }: { readonly users: readonly UserFactsFragment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <StackedTable
      label={t('users.title')}
      columns={[t('users.person'), t('users.role'), t('users.since'), t('users.access')]}
      rows={users.map((user) => ({
        key: user.id,
        cells: [
          <>
            {user.name}
            <Text size="sm">{user.email}</Text>
          </>,
          <Roles user={user} />,
          format.day(user.createdAt),
          <Access user={user} />,
        ],
      }))}
    />
  );
}

function Roles({ user }: { readonly user: UserFactsFragment }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4} align="flex-start">
      {user.isPlatformAdministrator && (
        <Badge variant="default">{t('users.roles.PLATFORM_ADMINISTRATOR')}</Badge>
      )}
      {user.memberships.map((membership) => (
        <RoleIn key={membership.organisationId} user={user} membership={membership} />
      ))}
      {!user.isPlatformAdministrator && user.memberships.length === 0 && t('users.noRole')}
    </Stack>
  );
}

/** What a person is in one organisation; where there is a choice, it can be changed and undone. */
function RoleIn(props: { readonly user: UserFactsFragment; readonly membership: Membership }) {
  const { t } = useTranslation();
  const [{ fetching }, changeRole] = useMutation(ChangeUserRoleDocument);
  const { id: userId, name } = props.user;
  const { organisationId, organisation, role } = props.membership;
  const where = organisation?.name ?? '';
  const choice = rolesInKind[organisation?.kind ?? ''] ?? [];
  const set = async (wanted: Role): Promise<boolean> => {
    const { data } = await changeRole(
      { input: { organisationId, userId, role: wanted } },
      { additionalTypenames: ['User'] },
    );
    const result = data?.changeRole;
    if (result?.__typename === 'MembersChanged') return true;
    showRefusal(result);
    return false;
  };
  if (choice.length < 2) return <span>{`${t(`users.roles.${role}`)} · ${where}`}</span>;
  return (
    <Group gap="xs">
      <NativeSelect
        size="xs"
        disabled={fetching}
        aria-label={t('users.roleOf', { name, organisation: where })}
        value={role}
        data={choice.map((value) => ({ value, label: t(`users.roles.${value}`) }))}
        onChange={(event) => {
          const wanted = choice.find((one) => one === event.currentTarget.value);
          if (!wanted) return;
          void set(wanted).then((isDone) => {
            if (isDone) showUndo(t('users.roleChanged', { name }), t('undo'), () => void set(role));
          });
        }}
      />
      {where}
    </Group>
  );
}

/** Whether a person may sign in; locking can be taken back at once. */
function Access({ user }: { readonly user: UserFactsFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ fetching: isLocking }, lock] = useMutation(LockUserDocument);
  const [{ fetching: isUnlocking }, unlock] = useMutation(UnlockUserDocument);
  const { id, name } = user;
  const setUnlocked = async () => {
    const result = (await unlock({ id })).data?.unlockUser;
    if (result?.__typename !== 'UserChanged') showRefusal(result);
  };
  const setLocked = async () => {
    const result = (await lock({ id })).data?.lockUser;
    if (result?.__typename === 'UserChanged') {
      showUndo(t('users.wasLocked', { name }), t('undo'), () => void setUnlocked());
    } else showRefusal(result);
  };
  if (user.isPlatformAdministrator) return <Text size="sm">{t('users.administrator')}</Text>;
  return (
    <Stack gap={4} align="flex-start">
      {user.lockedAt && (
        <Text size="sm">{t('users.lockedSince', { day: format.day(user.lockedAt) })}</Text>
      )}
      <Button
        size="compact-sm"
        variant="default"
        loading={isLocking || isUnlocking}
        aria-label={t(user.lockedAt ? 'users.unlockNamed' : 'users.lockNamed', { name })}
        onClick={() => void (user.lockedAt ? setUnlocked() : setLocked())}
      >
        {t(user.lockedAt ? 'users.unlock' : 'users.lock')}
      </Button>
    </Stack>
  );
}
