import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { LimitReached, refuse } from '#platform';
import type { Paper } from './paper.types.js';
import { paperFailures } from './papers.errors.js';

/** Papers that wait at once; each takes seconds at most. */
const mostWaiting = 20;

type Answer = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly error: string });
interface Waiting {
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** Lays papers out in a thread of its own, one after the other: requests go on being answered. */
@Injectable()
export class PaperThread implements OnApplicationShutdown {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /** @throws Refused with LimitReached where too many papers wait. */
  draw(paper: Paper): Promise<Buffer> {
    if (this.waiting.size >= mostWaiting) {
      refuse(new LimitReached(paperFailures.PAPERS_TOO_MANY(), 10));
    }
    const worker = (this.worker ??= this.start());
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      worker.postMessage({ id, paper });
      this.waiting.set(id, { resolve, reject });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(findThreadFile());
    worker.unref();
    worker.on('message', (answer: Answer) => {
      const asked = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if ('pdf' in answer) asked?.resolve(Buffer.from(answer.pdf));
      else asked?.reject(new Error(answer.error));
    });
    worker.once('error', (error) => this.giveUp(error));
    worker.once('exit', () => this.giveUp(new Error('The paper was not finished.')));
    return worker;
  }

  /** Whoever waits is told, and the next paper starts another thread. */
  private giveUp(error: Error): void {
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** The built file of the thread; tests run sources and take the build, too. */
function findThreadFile(): string {
  const beside = join(import.meta.dirname, 'paper.worker.js');
  return existsSync(beside) ? beside : resolve('dist/libs/fairs/src/papers/paper.worker.js');
}
