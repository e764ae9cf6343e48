import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  agencyRoles,
  Allow,
  type Connection,
  CurrentViewer,
  msmeRoles,
  PageArgs,
  placeById,
  readPage,
  Role,
  toConnection,
  type Viewer,
} from '#platform';
import {
  AnswerContactInput,
  AskForContactInput,
  AskForContactResult,
  ContactRequestConnection,
  ContactRequestResult,
  ContactRequestView,
} from './contact.dto.js';
import { ContactPresenter } from './contact.presenter.js';
import { ContactService } from './contact.service.js';

@Resolver()
export class ContactResolver {
  constructor(
    private readonly contacts: ContactService,
    private readonly presenter: ContactPresenter,
  ) {}

  @Allow(Role.Buyer, ...msmeRoles, ...agencyRoles)
  @Query(() => ContactRequestConnection, {
    description: 'Asks for contact, from a buyer or to an MSME, newest first.',
  })
  async contactRequests(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args() args: PageArgs,
  ): Promise<Connection<ContactRequestView>> {
    const page = readPage(args);
    const rows = await this.contacts.listOf(viewer, organisationId, page);
    const views = await this.presenter.present(viewer, rows);
    return toConnection(views, page, placeById);
  }

  @Allow(Role.Buyer)
  @Query(() => ContactRequestView, {
    nullable: true,
    description: 'What stands between a buyer and an MSME; null before the buyer has asked.',
  })
  async contactWith(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID, description: 'The buyer.' }) organisationId: string,
    @Args('supplierOrganisationId', { type: () => ID }) supplierOrganisationId: string,
  ): Promise<ContactRequestView | null> {
    const found = await this.contacts.findBetween(viewer, organisationId, supplierOrganisationId);
    return found && this.presenter.presentOne(viewer, found);
  }

  @Allow(Role.Buyer)
  @Mutation(() => AskForContactResult, {
    description: 'Asks an MSME for its contact details. It is told by letter.',
  })
  async askForContact(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: AskForContactInput,
  ): Promise<ContactRequestView> {
    return this.presenter.presentOne(viewer, await this.contacts.askForContact(viewer, input));
  }

  @Allow(...msmeRoles, ...agencyRoles)
  @Mutation(() => ContactRequestResult, {
    description: 'Agrees to be in touch, with the MSME’s details, or declines.',
  })
  async answerContact(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, details, reason }: AnswerContactInput,
  ): Promise<ContactRequestView> {
    const answered = await this.contacts.answer(viewer, id, details ?? null, reason);
    return this.presenter.presentOne(viewer, answered);
  }

  @Allow(Role.Buyer, ...msmeRoles, ...agencyRoles)
  @Mutation(() => ContactRequestResult, {
    description: 'Takes an ask or an agreement back. Both sides’ details are erased at once.',
  })
  async endContact(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ContactRequestView> {
    return this.presenter.presentOne(viewer, await this.contacts.end(viewer, id));
  }
}
