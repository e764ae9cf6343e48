import { Inject } from '@nestjs/common';
import {
  Args,
  Context,
  ID,
  Info,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  agencyRoles,
  Allow,
  askedFields,
  CLOCK,
  type Clock,
  Conflict,
  type Connection,
  CurrentViewer,
  type GraphqlContext,
  InvalidInput,
  msmeRoles,
  NotAllowed,
  NotFound,
  Public,
  readPage,
  refuse,
  resultUnion,
  Role,
  toConnection,
  type Viewer,
} from '#platform';
import { Problems } from './domain/problems.js';
import type { Vocabulary } from './domain/vocabulary.js';
import { DraftConflict } from './draft.conflict.js';
import { CertificateView } from './dto/certificate.view.js';
import { toChanges } from './dto/input.mapping.js';
import { OfferView, OwnNeedView } from './dto/offer.view.js';
import {
  EconomyProfilesArgs,
  PublishedProfilesArgs,
  SaveProfileDraftInput,
} from './dto/profile.input.js';
import {
  MyProfileView,
  ProfileConnection,
  ProfileDraftView,
  ProfileView,
} from './dto/profile.view.js';
import { certificateView, offerView, ownNeedView, profileView } from './dto/row.views.js';
import { ProfileFinder } from './profile.finder.js';
import { ProfileService } from './profile.service.js';
import { ProfileViews } from './profile.views.js';
import { VOCABULARY } from './vocabulary.token.js';

const failures = [NotFound, NotAllowed, InvalidInput, DraftConflict] as const;
const SaveProfileDraftResult = resultUnion('SaveProfileDraftResult', MyProfileView, failures);
const PublishProfileResult = resultUnion('PublishProfileResult', MyProfileView, failures);
const HideProfileResult = resultUnion('HideProfileResult', MyProfileView, [
  NotFound,
  NotAllowed,
  Conflict,
]);

@Resolver(() => ProfileView)
export class ProfilesResolver {
  constructor(
    private readonly profiles: ProfileService,
    private readonly finder: ProfileFinder,
    private readonly views: ProfileViews,
    @Inject(VOCABULARY) private readonly vocabulary: Vocabulary,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Query(() => ProfileView, { description: 'A published profile: its public facts.' })
  async profile(
    @CurrentViewer() viewer: Viewer | undefined,
    @Args('id', { type: () => ID }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProfileView> {
    const part = profileView.part(askedFields(info));
    return part.toView(await this.finder.findProfile(viewer, id, part.columns), this.vocabulary);
  }

  @Public()
  @Query(() => [ProfileView], {
    description: 'Published profiles by organisation or by their own ids; others are left out.',
  })
  async publishedProfiles(
    @Args() wanted: PublishedProfilesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProfileView[]> {
    const part = profileView.part(askedFields(info));
    const found = await this.finder.findPublished(wanted, part.columns);
    return found.map((profile) => part.toView(profile, this.vocabulary));
  }

  @Allow(...msmeRoles, ...agencyRoles)
  @Query(() => MyProfileView, { description: 'The profile of an MSME, for those who edit it.' })
  async myProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<MyProfileView> {
    return this.views.myProfile(await this.profiles.findForEditing(viewer, organisationId));
  }

  @Allow(...agencyRoles, Role.PlatformAdministrator)
  @Query(() => ProfileConnection, {
    description: 'The profiles of an economy by name: the published, and those in your care.',
  })
  async economyProfiles(
    @CurrentViewer() viewer: Viewer,
    @Args() args: EconomyProfilesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ProfileView>> {
    const part = profileView.part(askedFields(info, 'edges', 'node'));
    const page = readPage(args, ['text']);
    const { economy, status = null, name = null, cluster = null, inOurCare } = args;
    const rows = await this.finder.listOfEconomy(
      viewer,
      { economy, status, name, cluster, inOurCare: inOurCare ?? false },
      page,
      part.columns,
    );
    const nameKeys = new Map(rows.map((row) => [row.id, row.nameKey]));
    return toConnection(
      rows.map((row) => part.toView(row, this.vocabulary)),
      page,
      ({ id }) => ({ sortedBy: [nameKeys.get(id) ?? ''], id }),
    );
  }

  @Allow(...msmeRoles, ...agencyRoles)
  @Mutation(() => SaveProfileDraftResult, {
    description: 'Saves facts in the draft of a profile. They may be incomplete and wrong.',
  })
  async saveProfileDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveProfileDraftInput,
  ): Promise<typeof SaveProfileDraftResult> {
    const problems = new Problems();
    const changes = toChanges(input.changes, this.vocabulary, problems);
    if (problems.all.length > 0) refuse(new InvalidInput(problems.all));
    const { organisationId, version } = input;
    return this.views.myProfile(
      await this.profiles.saveDraft(viewer, organisationId, version, changes),
    );
  }

  @Allow(...msmeRoles, ...agencyRoles)
  @Mutation(() => PublishProfileResult, {
    description: 'Publishes the draft, or shows a hidden profile again.',
  })
  async publishProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('version', { type: () => Int, description: 'Version of the draft that you saw.' })
    version: number,
  ): Promise<typeof PublishProfileResult> {
    return this.views.myProfile(
      await this.profiles.publishProfile(viewer, organisationId, version),
    );
  }

  @Allow(...msmeRoles, ...agencyRoles)
  @Mutation(() => HideProfileResult, { description: 'Withholds a published profile.' })
  async hideProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<typeof HideProfileResult> {
    return this.views.myProfile(await this.profiles.hideProfile(viewer, organisationId));
  }

  @ResolveField(() => [OfferView], { description: 'What it offers.' })
  async offers(
    @Parent() profile: ProfileView,
    @Context() { loaders }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferView[]> {
    const part = offerView.part(askedFields(info));
    const load = (ids: readonly string[]) => this.finder.findOffers(ids, part.columns);
    const offers = await loaders.get(this.finder, `offers ${part.key}`, load).load(profile.id);
    return (offers ?? []).map((row) => part.toView(row, this.vocabulary));
  }

  @ResolveField(() => [CertificateView], { description: 'Certificates that it holds.' })
  async certificates(
    @Parent() profile: ProfileView,
    @Context() { loaders }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CertificateView[]> {
    const part = certificateView.part(askedFields(info));
    const load = (ids: readonly string[]) => this.finder.findCertificates(ids, part.columns);
    const held = await loaders.get(this.finder, `certificates ${part.key}`, load).load(profile.id);
    const today = this.clock().toISOString().slice(0, 10);
    return (held ?? []).map((row) => part.toView(row, today));
  }

  @ResolveField(() => [OwnNeedView], { description: 'What it seeks itself.' })
  async ownNeeds(
    @Parent() profile: ProfileView,
    @Context() { loaders }: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OwnNeedView[]> {
    const part = ownNeedView.part(askedFields(info));
    const load = (ids: readonly string[]) => this.finder.findOwnNeeds(ids, part.columns);
    const needs = await loaders.get(this.finder, `ownNeeds ${part.key}`, load).load(profile.id);
    return (needs ?? []).map((row) => part.toView(row, undefined));
  }
}

@Resolver(() => DraftConflict)
export class DraftConflictResolver {
  constructor(private readonly views: ProfileViews) {}

  @ResolveField(() => ProfileDraftView, { description: 'The draft as it is by now.' })
  draft(@Parent() conflict: DraftConflict): ProfileDraftView {
    return this.views.draft(conflict.newer);
  }
}
