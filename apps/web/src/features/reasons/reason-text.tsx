import type { CodedText } from './reason-words';
import { useReasonWords } from './use-reason-words';

/** A reason in the language of the app, or in the api's English where it is not known here. */
export function ReasonText({ of }: { readonly of: CodedText }) {
  const { reason } = useReasonWords();
  const said = reason(of);
  return said === undefined ? <span lang="en">{of.text}</span> : <span>{said}</span>;
}

/** The same for a change of facts that would raise a match. */
export function ChangeText(props: {
  readonly of: { readonly kind: string; readonly args: CodedText['args']; readonly text: string };
}) {
  const { change } = useReasonWords();
  const { kind, args, text } = props.of;
  const said = change({ code: kind, args, text });
  return said === undefined ? <span lang="en">{text}</span> : <span>{said}</span>;
}
