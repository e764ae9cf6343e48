import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Allow,
  type Connection,
  CurrentViewer,
  placeById,
  readPage,
  toConnection,
  type Viewer,
} from '#platform';
import {
  AwardImportConnection,
  AwardImportDto,
  AwardImportsArgs,
  ConfirmAwardImportResult,
  UndoAwardImportResult,
} from './award-import.dto.js';
import { presentAwardImport } from './award-import.presenter.js';
import { AwardImportService, awardRoles } from './award-import.service.js';

@Resolver()
export class AwardImportResolver {
  constructor(private readonly imports: AwardImportService) {}

  @Allow(...awardRoles)
  @Query(() => AwardImportDto, {
    description: 'A file of awards that your agency brings in (`POST /award-imports`).',
  })
  async awardImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AwardImportDto> {
    return presentAwardImport(await this.imports.find(viewer, id));
  }

  @Allow(...awardRoles)
  @Query(() => AwardImportConnection, { description: 'The files of awards of your agency.' })
  async awardImports(
    @CurrentViewer() viewer: Viewer,
    @Args() args: AwardImportsArgs,
  ): Promise<Connection<AwardImportDto>> {
    const page = readPage(args);
    const rows = await this.imports.list(viewer, args.agencyId, page);
    return toConnection(rows.map(presentAwardImport), page, placeById);
  }

  @Allow(...awardRoles)
  @Mutation(() => ConfirmAwardImportResult, {
    description:
      'Stores the awards of a checked file as track records, with the evidence level “public record”. Suppliers concerned are matched anew.',
  })
  async confirmAwardImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AwardImportDto> {
    return presentAwardImport(await this.imports.confirm(viewer, id));
  }

  @Allow(...awardRoles)
  @Mutation(() => UndoAwardImportResult, {
    description: 'Takes out the awards that came with a file; those that were known before stay.',
  })
  async undoAwardImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AwardImportDto> {
    return presentAwardImport(await this.imports.undo(viewer, id));
  }
}
