/**
 * SQL: whether a meeting is where one side asked it to be moved and the other agreed. No timetable
 * moves it from there.
 * @param meeting the alias of a row of `meetings`.
 */
export const isWhereAgreed = (meeting: string): string =>
  `EXISTS (SELECT FROM meeting_changes agreed
            WHERE agreed.meeting_id = ${meeting}.id AND agreed.act = 'move'
              AND agreed.starts_at = ${meeting}.starts_at)`;
