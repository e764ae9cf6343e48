import { Args, Query, Resolver } from '@nestjs/graphql';
import { agencyRoles, Allow, CurrentViewer, type Viewer } from '#platform';
import { FairExportArgs } from '../dto/export.dto.js';
import { FairTables } from './fair.tables.js';

@Resolver()
export class ExportResolver {
  constructor(private readonly tables: FairTables) {}

  @Allow(...agencyRoles)
  @Query(() => String, {
    description:
      'Where a table of a fair is fetched by GET, signed in as an officer of its agency.',
  })
  fairExport(
    @CurrentViewer() viewer: Viewer,
    @Args() { fairId, table, format }: FairExportArgs,
  ): Promise<string> {
    return this.tables.findAddress(viewer, fairId, table, format);
  }
}
