import { Button, Card, Group, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { EnterMsmeDefinitionDocument } from '../../graphql/generated/definitions';
import { Problems } from '../../ui/problems';
import { showRefusal, showUndo } from '../../ui/toasts';
import { emptyRule, type RuleForm, toRuleInput } from './definition-form';
import { RuleFields } from './rule-fields';

/** Enters a definition of MSMEs from a day on. Nothing that was entered before is overwritten. */
export function DefinitionEditor(props: {
  readonly economy: string;
  /** Rules to begin from: those in force. */
  readonly from: readonly RuleForm[];
  readonly close: () => void;
  readonly entered: () => void;
}) {
  const { t } = useTranslation();
  const [{ fetching }, enter] = useMutation(EnterMsmeDefinitionDocument);
  const [rules, setRules] = useState(props.from.length > 0 ? props.from : [emptyRule]);
  const [facts, setFacts] = useState({ validFrom: '', source: '', sourceUrl: '' });
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { economy: props.economy, ...facts, rules: rules.map(toRuleInput) };
    const result = (await enter({ input })).data?.enterMsmeDefinition;
    setProblems(result?.__typename === 'InvalidInput' ? result.problems : []);
    if (result?.__typename === 'MsmeDefinitionEntry') props.entered();
    else if (result?.__typename !== 'InvalidInput') {
      showRefusal(result);
    }
  };
  const field = (name: keyof typeof facts, type: 'date' | 'text' | 'url') => (
    <TextInput
      required
      type={type}
      label={t(`definitions.${name}`)}
      value={facts[name]}
      onChange={(event) => {
        setFacts({ ...facts, [name]: event.currentTarget.value });
      }}
    />
  );
  return (
    <Card withBorder component="section" aria-label={t('definitions.enter')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Title order={2} size="h3">
            {t('definitions.enter')}
          </Title>
          {field('validFrom', 'date')}
          {field('source', 'text')}
          {field('sourceUrl', 'url')}
          {rules.map((rule, place) => (
            <RuleFields
              key={place}
              number={place + 1}
              rule={rule}
              change={(next) => {
                setRules(rules.map((one, at) => (at === place ? next : one)));
              }}
              remove={
                rules.length === 1
                  ? undefined
                  : () => {
                      setRules(rules.filter((_, at) => at !== place));
                      showUndo(t('definitions.removed'), t('undo'), () => {
                        setRules(rules);
                      });
                    }
              }
            />
          ))}
          <Button
            w="fit-content"
            variant="default"
            onClick={() => {
              setRules([...rules, emptyRule]);
            }}
          >
            {t('definitions.addRule')}
          </Button>
          <Problems problems={problems} />
          <Group>
            <Button type="submit" loading={fetching}>
              {t('definitions.save')}
            </Button>
            <Button variant="default" onClick={props.close}>
              {t('definitions.leave')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
