import {
  Args,
  Context,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  agencyRoles,
  Allow,
  type Connection,
  CurrentViewer,
  type GraphqlContext,
  placeById,
  readPage,
  SignedIn,
  toConnection,
  type Viewer,
} from '#platform';
import { OrganisationReader } from '#accounts';
import {
  DelegateDto,
  DelegateInput,
  FairRegistrationsArgs,
  InvitedToFairDto,
  InviteToFairArgs,
  InviteToFairResult,
  OrganisationRegistrationsArgs,
  PreferenceInput,
  RegisterForFairInput,
  RegistrationConnection,
  RegistrationDto,
  RegistrationResult,
  SaveAbsencesArgs,
} from '../dto/registration.dto.js';
import { ParticipationService } from './participation.service.js';
import { RegistrationReader } from './registration.reader.js';
import { RegistrationService } from './registration.service.js';

@Resolver(() => RegistrationDto)
export class RegistrationResolver {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly participation: ParticipationService,
    private readonly reader: RegistrationReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Allow(...agencyRoles)
  @Query(() => RegistrationConnection, {
    description: 'Who is registered for a fair of your agency.',
  })
  async fairRegistrations(
    @CurrentViewer() viewer: Viewer,
    @Args() { fairId, role, state, ...args }: FairRegistrationsArgs,
  ): Promise<Connection<RegistrationDto>> {
    const page = readPage(args);
    const rows = await this.reader.listOfFair(viewer, fairId, { role, state }, page);
    return toConnection(rows, page, placeById);
  }

  @SignedIn()
  @Query(() => RegistrationConnection, {
    description: 'The fairs of an organisation that the viewer may act for, newest first.',
  })
  async organisationRegistrations(
    @CurrentViewer() viewer: Viewer,
    @Args() { organisationId, ...args }: OrganisationRegistrationsArgs,
  ): Promise<Connection<RegistrationDto>> {
    const page = readPage(args);
    const rows = await this.reader.listOfOrganisation(viewer, organisationId, page);
    return toConnection(rows, page, placeById);
  }

  @SignedIn()
  @Query(() => RegistrationDto, { description: 'A registration that the viewer may act for.' })
  fairRegistration(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RegistrationDto> {
    return this.reader.findOwn(viewer, id);
  }

  @Allow(...agencyRoles)
  @Mutation(() => InviteToFairResult, {
    description: 'Invites organisations by their permanent profiles. Each agrees by registering.',
  })
  async inviteToFair(
    @CurrentViewer() viewer: Viewer,
    @Args() { fairId, role, organisationIds }: InviteToFairArgs,
  ): Promise<InvitedToFairDto> {
    return {
      registrations: await this.registrations.invite(viewer, fairId, role, organisationIds),
    };
  }

  @SignedIn()
  @Mutation(() => RegistrationResult, {
    description: 'Registers an organisation that the viewer may act for; the agency decides.',
  })
  registerForFair(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RegisterForFairInput,
  ): Promise<RegistrationDto> {
    return this.registrations.apply(viewer, input);
  }

  @Allow(...agencyRoles)
  @Mutation(() => RegistrationResult, {
    description: 'Approves a registration, or puts it on the waiting list when the quota is full.',
  })
  approveRegistration(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RegistrationDto> {
    return this.registrations.approve(viewer, id);
  }

  @Allow(...agencyRoles)
  @Mutation(() => RegistrationResult, { description: 'Says no to a registration.' })
  rejectRegistration(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('remark', { description: 'What the organisation is told.' }) remark: string,
  ): Promise<RegistrationDto> {
    return this.registrations.reject(viewer, id, remark);
  }

  @SignedIn()
  @Mutation(() => RegistrationResult, {
    description: 'Takes an organisation out of a fair. Whoever waited longest takes its place.',
  })
  withdrawRegistration(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RegistrationDto> {
    return this.registrations.withdraw(viewer, id);
  }

  @SignedIn()
  @Mutation(() => RegistrationResult, { description: 'Replaces who comes.' })
  changeDelegates(
    @CurrentViewer() viewer: Viewer,
    @Args('registrationId', { type: () => ID }) registrationId: string,
    @Args('delegates', { type: () => [DelegateInput] }) delegates: DelegateInput[],
  ): Promise<RegistrationDto> {
    return this.participation.changeDelegates(viewer, registrationId, delegates);
  }

  @SignedIn()
  @Mutation(() => RegistrationResult, { description: 'Replaces all wishes about the other side.' })
  savePreferences(
    @CurrentViewer() viewer: Viewer,
    @Args('registrationId', { type: () => ID }) registrationId: string,
    @Args('preferences', { type: () => [PreferenceInput] }) preferences: PreferenceInput[],
  ): Promise<RegistrationDto> {
    return this.participation.savePreferences(viewer, registrationId, preferences);
  }

  @SignedIn()
  @Mutation(() => RegistrationResult, {
    description: 'Says when a person does not meet, once for all rounds of the fair.',
  })
  saveAbsences(
    @CurrentViewer() viewer: Viewer,
    @Args() { registrationId, personId, away }: SaveAbsencesArgs,
  ): Promise<RegistrationDto> {
    return this.participation.saveAbsences(viewer, registrationId, personId, away);
  }

  @SignedIn()
  @Mutation(() => RegistrationResult, {
    description: 'Says how many meetings one wishes at most in a round; null for no own limit.',
  })
  saveMeetingLimit(
    @CurrentViewer() viewer: Viewer,
    @Args('registrationId', { type: () => ID }) registrationId: string,
    @Args('most', { type: () => Int, nullable: true }) most: number | null,
  ): Promise<RegistrationDto> {
    return this.participation.saveMeetingLimit(viewer, registrationId, most);
  }

  @Allow(...agencyRoles)
  @Mutation(() => RegistrationResult, {
    description: 'Replaces the groups by which the rules of rounds know a registration.',
  })
  setRegistrationGroups(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('groups', { type: () => [String] }) groups: string[],
  ): Promise<RegistrationDto> {
    return this.registrations.setGroups(viewer, id, groups);
  }

  @ResolveField(() => String, { description: 'Name of the organisation.' })
  async organisationName(
    @Parent() registration: RegistrationDto,
    @Context() { loaders }: GraphqlContext,
  ): Promise<string> {
    const load = (ids: readonly string[]) => this.organisations.findByIds(ids);
    const loader = loaders.get(this.organisations, 'placeById', load);
    return (await loader.load(registration.organisationId))?.name ?? '';
  }

  @ResolveField(() => [DelegateDto], { description: 'Who comes, in the order given.' })
  async delegates(
    @Parent() registration: RegistrationDto,
    @Context() { loaders }: GraphqlContext,
  ): Promise<DelegateDto[]> {
    const load = (ids: readonly string[]) => this.reader.findDelegates(ids);
    return [...((await loaders.get(this.reader, 'delegates', load).load(registration.id)) ?? [])];
  }
}
