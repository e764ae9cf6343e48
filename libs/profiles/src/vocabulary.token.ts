/** Injection token of the `Vocabulary` that profiles are checked against. */
export const VOCABULARY = Symbol('VOCABULARY');
