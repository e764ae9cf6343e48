import { addDays } from './calendar.js';
import { demoId } from './demo-id.js';
import type { DemoAsk, DemoBuyer, DemoMsme } from './demo.types.js';
import type { Random } from './random.js';

/** Every so many MSMEs, one was asked for contact often enough to tell how it answers. */
const askedEvery = 12;

const messages = [
  'May we talk about a first order and your lead times?',
  'Please tell us whom to call about samples and prices.',
  'We look for a steady supplier. Who could we speak with?',
] as const;

/** Makes up who asked whom for contact, and what came of it: some answer all, some few and late. */
export function makeAsks(
  random: Random,
  buyers: readonly DemoBuyer[],
  msmes: readonly DemoMsme[],
  today: string,
): DemoAsk[] {
  return msmes
    .filter((_, i) => i % askedEvery === 0)
    .flatMap(({ id }) => {
      const own = random.fork(id);
      const diligence = own.pick([0.35, 0.7, 0.9, 1]);
      return own.sample(buyers, own.whole(3, 6)).map((buyer): DemoAsk => ({
        id: demoId(`ask/${id}/${buyer.id}`),
        buyerId: buyer.id,
        msmeId: id,
        message: own.pick(messages),
        ...makeCourse(own, diligence, today),
      }));
    });
}

/** When it was asked, and how and when it was answered. */
function makeCourse(
  random: Random,
  diligence: number,
  today: string,
): Pick<DemoAsk, 'askedOn' | 'state' | 'answeredOn'> {
  const askedOn = addDays(today, -random.whole(15, 150));
  if (!random.chance(diligence)) return { askedOn, state: 'ASKED', answeredOn: null };
  const days = random.weighted([
    [random.whole(0, 2), 5],
    [random.whole(3, 6), 3],
    [random.whole(8, 14), 1],
  ] as const);
  const state = random.chance(0.75) ? 'AGREED' : 'DECLINED';
  return { askedOn, state, answeredOn: addDays(askedOn, days) };
}
