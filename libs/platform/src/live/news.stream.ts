const mostWaiting = 100;

/**
 * A bounded stream that a reader pulls from. Unlike a generator it can be closed while the reader
 * waits, as a GraphQL subscription is when its client leaves.
 */
export class NewsStream<P> implements AsyncIterableIterator<P> {
  private readonly waiting: P[] = [];
  private reader: ((result: IteratorResult<P>) => void) | undefined;
  private closed = false;

  constructor(private readonly onClose: () => Promise<void>) {}

  /** Adds news; the oldest unread goes when the reader is too slow. */
  push(news: P): void {
    if (this.closed) return;
    if (this.reader) {
      this.reader({ value: news, done: false });
      this.reader = undefined;
    } else if (this.waiting.push(news) > mostWaiting) {
      this.waiting.shift();
    }
  }

  next(): Promise<IteratorResult<P>> {
    if (this.closed) return Promise.resolve({ value: undefined, done: true });
    const news = this.waiting.shift();
    if (news !== undefined) return Promise.resolve({ value: news, done: false });
    return new Promise((resolve) => (this.reader = resolve));
  }

  async return(): Promise<IteratorResult<P>> {
    if (!this.closed) {
      this.closed = true;
      this.reader?.({ value: undefined, done: true });
      await this.onClose();
    }
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
