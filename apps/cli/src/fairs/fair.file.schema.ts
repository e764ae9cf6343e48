import { fusions, phases } from '#fairs';
import { z } from 'zod';

const timeOfDay = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Give a time such as 09:30.');

/** A date and time on the clocks of the fair, or an instant with its distance from UTC. */
const moment = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?$/,
    'Give a date and a time on the clocks of the fair, such as 2027-03-01 09:00.',
  );

const whole = z.number().int();

const day = z.strictObject({
  date: z.string(),
  opensAt: timeOfDay,
  closesAt: timeOfDay,
  breaks: z.array(z.strictObject({ name: z.string(), from: timeOfDay, to: timeOfDay })).default([]),
});

const hall = z.strictObject({
  name: z.string(),
  floor: whole.default(0),
  x: whole,
  y: whole,
  width: whole,
  length: whole,
  booths: z.array(z.string()).default([]),
  tables: whole.default(0),
});

const rules = z.strictObject({
  fusion: z.enum(fusions).optional(),
  buyerShare: whole.optional(),
  fairness: whole.optional(),
  barred: z.array(z.strictObject({ buyers: z.string(), suppliers: z.string() })).optional(),
  limits: z.array(z.strictObject({ group: z.string(), most: whole })).optional(),
  reserved: z.array(z.strictObject({ group: z.string(), tables: whole })).optional(),
  metWithinDays: whole.nullable().optional(),
});

const round = z.strictObject({
  name: z.string(),
  bookingMode: z.enum(['selfBooking', 'organiser', 'both']),
  acceptance: z.enum(['optIn', 'automatic']),
  slotMinutes: whole,
  gapMinutes: whole.default(0),
  maxMeetingsOfSupplier: whole,
  maxMeetingsOfBuyer: whole,
  requestHours: whole.default(48),
  phases: z.strictObject(
    Object.fromEntries(phases.map((phase) => [phase, moment])) as Record<
      (typeof phases)[number],
      typeof moment
    >,
  ),
  rules: rules.default({}),
});

/** A fair as a YAML file describes it; the same names as in GraphQL. */
export const fairFileSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(['inPerson', 'online', 'hybrid']),
  timeZone: z.string(),
  placeName: z.string().default(''),
  startsOn: z.string(),
  endsOn: z.string(),
  supplierQuota: whole.optional(),
  buyerQuota: whole.optional(),
  days: z.array(day),
  halls: z.array(hall).default([]),
  videoRooms: z.array(z.strictObject({ name: z.string(), url: z.string() })).default([]),
  interpreters: z
    .array(z.strictObject({ name: z.string(), email: z.string(), languages: z.array(z.string()) }))
    .default([]),
  rounds: z.array(round).default([]),
});

export type FairFileContent = z.output<typeof fairFileSchema>;
