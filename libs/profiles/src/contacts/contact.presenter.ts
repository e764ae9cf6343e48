import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import type { Viewer } from '#platform';
import { askableFrom } from '../domain/contact.rules.js';
import { ProfileFinder } from '../profile.finder.js';
import type { ContactRequest } from './contact-request.entity.js';
import type { ContactRequestView } from './contact.dto.js';
import { isBuyer } from './contact.service.js';

/** Lays out asks for contact for one of the sides: never more than that side may see. */
@Injectable()
export class ContactPresenter {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly profiles: ProfileFinder,
  ) {}

  /** In three statements, however many there are. */
  async present(
    viewer: Viewer,
    requests: readonly ContactRequest[],
  ): Promise<ContactRequestView[]> {
    const suppliers = requests.map(({ supplierOrganisationId }) => supplierOrganisationId);
    const buyers = requests.map(({ buyerOrganisationId }) => buyerOrganisationId);
    const organisations = await this.organisations.findByIds([
      ...new Set([...buyers, ...suppliers]),
    ]);
    const profiles = await this.profiles.findPublishedIds([...new Set(suppliers)]);
    return requests.map((request) => {
      const isOurs = isBuyer(viewer, request);
      const { buyerDetails, supplierDetails, state } = request;
      const [ours, theirs] = isOurs
        ? [buyerDetails, supplierDetails]
        : [supplierDetails, buyerDetails];
      return {
        ...request,
        buyerName: organisations.get(request.buyerOrganisationId)?.name ?? '',
        supplierName: organisations.get(request.supplierOrganisationId)?.name ?? '',
        supplierId: profiles.get(request.supplierOrganisationId) ?? null,
        askableFrom: askableFrom(state, request.answeredAt) ?? null,
        ours,
        theirs: state === 'AGREED' ? theirs : null,
      };
    });
  }

  async presentOne(viewer: Viewer, request: ContactRequest): Promise<ContactRequestView> {
    const [view] = await this.present(viewer, [request]);
    if (!view) throw new Error('One request gives one view.');
    return view;
  }
}
