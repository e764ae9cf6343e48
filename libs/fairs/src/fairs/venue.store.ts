import { Injectable } from '@nestjs/common';
import { newId } from '#platform';
import type { EntityManager } from 'typeorm';
import type { FairPlan } from '../domain/check-fair.js';
import { People } from './people.js';
import { FairPerson, Interpreter } from './people.entities.js';
import { FairDay, Hall, MeetingTable, VideoRoom } from './venue.entities.js';

/** What meetings of a fair take place in, and who interprets there. */
export type VenuePlan = Pick<FairPlan, 'halls' | 'videoRooms' | 'interpreters'>;

/** Writes and reads the venues of fairs. */
@Injectable()
export class VenueStore {
  constructor(private readonly people: People) {}

  /**
   * Adds halls with their tables, video rooms and interpreters.
   * @param lastNumber number of the last table that the fair has.
   */
  async add(tx: EntityManager, fairId: string, plan: VenuePlan, lastNumber: number): Promise<void> {
    let number = lastNumber;
    const halls = plan.halls.map(({ tables, booths, ...hall }) => {
      const id = newId();
      return {
        hall: { id, fairId, ...hall, booths: [...booths] },
        tables: Array.from({ length: tables }, () => ({
          id: newId(),
          fairId,
          hallId: id,
          number: ++number,
        })),
      };
    });
    await tx.insert(
      Hall,
      halls.map(({ hall }) => hall),
    );
    await tx.insert(
      MeetingTable,
      halls.flatMap(({ tables }) => tables),
    );
    await tx.insert(
      VideoRoom,
      plan.videoRooms.map((room) => ({ id: newId(), fairId, ...room })),
    );
    const personIds = await this.people.findOrAdd(tx, plan.interpreters);
    await tx.insert(
      Interpreter,
      plan.interpreters.map(({ email, languages }) => ({
        id: newId(),
        fairId,
        personId: personIds.get(email) ?? '',
        languages: [...languages],
      })),
    );
  }

  /** The venue of a fair as somebody would describe it, with its days and its last table. */
  async load(
    tx: EntityManager,
    fairId: string,
  ): Promise<VenuePlan & Pick<FairPlan, 'days'> & { readonly lastNumber: number }> {
    const where = { fairId };
    const tables = await tx.findBy(MeetingTable, where);
    const halls = await tx.find(Hall, { where, order: { id: 'ASC' } });
    const interpreters = await tx.find(Interpreter, { where, order: { id: 'ASC' } });
    const people = await this.people.findByIds(interpreters.map(({ personId }) => personId));
    const personOf = (id: string): Pick<FairPerson, 'name' | 'email'> =>
      people.get(id) ?? { name: '', email: '' };
    return {
      days: await tx.findBy(FairDay, where),
      halls: halls.map((hall) => ({
        ...hall,
        tables: tables.filter(({ hallId }) => hallId === hall.id).length,
      })),
      videoRooms: await tx.findBy(VideoRoom, where),
      interpreters: interpreters.map(({ personId, languages }) => {
        const { name, email } = personOf(personId);
        return { name, email, languages };
      }),
      lastNumber: tables.reduce((last, { number }) => Math.max(last, number), 0),
    };
  }
}
