import { execFileSync } from 'node:child_process';

/** What one benchmark measured: figures by name, the goals they are held against, and baselines. */
export interface Measurement {
  readonly figures: Readonly<Record<string, number>>;
  /** Goal per figure, as text such as `<= 50` or `>= 0.99`. */
  readonly goals: Readonly<Record<string, string>>;
  /** The same work done another way in the same run, for comparison. */
  readonly baselines: Readonly<Record<string, number>>;
}

/** A benchmark: called with the arguments after its name, reports progress on standard error. */
export type Bench = (args: readonly string[]) => Promise<Measurement>;

export interface BenchReport extends Measurement {
  readonly bench: string;
  readonly machine: string;
  readonly commit: string;
}

/** Names the machine and the commit beside what was measured on them. */
export function reportOf(bench: string, machine: string, measurement: Measurement): BenchReport {
  return {
    bench,
    machine,
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    ...measurement,
  };
}
