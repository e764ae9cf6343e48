/** How one part of the system is. */
export interface PartHealth {
  readonly part: string;
  readonly state: 'up' | 'degraded' | 'down';
  /** What serves it, such as `postgres` or `meilisearch`. */
  readonly engine: string;
  /** For operators: what is wrong. */
  readonly detail?: string;
}

/** Checks one part. A part that is `down` makes the process not ready; `degraded` does not. */
export interface HealthCheck {
  check(): Promise<PartHealth>;
}

const checks = Symbol('iloilo:health-check');

/** Marks a provider as a health check. */
export const ChecksHealth =
  () =>
  <T extends new (...args: never[]) => HealthCheck>(target: T): void => {
    Reflect.defineMetadata(checks, true, target);
  };

export const isHealthCheck = (target: object): boolean => Reflect.hasMetadata(checks, target);
