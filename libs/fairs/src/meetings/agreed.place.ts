/**
 * SQL: whether a meeting is where one side asked it to be moved and the other agreed, or where an
 * officer moved it. No timetable moves it from there.
 * @param meeting the alias of a row of `meetings`.
 */
export const isWhereAgreed = (meeting: string): string =>
  `EXISTS (SELECT FROM meeting_changes agreed
            WHERE agreed.meeting_id = ${meeting}.id AND agreed.act = 'move'
              AND agreed.starts_at = ${meeting}.starts_at)`;

/**
 * SQL: whether one side cancelled a meeting after it was booked. No timetable proposes it again.
 * @param meeting the alias of a row of `meetings`.
 */
export const isTurnedDown = (meeting: string): string =>
  `(${meeting}.state = 'cancelled' AND ${meeting}.buyer_person_id IS NOT NULL
    AND EXISTS (SELECT FROM meeting_changes refused
                 WHERE refused.meeting_id = ${meeting}.id AND refused.act = 'decline'))`;
