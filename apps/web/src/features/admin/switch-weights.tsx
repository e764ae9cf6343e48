import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { SwitchMatchWeightsDocument } from '../../graphql/generated/weights';
import { showRefusal } from '../../ui/toasts';

/** Puts a version to use, with a reason for those who come later. */
export function SwitchWeights(props: {
  readonly version: string;
  readonly done: () => void;
  /** Whether this goes back to the weights that come with the engine. */
  readonly isBack?: boolean;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [{ fetching }, change] = useMutation(SwitchMatchWeightsDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { data } = await change({ version: props.version, reason });
    const result = data?.switchMatchWeights;
    if (result?.__typename === 'MatchWeightSwitch') {
      setReason('');
      props.done();
    } else showRefusal(result);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group align="flex-end" mt="md">
        <TextInput
          required
          label={t('weights.reason')}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="default" loading={fetching}>
          {t(props.isBack ? 'weights.back' : 'weights.use', { version: props.version })}
        </Button>
      </Group>
    </form>
  );
}
