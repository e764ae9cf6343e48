import { useState } from 'react';
import { useMutation } from 'urql';
import {
  AnswerContactDocument,
  AskForContactDocument,
  type AskForContactMutation,
  EndContactDocument,
} from '../../graphql/generated/contacts';
import { showRefusal } from '../../ui/toasts';

type Problem = { readonly path: string; readonly message: string };

/** An empty list names no type, so it is told that a new ask belongs into it. */
export const contactTypes = { additionalTypenames: ['ContactRequest'] };

/** What is done with asks for contact; what was refused stays beside what was typed. */
export function useContacts() {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [asking, ask] = useMutation(AskForContactDocument);
  const [answering, answer] = useMutation(AnswerContactDocument);
  const [ending, end] = useMutation(EndContactDocument);

  /** Whether it was done; what is wrong is shown. */
  const settle = (result: AskForContactMutation['askForContact'] | undefined): boolean => {
    setProblems(result?.__typename === 'InvalidInput' ? result.problems : []);
    if (result?.__typename === 'ContactRequest') return true;
    if (result?.__typename !== 'InvalidInput') showRefusal(result);
    return false;
  };
  return {
    problems,
    isBusy: asking.fetching || answering.fetching || ending.fetching,
    ask: async (input: Parameters<typeof ask>[0]['input']) =>
      settle((await ask({ input })).data?.askForContact),
    answer: async (input: Parameters<typeof answer>[0]['input']) =>
      settle((await answer({ input })).data?.answerContact),
    end: async (id: string) => settle((await end({ id })).data?.endContact),
  };
}
