import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { ForMembers } from '../../app/for-members';
import {
  CreateNeedDocument,
  NeedToEditDocument,
  PostNeedDocument,
  SaveNeedDocument,
} from '../../graphql/generated/needs';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { Problems } from '../../ui/problems';
import { SaveNote } from '../../ui/save-note';
import { ErrorState } from '../../ui/states';
import { showFailure, showRefusal } from '../../ui/toasts';
import { outcomeOf, type SaveOutcome, unsent, useAutosave } from '../../ui/use-autosave';
import { NeedFields } from './need-fields';
import { emptyNeed, fromContent, type NeedDraft, toNeedInput } from './need-draft';
import { Reach } from './reach';

export default function NeedWizardPage() {
  return (
    <ForMembers of="BUYER">
      {({ organisationId }) => <EditedNeed organisationId={organisationId} />}
    </ForMembers>
  );
}

/** A new need, or the one that the address names as it is by now. */
function EditedNeed({ organisationId }: { readonly organisationId: string }) {
  const { id } = useParams();
  const [{ data, error }, retry] = useQuery({
    query: NeedToEditDocument,
    variables: { id: id ?? '' },
    pause: !id,
    requestPolicy: 'network-only',
  });
  if (error) return <ErrorState error={error} retry={retry} />;
  if (id && !data) return <PageSkeleton />;
  const need = data?.sourcingNeed;
  return (
    <Wizard
      organisationId={organisationId}
      saved={need && { id: need.id, version: need.version }}
      content={need ? fromContent(need.content) : emptyNeed}
    />
  );
}

interface Saved {
  readonly id: string;
  readonly version: number;
}

interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Writes a need, kept as it is typed, and posts it. */
function Wizard(props: {
  readonly organisationId: string;
  readonly saved: Saved | undefined;
  readonly content: NeedDraft;
}) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const key = `iloilo-need-${props.saved?.id ?? 'new'}`;
  const [draft, setDraft] = useState(
    // What an older version of the app kept may lack a part.
    (): NeedDraft => ({ ...props.content, ...unsent<Partial<NeedDraft>>(key) }),
  );
  const saved = useRef(props.saved);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [, create] = useMutation(CreateNeedDocument);
  const [, save] = useMutation(SaveNeedDocument);
  const [{ fetching: isPosting }, post] = useMutation(PostNeedDocument);

  const store = async (value: NeedDraft): Promise<SaveOutcome> => {
    const content = toNeedInput(value, i18n.language);
    const known = saved.current;
    const { result, error } = known
      ? await save({ ...known, content }).then((one) => ({
          result: one.data?.saveNeed,
          error: one.error,
        }))
      : await create({ organisationId: props.organisationId, content }).then((one) => ({
          result: one.data?.createNeed,
          error: one.error,
        }));
    if (!result) return outcomeOf(error);
    if (result.__typename !== 'SavedNeed') {
      showFailure(result.message);
      return 'refused';
    }
    saved.current = { id: result.need.id, version: result.need.version };
    return 'saved';
  };
  const autosave = useAutosave(key, store);
  // Removals are undone while one types on.
  const latest = useRef(draft);
  const change = (part: Partial<NeedDraft>) => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setDraft(next);
    autosave.change(next);
  };
  const changeLines = (edit: (lines: NeedDraft['lines']) => NeedDraft['lines']) => {
    change({ lines: edit(latest.current.lines) });
  };
  const publish = async () => {
    if (!saved.current) autosave.change(draft);
    await autosave.flush();
    if (!saved.current) return;
    const { data } = await post(saved.current);
    const result = data?.postNeed;
    if (result?.__typename === 'SourcingNeed') await navigate(`/needs/${result.id}`);
    else if (result?.__typename === 'InvalidInput') setProblems(result.problems.map(named));
    else showRefusal(result);
  };

  /** Problems of a further line say of which. */
  const named = ({ path, message }: Problem): Problem => {
    const [, line] = /^lines\.(\d+)/.exec(path) ?? [];
    if (line === undefined) return { path, message };
    const number = Number(line) + 1;
    return { path, message: `${t('needLine.number', { number })}: ${message}` };
  };

  return (
    <>
      <PageTitle title={t('needs.new')} hint={t('needs.wizardHint')} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack>
          <NeedFields draft={draft} change={change} changeLines={changeLines} />
          <Problems problems={problems} />
          <Group>
            <Button onClick={() => void publish()} loading={isPosting}>
              {t('needs.post')}
            </Button>
            <SaveNote state={autosave.state} />
          </Group>
        </Stack>
        <Card withBorder style={{ alignSelf: 'start' }}>
          <Title order={2} size="h4" mb="xs">
            {t('reach.title')}
          </Title>
          <Text size="sm" mb="sm">
            {t('reach.hint')}
          </Text>
          <Reach draft={draft} />
        </Card>
      </SimpleGrid>
    </>
  );
}
