/**
 * What a person is told of a failure: a stable code that clients may switch on, and a safe sentence
 * that says what to do.
 */
export interface FailureText {
  readonly code: string;
  readonly message: string;
  /** What differs from case to case, by name, for those who write the sentence in other languages. */
  readonly args?: Readonly<Record<string, unknown>>;
}

type Template = string | ((args: never) => string);
type Catalogue = Readonly<Record<string, Template>>;

type Entry<T extends Template> = T extends (args: infer A) => string
  ? (args: A) => FailureText
  : () => FailureText;

const templates = new Map<string, Template>();

/**
 * Makes an area's error catalogue: every code becomes a function of its typed arguments.
 * @throws Error when a code is taken: codes are unique over the whole product.
 *
 * @example
 * const errors = defineFailures({ TOO_LATE: (a: { by: number }) => `Send it ${a.by} days earlier.` });
 * errors.TOO_LATE({ by: 2 });
 * // { code: 'TOO_LATE', message: 'Send it 2 days earlier.', args: { by: 2 } }
 */
export function defineFailures<C extends Catalogue>(
  catalogue: C,
): { readonly [K in keyof C]: Entry<C[K]> } {
  const entries = Object.entries(catalogue).map(([code, template]) => {
    if (templates.has(code)) throw new Error(`Two failures have the code ${code}.`);
    templates.set(code, template);
    return [
      code,
      (args: never): FailureText =>
        typeof template === 'string'
          ? { code, message: template }
          : { code, message: template(args), args },
    ];
  });
  return Object.fromEntries(entries) as { readonly [K in keyof C]: Entry<C[K]> };
}

/**
 * Every failure that the loaded areas declare, sorted by code, with `{name}` in place of arguments:
 * for the documentation of the api.
 */
export function allFailures(): FailureText[] {
  return [...templates]
    .map(([code, template]) => ({
      code,
      message: typeof template === 'string' ? template : template(placeholders as never),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Stands for any arguments: whatever is read from it, however deep, shows as `{name}`. */
const placeholders = new Proxy({}, { get: (_, name) => placeholder(`{${String(name)}}`) });

function placeholder(text: string): unknown {
  const itself: unknown = new Proxy(() => undefined, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => text : itself),
    apply: () => itself,
  });
  return itself;
}
