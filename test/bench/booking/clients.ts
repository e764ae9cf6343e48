import { setTimeout as pause } from 'node:timers/promises';
import { sessionCookie } from '#platform';
import type { BookingWorld, Client } from './world.js';

/** How long a client waits before it tries elsewhere, when a server does not answer. */
const pauseMilliseconds = 250;

/** One attempt as its client saw it. */
export interface Attempt {
  readonly startsAt: string;
  readonly milliseconds: number;
  /** Id of the meeting where the booking was acknowledged. */
  readonly meetingId?: string;
  /** Code of the refusal; `lost` where no answer came, `error` where it was none of these. */
  readonly refusal?: string;
}

const query = `mutation ($input: AskForMeetingInput!) { result: askForMeeting(input: $input) {
  __typename ... on Meeting { id state } ... on Failure { code } } }`;

interface Answer {
  readonly data?: {
    readonly result: { readonly id?: string; readonly state?: string; readonly code?: string };
  };
}

/**
 * Lets all clients try at once, each one attempt after the other, on whichever of the servers.
 * @param onAttempt told of each attempt as it ends.
 */
export async function book(
  world: BookingWorld,
  origins: readonly (() => string)[],
  attempts: number,
  onAttempt: (done: number) => void,
): Promise<Attempt[]> {
  const history: Attempt[] = [];
  let left = attempts;
  const others = (client: Client) => world.clients.filter((one) => one.isBuyer !== client.isBuyer);
  const work = async (client: Client, number: number): Promise<void> => {
    const opposite = others(client);
    for (let turn = 0; left > 0; turn++) {
      left--;
      const other = opposite[Math.floor(Math.random() * opposite.length)];
      const startsAt = world.slots[Math.floor(Math.random() * world.slots.length)];
      const origin = origins[(number + turn) % origins.length]?.() ?? '';
      if (!other || !startsAt) return;
      history.push(await attempt(`${origin}/graphql`, client, other, world.roundId, startsAt));
      onAttempt(history.length);
    }
  };
  await Promise.all(world.clients.map(work));
  return history;
}

async function attempt(
  url: string,
  client: Client,
  other: Client,
  roundId: string,
  startsAt: string,
): Promise<Attempt> {
  const { registrationId } = client;
  const input = { roundId, registrationId, otherId: other.registrationId, startsAt };
  const began = performance.now();
  const seen = (): { startsAt: string; milliseconds: number } => ({
    startsAt,
    milliseconds: performance.now() - began,
  });
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: `${sessionCookie}=${client.session}`,
      },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data } = (await response.json()) as Answer;
    const { id, code } = data?.result ?? {};
    return id === undefined
      ? { ...seen(), refusal: code ?? 'error' }
      : { ...seen(), meetingId: id };
  } catch {
    const lost = { ...seen(), refusal: 'lost' };
    // The server was killed: whether it booked is not known, and nobody was told that it did.
    await pause(pauseMilliseconds);
    return lost;
  }
}
