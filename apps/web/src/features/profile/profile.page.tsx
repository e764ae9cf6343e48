import {
  Badge,
  Button,
  Card,
  Group,
  List,
  Progress,
  SimpleGrid,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import {
  HideProfileDocument,
  PublishProfileDocument,
  type MyProfileFactsFragment,
} from '../../graphql/generated/profile';
import { useFormat } from '../../i18n/use-format';
import { PageTitle } from '../../ui/page-title';
import { showNote, showRefusal, showUndo } from '../../ui/toasts';
import { OpenStep } from './open-step';
import { WithMyProfile } from './with-my-profile';

/** How an MSME's profile stands and what would make it reach further. */
export default function ProfilePage() {
  return (
    <WithMyProfile requestPolicy="cache-and-network">
      {(mine, { organisation }) => <MyProfile mine={mine} name={organisation?.name ?? ''} />}
    </WithMyProfile>
  );
}

function MyProfile({
  mine,
  name,
}: {
  readonly mine: MyProfileFactsFragment;
  readonly name: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ fetching }, hide] = useMutation(HideProfileDocument);
  const [, publish] = useMutation(PublishProfileDocument);
  const { completeness, organisationId } = mine;
  const showAgain = async (version: number) => {
    const result = (await publish({ organisationId, version })).data?.publishProfile;
    if (result?.__typename !== 'MyProfile') showRefusal(result);
  };
  const hideWithUndo = async () => {
    const result = (await hide({ organisationId })).data?.hideProfile;
    if (result?.__typename !== 'MyProfile') showRefusal(result);
    else if (mine.draft.hasChanges) showNote(t('profile.hidden'));
    // Publishing shows the draft, which is what was shown before only where nothing has changed.
    else showUndo(t('profile.hidden'), t('undo'), () => void showAgain(result.draft.version));
  };
  return (
    <Stack gap="lg">
      <PageTitle
        title={name}
        hint={
          <Badge component="span" variant="default">
            {t(`profile.status.${mine.status}`)}
          </Badge>
        }
        actions={
          <>
            <Button component={Link} to="/profile/edit">
              {t(mine.profile ? 'profile.edit' : 'profile.start')}
            </Button>
            {mine.profile && (
              <Button component={Link} variant="default" to={`/suppliers/${mine.profile.id}`}>
                {t('profile.view')}
              </Button>
            )}
            {mine.status === 'PUBLISHED' && (
              <Button variant="default" loading={fetching} onClick={() => void hideWithUndo()}>
                {t('profile.hide')}
              </Button>
            )}
          </>
        }
      />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Card withBorder>
          <Title order={2} size="h4">
            {t('profile.completeness', { score: format.percent(completeness.score / 100) })}
          </Title>
          <Progress my="sm" value={completeness.score} aria-label={t('profile.completenessBar')} />
          <List spacing="xs">
            {completeness.openSteps.map((open) => (
              <List.Item key={open.step}>
                <OpenStep open={open} />
              </List.Item>
            ))}
          </List>
        </Card>
        <Expiry certificates={mine.draft.certificates} />
      </SimpleGrid>
      <Group>
        <Button component={Link} variant="default" to="/profile/matches">
          {t('nav.myMatches')}
        </Button>
        <Button component={Link} variant="default" to="/profile/exclusions">
          {t('exclusions.title')}
        </Button>
        <Button component={Link} variant="default" to="/profile/consents">
          {t('nav.consents')}
        </Button>
        <Button component={Link} variant="default" to="/team">
          {t('nav.team')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Documents and when they lapse, the first to lapse first. */
function Expiry(props: { readonly certificates: MyProfileFactsFragment['draft']['certificates'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scheme } = useReferenceData();
  const sorted = [...props.certificates].sort((a, b) =>
    (a.expiresOn ?? '9').localeCompare(b.expiresOn ?? '9'),
  );
  return (
    <Card withBorder>
      <Title order={2} size="h4" mb="xs">
        {t('profile.documents')}
      </Title>
      {sorted.length === 0 ? (
        <Text>{t('profile.noDocuments')}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('supplier.certificates')}</Table.Th>
              <Table.Th>{t('profile.expiry')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.map((one, index) => (
              <Table.Tr key={one.id ?? index}>
                <Table.Td>{scheme(one.scheme)}</Table.Td>
                <Table.Td>
                  {one.expiresOn ? format.day(one.expiresOn) : t('supplier.notStated')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group mt="sm">
        <Button component={Link} to="/profile/certificates" variant="default">
          {t('certificates.edit')}
        </Button>
      </Group>
    </Card>
  );
}
