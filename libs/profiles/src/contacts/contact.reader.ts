import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ContactRequest } from './contact-request.entity.js';

/** A buyer's ask for contact, without what either side wrote. */
export interface ContactAsk {
  readonly id: string;
  readonly supplierOrganisationId: string;
  readonly askedAt: Date;
  /** Null while the MSME has neither agreed nor declined. */
  readonly answeredAt: Date | null;
  /** Whether either side has ended it. */
  readonly isOver: boolean;
}

/** Reads asks for contact for other areas. It checks no permission. */
@Injectable()
export class ContactReader {
  constructor(private readonly dataSource: DataSource) {}

  /** An ask as it stands; undefined where there is none. */
  async findAsk(id: string): Promise<ContactAsk | undefined> {
    const request = await this.dataSource.manager.findOneBy(ContactRequest, { id });
    if (!request) return undefined;
    const { supplierOrganisationId, askedAt, answeredAt, state } = request;
    return { id, supplierOrganisationId, askedAt, answeredAt, isOver: state === 'ENDED' };
  }
}
