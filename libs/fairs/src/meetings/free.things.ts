/** A stretch of time as SQL, such as two parameters or two columns. */
interface SqlTime {
  readonly from: string;
  readonly to: string;
}

/** SQL: the tables and the video rooms of a fair, as rows `(id, kind, number, name)`. */
export const placesOf = (fairId: string): string =>
  `(SELECT id, 'table' AS kind, number, NULL AS name FROM meeting_tables
     WHERE fair_id = ${fairId} AND removed_at IS NULL
    UNION ALL SELECT id, 'room', NULL, name FROM video_rooms
     WHERE fair_id = ${fairId} AND removed_at IS NULL)`;

/**
 * SQL: whether nothing is booked that takes a person or a place.
 * @param counts a condition on bookings `b`, where not all of them count.
 */
export const isUnbooked = (thingId: string, { from, to }: SqlTime, counts = 'true'): string =>
  `NOT EXISTS (SELECT FROM bookings b
     WHERE b.held AND b.thing_id = ${thingId} AND b.during && tstzrange(${from}, ${to})
       AND ${counts})`;

/** SQL: whether a table or a room is not out of use. */
export const isOpen = (placeId: string, { from, to }: SqlTime): string =>
  `NOT EXISTS (SELECT FROM place_closures c
     WHERE c.place_id = ${placeId} AND c.starts_at < ${to} AND c.ends_at > ${from})`;

/** SQL: whether a person is not away from the fair. */
export const isPresent = (personId: string, fairId: string, { from, to }: SqlTime): string =>
  `NOT EXISTS (SELECT FROM absences a
     WHERE a.fair_id = ${fairId} AND a.person_id = ${personId}
       AND a.starts_at < ${to} AND a.ends_at > ${from})`;
