import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, msmeRoles, type Viewer } from '#platform';
import {
  SupplierExclusionsDto,
  SupplierExclusionsInput,
  SupplierExclusionsResult,
} from '../dto/exclusion.dto.js';
import { ExclusionService } from './exclusion.service.js';

@Resolver()
export class ExclusionResolver {
  constructor(private readonly exclusions: ExclusionService) {}

  @Allow(...msmeRoles)
  @Query(() => SupplierExclusionsResult, {
    description: 'Whom and what a supplier excludes. For its own people.',
  })
  supplierExclusions(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
  ): Promise<SupplierExclusionsDto> {
    return this.exclusions.read(viewer, supplierId);
  }

  @Allow(...msmeRoles)
  @Mutation(() => SupplierExclusionsResult, {
    description:
      'Replaces whom and what a supplier excludes; its matches are computed anew. For its own people.',
  })
  saveSupplierExclusions(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SupplierExclusionsInput,
  ): Promise<SupplierExclusionsDto> {
    return this.exclusions.save(viewer, input);
  }
}
