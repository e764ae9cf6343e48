import {
  Button,
  NativeSelect,
  PasswordInput,
  SegmentedControl,
  Stack,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import {
  RegisterBuyerDocument,
  type RegisterInput,
  RegisterMsmeDocument,
} from '../../graphql/generated/account';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page-title';
import { LetterAsked } from './letter-asked';

const empty: RegisterInput = {
  name: '',
  email: '',
  password: '',
  organisationName: '',
  economy: '',
};

export default function RegisterPage() {
  const { t } = useTranslation();
  const { data } = useReferenceData();
  const [kind, setKind] = useState('msme');
  const [input, setInput] = useState(empty);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string>();
  const [letter, setLetter] = useState<{ readonly email: string; readonly isSent: boolean }>();
  const [msme, registerMsme] = useMutation(RegisterMsmeDocument);
  const [buyer, registerBuyer] = useMutation(RegisterBuyerDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    setProblems({});
    const result =
      kind === 'msme'
        ? (await registerMsme({ input })).data?.registerMsme
        : (await registerBuyer({ input })).data?.registerBuyer;
    if (result?.__typename === 'LetterRequested') setLetter(result);
    else if (result?.__typename === 'InvalidInput') {
      setProblems(Object.fromEntries(result.problems.map((one) => [one.path, one.message])));
    } else setFailure(result?.message ?? t('error.network'));
  };
  const field = (name: keyof RegisterInput) => ({
    required: true,
    value: input[name],
    error: problems[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setInput((before) => ({ ...before, [name]: value }));
    },
  });

  if (letter) {
    const text = t('account.letterSent', { email: letter.email });
    return <LetterAsked text={text} isSent={letter.isSent} />;
  }
  return (
    <Stack maw={480} mx="auto">
      <PageTitle title={t('account.register')} hint={t('account.free')} />
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Failure text={failure} />
          <SegmentedControl
            aria-label={t('account.kind')}
            value={kind}
            onChange={setKind}
            data={[
              { value: 'msme', label: t('account.iSell') },
              { value: 'buyer', label: t('account.iBuy') },
            ]}
          />
          <TextInput label={t('account.organisation')} {...field('organisationName')} />
          <NativeSelect
            label={t('account.economy')}
            data={[
              { value: '', label: t('form.choose'), disabled: true },
              ...(data?.economies ?? []).map(({ code, name }) => ({ value: code, label: name })),
            ]}
            {...field('economy')}
          />
          <TextInput label={t('account.name')} autoComplete="name" {...field('name')} />
          <TextInput
            label={t('account.email')}
            type="email"
            autoComplete="username"
            {...field('email')}
          />
          <PasswordInput
            label={t('account.password')}
            description={t('account.passwordHint')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
            {...field('password')}
          />
          <Button type="submit" loading={msme.fetching || buyer.fetching}>
            {t('account.register')}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}
