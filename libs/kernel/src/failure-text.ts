/**
 * What a person is told of a failure: a stable code that clients may switch on, and a safe sentence
 * that says what to do.
 */
export interface FailureText {
  readonly code: string;
  readonly message: string;
}

type Template = string | ((args: never) => string);
type Catalogue = Readonly<Record<string, Template>>;

type Entry<T extends Template> = T extends (args: infer A) => string
  ? (args: A) => FailureText
  : () => FailureText;

/**
 * Makes an area's error catalogue: every code becomes a function of its typed arguments.
 *
 * @example
 * const errors = defineFailures({ TOO_LATE: (a: { by: number }) => `Send it ${a.by} days earlier.` });
 * errors.TOO_LATE({ by: 2 }); // { code: 'TOO_LATE', message: 'Send it 2 days earlier.' }
 */
export function defineFailures<C extends Catalogue>(
  catalogue: C,
): { readonly [K in keyof C]: Entry<C[K]> } {
  const entries = Object.entries(catalogue).map(([code, template]) => [
    code,
    (args: never): FailureText => ({
      code,
      message: typeof template === 'string' ? template : template(args),
    }),
  ]);
  return Object.fromEntries(entries) as { readonly [K in keyof C]: Entry<C[K]> };
}
