import { defineFailures } from '#kernel';

export const scenarioFailures = defineFailures({
  SCENARIO_NOT_FOUND: 'There is no such scenario, or you may not see it.',
  SCENARIO_NOT_ORGANISED:
    'Participants arrange the meetings of this round. Change its booking mode first.',
  SCENARIO_BAD_TIME: (args: { most: number }) => `Search for 1 to ${args.most} seconds.`,
  SCENARIO_OUTDATED:
    'People or tables of this timetable have been booked otherwise meanwhile. Run it again.',
});
