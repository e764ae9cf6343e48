import { DataSource } from 'typeorm';
import type { TestApp } from './app.js';

/** Statements that find what must never be, over all fairs of the database; each finds nothing. */
const forbidden: Readonly<Record<string, string>> = {
  'a person or thing in two meetings at once': `
    SELECT one.meeting_id FROM bookings one JOIN bookings other
        ON other.thing_id = one.thing_id AND other.id > one.id AND other.during && one.during
     WHERE one.held AND other.held`,
  'a meeting that does not hold what it names, at its time': `
    SELECT m.id FROM meetings m
     WHERE m.state IN ('provisional', 'confirmed', 'held')
       AND (SELECT array_agg(b.thing_id ORDER BY b.thing_id) FROM bookings b
             WHERE b.meeting_id = m.id AND b.held
               AND b.during = tstzrange(m.starts_at, m.ends_at))
           IS DISTINCT FROM
           (SELECT array_agg(thing ORDER BY thing) FROM unnest(ARRAY[
              m.buyer_person_id, m.supplier_person_id, coalesce(m.table_id, m.room_id),
              (SELECT i.person_id FROM interpreters i WHERE i.id = m.interpreter_id)]) AS t (thing)
             WHERE thing IS NOT NULL)`,
  'something held for a meeting that is not': `
    SELECT m.id FROM meetings m JOIN bookings b ON b.meeting_id = m.id AND b.held
     WHERE m.state NOT IN ('provisional', 'confirmed', 'held', 'missed')`,
  'a meeting of somebody who does not take part': `
    SELECT m.id FROM meetings m JOIN fair_registrations r ON r.id IN (m.buyer_id, m.supplier_id)
     WHERE m.state IN ('requested', 'provisional', 'confirmed') AND r.state <> 'approved'`,
  'a meeting of a pair of which one refuses': `
    SELECT m.id FROM meetings m JOIN fair_preferences p ON p.wish = 'never'
       AND (p.registration_id, p.other_id)
           IN ((m.buyer_id, m.supplier_id), (m.supplier_id, m.buyer_id))
     WHERE m.state IN ('provisional', 'confirmed')`,
  'a meeting of an excluded pair': `
    SELECT m.id FROM meetings m JOIN round_exclusions e USING (round_id, buyer_id, supplier_id)
     WHERE m.state IN ('provisional', 'confirmed')`,
  'more meetings than are allowed': `
    SELECT r.id FROM fair_registrations r JOIN rounds round ON round.fair_id = r.fair_id
     WHERE (SELECT count(*) FROM meetings m
             WHERE m.round_id = round.id AND r.id IN (m.buyer_id, m.supplier_id)
               AND m.state IN ('provisional', 'confirmed', 'held'))
           > least(r.max_meetings, CASE r.role WHEN 'buyer' THEN round.max_meetings_of_buyer
                                               ELSE round.max_meetings_of_supplier END)`,
  'two published timetables of one round': `
    SELECT round_id FROM scenarios WHERE state = 'published' GROUP BY 1 HAVING count(*) > 1`,
  'a meeting that counts as held though nobody noted or said so': `
    SELECT m.id FROM meetings m
     WHERE m.state = 'held'
       AND (SELECT count(*) FROM meeting_attendance a WHERE a.meeting_id = m.id AND a.came) < 2
       AND (SELECT count(DISTINCT r.side) FROM outcome_reports r
             WHERE r.meeting_id = m.id AND r.month = 0 AND r.took_place) < 2`,
  'a meeting that counts as missed though both came': `
    SELECT m.id FROM meetings m WHERE m.state = 'missed'
       AND (SELECT count(*) FROM meeting_attendance a WHERE a.meeting_id = m.id AND a.came) = 2`,
  'an outcome of a meeting that was not to be': `
    SELECT o.meeting_id FROM meeting_outcomes o JOIN meetings m ON m.id = o.meeting_id
     WHERE m.state NOT IN ('provisional', 'confirmed', 'held', 'missed')`,
  'a change that was not recorded': `
    SELECT m.id FROM meetings m
     WHERE m.sequence + 1 <> (SELECT count(*) FROM meeting_changes c WHERE c.meeting_id = m.id)
        OR m.state <> (SELECT c.state FROM meeting_changes c WHERE c.meeting_id = m.id
                        ORDER BY c.at DESC, c.id DESC LIMIT 1)`,
};

/** Expects that no fair of the database is in a state that must never be. */
export async function expectSoundFairs(app: TestApp): Promise<void> {
  const db = app.api.get(DataSource);
  const found: string[] = [];
  for (const [what, statement] of Object.entries(forbidden)) {
    if ((await db.query<object[]>(`${statement} LIMIT 1`)).length > 0) found.push(what);
  }
  expect(found).toEqual([]);
}
