import { Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type InvitationFactsFragment, InvitationsDocument } from '../../graphql/generated/team';
import { useFormat } from '../../i18n/use-format';
import { Failure } from '../../ui/failure';
import { StackedTable } from '../../ui/stacked-table';
import { showUndo } from '../../ui/toasts';
import { rolesInKind } from './roles';
import { useTeam } from './use-team';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';

/** A form that invites somebody, and the invitations that nobody has accepted yet. */
export function Invitations(props: { readonly organisationId: string; readonly kind: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { organisationId } = props;
  const team = useTeam(organisationId);
  const list = useKeptQuery({
    query: InvitationsDocument,
    variables: { organisationId },
    requestPolicy: 'cache-and-network',
  });
  const open = list.data?.invitations.edges.map(({ node }) => node) ?? [];
  const revoke = async ({ id, email, role }: InvitationFactsFragment) => {
    if (!(await team.revoke(id))) return;
    showUndo(t('team.revoked', { email }), t('undo'), () => void team.inviteAgain(email, role));
  };
  return (
    <>
      <Title order={3} size="h4" mt="lg" mb="sm">
        {t('team.invite')}
      </Title>
      <InviteForm kind={props.kind} invite={team.invite} />
      <ListState of={list} rows={1} />
      {open.length > 0 && (
        <StackedTable
          label={t('team.invited')}
          columns={[t('team.invited'), t('team.role'), t('team.until'), t('team.change')]}
          rows={open.map((one) => ({
            key: one.id,
            cells: [
              one.email,
              t(`team.roles.${one.role}`),
              format.moment(one.expiresAt),
              <Button
                key="revoke"
                size="compact-sm"
                variant="default"
                aria-label={t('team.revokeNamed', { email: one.email })}
                onClick={() => void revoke(one)}
              >
                {t('team.revoke')}
              </Button>,
            ],
          }))}
        />
      )}
    </>
  );
}

function InviteForm(props: {
  readonly kind: string;
  readonly invite: ReturnType<typeof useTeam>['invite'];
}) {
  const { t } = useTranslation();
  const choice = rolesInKind[props.kind] ?? [];
  const [email, setEmail] = useState('');
  const [role, setRole] = useState(choice.at(-1));
  const [sentTo, setSentTo] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!role) return;
    const refusal = await props.invite(email, role);
    setFailure(refusal);
    setSentTo(refusal === undefined ? email : undefined);
    if (refusal === undefined) setEmail('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group align="flex-end">
        <TextInput
          required
          type="email"
          label={t('account.email')}
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
        />
        {choice.length > 1 && (
          <NativeSelect
            label={t('team.role')}
            value={role}
            data={choice.map((value) => ({ value, label: t(`team.roles.${value}`) }))}
            onChange={(event) => {
              setRole(choice.find((one) => one === event.currentTarget.value));
            }}
          />
        )}
        <Button type="submit">{t('team.send')}</Button>
      </Group>
      <Failure text={failure} />
      <Text role="status" size="sm" my="xs" mih="1.5em">
        {sentTo && t('team.sent', { email: sentTo })}
      </Text>
    </form>
  );
}
