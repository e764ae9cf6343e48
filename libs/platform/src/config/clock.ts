/** Injection token of the clock. Rules that depend on time ask it, so that tests can set it. */
export const CLOCK = Symbol('CLOCK');

/** Tells the present instant. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
