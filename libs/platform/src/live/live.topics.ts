import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Relay } from 'bullmq';
import { QueueBackend } from '../queues/queue.backend.js';
import { NewsStream } from './news.stream.js';

/** A stream of news about one kind of thing, by id; heard in any process. */
export interface TopicDefinition<P extends object> {
  /** kebab-case, such as `import-progress`. */
  readonly name: string;
  readonly payload?: P;
}

export const defineTopic = <P extends object>(name: string): TopicDefinition<P> => ({ name });

/** New listeners hear the last news of this many milliseconds first. */
const retainMilliseconds = 60_000;

/**
 * Passes news from the process that makes it to the ones that have a listener. News is a hint, not
 * a record: it can be lost, and whoever listens can always ask for the present state.
 */
@Injectable()
export class LiveTopics implements OnApplicationShutdown {
  private readonly logger = new Logger(LiveTopics.name);
  private relay: Relay | undefined;

  constructor(private readonly backend: QueueBackend) {}

  async publish<P extends object>(topic: TopicDefinition<P>, id: string, news: P): Promise<void> {
    try {
      await this.openRelay().publish(`${topic.name}.${id}`, news, { retain: retainMilliseconds });
    } catch (error) {
      this.logger.warn({ err: error, topic: topic.name }, 'News could not be passed on.');
    }
  }

  /** Listens until the stream is closed. */
  async listen<P extends object>(topic: TopicDefinition<P>, id: string): Promise<NewsStream<P>> {
    const stream: NewsStream<P> = new NewsStream(() => subscription.unsubscribe());
    const subscription = await this.openRelay().subscribe<P>(`${topic.name}.${id}`, (message) => {
      stream.push(message.data);
    });
    return stream;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay?.close();
  }

  private openRelay(): Relay {
    if (!this.relay) {
      this.relay = this.backend.openRelay('iloilo');
      this.relay.on('error', (error: unknown) => {
        this.logger.warn({ err: error }, 'The relay is out of reach; trying again.');
      });
    }
    return this.relay;
  }
}
