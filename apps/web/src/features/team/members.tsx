import { Button, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../app/viewer';
import type { MemberFactsFragment } from '../../graphql/generated/team';
import { useFormat } from '../../i18n/use-format';
import { StackedTable } from '../../ui/stacked-table';
import { showUndo } from '../../ui/toasts';
import { rolesInKind } from './roles';
import { useTeam } from './use-team';

interface Place {
  readonly organisationId: string;
  readonly kind: string;
  /** Whether the reader leads the organisation. */
  readonly mayChange: boolean;
}

export function Members(props: Place & { readonly members: readonly MemberFactsFragment[] }) {
  const { members, ...place } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { viewer } = useViewer();
  return (
    <StackedTable
      label={t('team.title')}
      columns={[t('team.person'), t('team.role'), t('team.since'), t('team.change')]}
      rows={members.map((member) => ({
        key: member.userId,
        cells: [
          <>
            {member.name}
            <Text size="sm">{member.email}</Text>
          </>,
          <RoleOf key="role" member={member} {...place} />,
          format.day(member.joinedAt),
          place.mayChange && member.userId !== viewer?.id ? (
            <Remove key="remove" member={member} {...place} />
          ) : (
            '–'
          ),
        ],
      }))}
    />
  );
}

/** What somebody is; where there is a choice, who leads can change it and take that back. */
function RoleOf({ member, ...place }: Place & { readonly member: MemberFactsFragment }) {
  const { t } = useTranslation();
  const team = useTeam(place.organisationId);
  const { userId, name, role } = member;
  const choice = rolesInKind[place.kind] ?? [];
  if (!place.mayChange || choice.length < 2) return t(`team.roles.${role}`);
  const set = async (wanted: string) => {
    const chosen = choice.find((one) => one === wanted);
    if (!chosen || !(await team.setRole(userId, chosen))) return;
    showUndo(t('team.roleChanged', { name }), t('undo'), () => void team.setRole(userId, role));
  };
  return (
    <NativeSelect
      size="xs"
      maw={240}
      aria-label={t('team.roleOf', { name })}
      value={role}
      data={choice.map((value) => ({ value, label: t(`team.roles.${value}`) }))}
      onChange={(event) => void set(event.currentTarget.value)}
    />
  );
}

/** Ends a membership. Only the person can come back, so taking it back is a new invitation. */
function Remove({ member, ...place }: Place & { readonly member: MemberFactsFragment }) {
  const { t } = useTranslation();
  const team = useTeam(place.organisationId);
  const { userId, name, email, role } = member;
  const remove = async () => {
    if (!(await team.remove(userId))) return;
    showUndo(t('team.removed', { name }), t('team.inviteAgain'), () => {
      void team.inviteAgain(email, role);
    });
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t('team.removeNamed', { name })}
      onClick={() => void remove()}
    >
      {t('team.remove')}
    </Button>
  );
}
