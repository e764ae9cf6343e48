import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/** Ticks of all processors with something to do since the start, and those of them that the host gave to others. */
function readTicks(): { readonly wanted: number; readonly stolen: number } {
  const line = /^cpu .*/.exec(readFileOrNothing('/proc/stat'))?.[0] ?? '';
  // proc(5): user, nice, system, idle, iowait, irq, softirq, steal; guests are within user.
  const ticks = line.split(/\s+/).slice(1, 9).map(Number);
  const wanted = ticks.reduce((sum, count, at) => sum + (at === 3 || at === 4 ? 0 : count), 0);
  return { wanted, stolen: ticks[7] ?? 0 };
}

function readFileOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Watches the machine from now on.
 * @returns what names it when asked: processors, memory, the load, and which share of the time that
 * there was something to do the host of a virtual machine kept its processors for others. Times on
 * the clock mean little where that is much.
 */
export function watchMachine(): () => string {
  const before = readTicks();
  return () => {
    const { wanted, stolen } = readTicks();
    const share = (stolen - before.stolen) / Math.max(1, wanted - before.wanted);
    return [
      `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
      `${Math.round(totalmem() / 2 ** 30)} GiB`,
      `node ${process.version}`,
      `load ${(loadavg()[0] ?? 0).toFixed(1)}`,
      `${Math.round(share * 100)} % stolen by the host`,
    ].join(', ');
  };
}
