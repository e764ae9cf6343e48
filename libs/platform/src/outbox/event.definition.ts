/** Something that happened, as other areas may hear of it. The name fixes the payload's type. */
export interface EventDefinition<P extends object> {
  /** `area.what-happened`, such as `profiles.changed`. Stored, so never renamed. */
  readonly name: string;
  /** Carries the payload's type; holds nothing. */
  readonly payload?: P;
}

/**
 * Declares an event of an area. Payloads carry ids only: whoever hears of it loads what is true
 * by then, so hearing it late or twice does no harm.
 */
export function defineEvent<P extends object>(name: string): EventDefinition<P> {
  return { name };
}
