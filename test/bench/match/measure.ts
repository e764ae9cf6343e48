import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Measurement } from '../report.js';

/** What one part of the benchmark measured. */
export type Part = Measurement;

export const note = (text: string): void => console.error(text);

export const rounded = (value: number): number => Number(value.toPrecision(4));

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Milliseconds on the clock and of processor time. */
export interface Time {
  readonly wall: number;
  readonly cpu: number;
}

/**
 * How long `work` takes. The processor's time is what it would take on a machine with nothing else
 * to do, roughly: look at it when the load average is above the number of cores.
 */
export function timed(work: () => void): Time {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - start, cpu: (user + system) / 1_000 };
}

/** The median of the clock's times, and of the processor's. */
export const medianTime = (times: readonly Time[]): Time => ({
  wall: percentile(times.map(wallOf), 0.5),
  cpu: percentile(times.map(cpuOf), 0.5),
});

/** Collects what nobody holds any more, so that no later measurement pays for it. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

export const wallOf = ({ wall }: Time): number => wall;
export const cpuOf = ({ cpu }: Time): number => cpu;
