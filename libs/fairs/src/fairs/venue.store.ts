import { Injectable } from '@nestjs/common';
import { newId } from '#platform';
import { type EntityManager, IsNull } from 'typeorm';
import type { FairPlan, HallPlan, InterpreterPlan, VideoRoomPlan } from '../domain/check-fair.js';
import type { OpeningHours } from '../domain/slots.js';
import { People } from './people.js';
import { FairPerson, Interpreter } from './people.entities.js';
import { FairDay, Hall, MeetingTable, VideoRoom } from './venue.entities.js';

/** What meetings of a fair take place in, and who interprets there. */
export type VenuePlan = Pick<FairPlan, 'halls' | 'videoRooms' | 'interpreters'>;

/** A venue as somebody would describe it, each thing with its id. */
export interface KnownVenue {
  readonly halls: readonly (HallPlan & { readonly id: string })[];
  readonly videoRooms: readonly (VideoRoomPlan & { readonly id: string })[];
  readonly interpreters: readonly (InterpreterPlan & { readonly id: string })[];
  readonly days: readonly OpeningHours[];
  /** Number of the last table that the fair has or had. */
  readonly lastNumber: number;
}

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
        hall: { id, fairId, ...hall, booths: [...booths], removedAt: null },
        tables: Array.from({ length: tables }, () => ({
          id: newId(),
          fairId,
          hallId: id,
          number: ++number,
          removedAt: null,
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
      plan.videoRooms.map((room) => ({ id: newId(), fairId, ...room, removedAt: null })),
    );
    const personIds = await this.people.findOrAdd(tx, plan.interpreters);
    await tx.insert(
      Interpreter,
      plan.interpreters.map(({ email, languages }) => ({
        id: newId(),
        fairId,
        personId: personIds.get(email) ?? '',
        languages: [...languages],
        removedAt: null,
      })),
    );
  }

  /** The venue of a fair without what was removed. */
  async load(tx: EntityManager, fairId: string): Promise<KnownVenue> {
    const where = { fairId, removedAt: IsNull() };
    const tables = await tx.findBy(MeetingTable, where);
    const halls = await tx.find(Hall, { where, order: { id: 'ASC' } });
    const interpreters = await tx.find(Interpreter, { where, order: { id: 'ASC' } });
    const people = await this.people.findByIds(interpreters.map(({ personId }) => personId));
    const personOf = (id: string): Pick<FairPerson, 'name' | 'email'> =>
      people.get(id) ?? { name: '', email: '' };
    return {
      days: await tx.findBy(FairDay, { fairId }),
      halls: halls.map((hall) => ({
        ...hall,
        tables: tables.filter(({ hallId }) => hallId === hall.id).length,
      })),
      videoRooms: await tx.findBy(VideoRoom, where),
      interpreters: interpreters.map(({ id, personId, languages }) => {
        const { name, email } = personOf(personId);
        return { id, name, email, languages };
      }),
      lastNumber: (await tx.maximum(MeetingTable, 'number', { fairId })) ?? 0,
    };
  }
}
