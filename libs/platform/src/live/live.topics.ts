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
  listen<P extends object>(topic: TopicDefinition<P>, id: string): Promise<NewsStream<P>> {
    return this.listenFor(topic, id, (news) => news);
  }

  /**
   * Listens for a part of the news until the stream is closed.
   * @param pick what of a piece of news the listener hears; undefined where it is for others.
   */
  async listenFor<P extends object, T>(
    topic: TopicDefinition<P>,
    id: string,
    pick: (news: P) => T | undefined,
  ): Promise<NewsStream<T>> {
    const stream: NewsStream<T> = new NewsStream(() => subscription.unsubscribe());
    const subscription = await this.openRelay().subscribe<P>(`${topic.name}.${id}`, (message) => {
      const news = pick(message.data);
      if (news !== undefined) stream.push(news);
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
