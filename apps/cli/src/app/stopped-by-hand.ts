/** Ends what runs when somebody interrupts it. */
export function stoppedByHand(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('Stopped.')));
  return stop.signal;
}
