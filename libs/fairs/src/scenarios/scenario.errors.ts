import { defineFailures } from '#kernel';

export const scenarioFailures = defineFailures({
  SCENARIO_NOT_FOUND: 'There is no such scenario, or you may not see it.',
  SCENARIO_NOT_ORGANISED:
    'Participants arrange the meetings of this round. Change its booking mode first.',
  SCENARIO_BAD_TIME: (args: { most: number }) => `Search for 1 to ${args.most} seconds.`,
  SCENARIO_OUTDATED:
    'People or tables of this timetable have been booked otherwise meanwhile. Run it again.',
  SCENARIO_NO_FIX: 'No single change gives this pair a meeting in this timetable.',
  SCENARIO_FIX_IS_THEIRS:
    'Somebody would have to be there who is away then. Ask them to change when they are away.',
  SCENARIO_FIX_NEEDS_INTERPRETER:
    'Another interpreter would be needed then. Add one to the fair and make the timetable again.',
  SCENARIO_NONE_PUBLISHED: 'The round has no published timetable that could be repaired.',
  SCENARIO_IMPOSSIBLE: (args: { why: string }) => `The timetable cannot be worked out: ${args.why}`,
  SCENARIO_NOT_COMPARABLE: (args: { most: number }) =>
    `Name 1 to ${args.most} finished scenarios of one round, each once.`,
  SCENARIO_NOT_FAIR: 'This timetable was made with fairness 0, so that there is no price to it.',
  SCENARIO_NOT_MADE: 'This scenario has no timetable yet.',
});
