import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Allow,
  type Connection,
  CurrentViewer,
  placeById,
  readPage,
  Role,
  toConnection,
  type Viewer,
} from '#platform';
import {
  ShortlistArgs,
  ShortlistEntryConnection,
  ShortlistEntryDto,
  ShortlistResult,
} from '../dto/need.dto.js';
import { ShortlistService } from './shortlist.service.js';

@Resolver()
export class ShortlistResolver {
  constructor(private readonly shortlists: ShortlistService) {}

  @Allow(Role.Buyer)
  @Query(() => ShortlistEntryConnection, {
    description: 'A buyer’s shortlist for one need, or its general one, newest first.',
  })
  async shortlist(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ShortlistArgs,
  ): Promise<Connection<ShortlistEntryDto>> {
    const page = readPage(args);
    const key = { organisationId: args.organisationId, needId: args.needId ?? null };
    const entries = await this.shortlists.listEntries(viewer, key, page);
    return toConnection(entries, page, placeById);
  }

  @Allow(Role.Buyer)
  @Mutation(() => ShortlistResult, {
    description: 'Puts a supplier on a shortlist, or changes the note of one that is on it.',
  })
  shortlistSupplier(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('supplierOrganisationId', { type: () => ID }) supplierOrganisationId: string,
    @Args('needId', { type: () => ID, nullable: true }) needId: string | null,
    @Args('note', { defaultValue: '' }) note: string,
  ): Promise<ShortlistEntryDto> {
    const key = { organisationId, needId: needId ?? null };
    return this.shortlists.shortlistSupplier(viewer, key, supplierOrganisationId, note);
  }

  @Allow(Role.Buyer)
  @Mutation(() => ShortlistResult, {
    description: 'Takes a supplier off a shortlist and returns the entry, to put it back with.',
  })
  removeFromShortlist(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('supplierOrganisationId', { type: () => ID }) supplierOrganisationId: string,
    @Args('needId', { type: () => ID, nullable: true }) needId: string | null,
  ): Promise<ShortlistEntryDto> {
    const key = { organisationId, needId: needId ?? null };
    return this.shortlists.removeFromShortlist(viewer, key, supplierOrganisationId);
  }
}
