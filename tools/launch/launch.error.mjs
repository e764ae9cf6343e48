/** A launch that cannot go on, in one line that says what to do; printed without a stack. */
export class LaunchError extends Error {}
