import {
  Args,
  Context,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import {
  agencyRoles,
  Allow,
  Conflict,
  type Connection,
  CurrentViewer,
  type GraphqlContext,
  InvalidInput,
  LiveTopics,
  NotAllowed,
  NotFound,
  placeById,
  readPage,
  resultUnion,
  toConnection,
  type Viewer,
} from '#platform';
import type { ColumnMapping } from '../domain/import/import.columns.js';
import { importProgress } from './import.kinds.js';
import { ImportReview, type LikelyDuplicate } from './import.review.js';
import { ImportService } from './import.service.js';
import {
  CheckImportInput,
  ConfirmImportArgs,
  DecideDuplicateInput,
  ImportRowsArgs,
  ImportsArgs,
} from './dto/import.input.js';
import { toImportView, toRowView } from './dto/import.mapping.js';
import {
  ImportConnection,
  ImportProgressView,
  ImportRowConnection,
  ImportRowView,
  ImportView,
  LikelyDuplicateView,
} from './dto/import.view.js';

const CheckImportResult = resultUnion('CheckImportResult', ImportView, [
  NotFound,
  NotAllowed,
  InvalidInput,
  Conflict,
]);
const failures = [NotFound, NotAllowed, Conflict] as const;
const ConfirmImportResult = resultUnion('ConfirmImportResult', ImportView, failures);
const UndoImportResult = resultUnion('UndoImportResult', ImportView, failures);
const DecideDuplicateResult = resultUnion('DecideDuplicateResult', ImportView, failures);

@Resolver(() => ImportRowView)
export class ImportsResolver {
  constructor(
    private readonly imports: ImportService,
    private readonly review: ImportReview,
    private readonly live: LiveTopics,
  ) {}

  @Allow(...agencyRoles)
  @Query(() => ImportView, { name: 'import', description: 'A file that your agency brings in.' })
  async findImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ImportView> {
    return toImportView(await this.imports.findImport(viewer, id));
  }

  @Allow(...agencyRoles)
  @Query(() => ImportConnection, { name: 'imports', description: 'The imports of your agency.' })
  async listImports(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ImportsArgs,
  ): Promise<Connection<ImportView>> {
    const page = readPage(args);
    const rows = await this.imports.listImports(viewer, args.agencyId, page);
    return toConnection(rows.map(toImportView), page, placeById);
  }

  @Allow(...agencyRoles)
  @Query(() => ImportRowConnection, {
    description:
      'The rows of a checked file: what each would do, what is wrong, what it resembles.',
  })
  async importRows(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ImportRowsArgs,
  ): Promise<Connection<ImportRowView>> {
    const page = readPage(args, ['integer']);
    const { id } = await this.imports.findImport(viewer, args.importId);
    const rows = await this.review.listRows(id, args.show, page);
    return toConnection(
      rows.map((row) => toRowView(id, row)),
      page,
      ({ rowNumber }) => ({ sortedBy: [rowNumber], id }),
    );
  }

  @Allow(...agencyRoles)
  @Mutation(() => CheckImportResult, {
    description: 'Reads and checks all rows of a file; nothing is written to profiles.',
  })
  async checkImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CheckImportInput,
  ): Promise<typeof CheckImportResult> {
    const { importId, columns, level, language, consentGivenHow, consentGivenOn } = input;
    const mapping: ColumnMapping = Object.fromEntries(
      columns.map(({ field, column }) => [field, column]),
    );
    const settings = {
      level,
      language,
      consentGivenHow,
      consentGivenOn,
      undecided: 'HOLD_BACK',
    } as const;
    return toImportView(await this.imports.checkImport(viewer, importId, mapping, settings));
  }

  @Allow(...agencyRoles)
  @Mutation(() => DecideDuplicateResult, {
    description: 'Says whether a row is the firm that it resembles. It is remembered.',
  })
  async decideDuplicate(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: DecideDuplicateInput,
  ): Promise<typeof DecideDuplicateResult> {
    const one = await this.imports.findImport(viewer, input.importId);
    await this.review.decide(one, viewer.userId, input.rowNumber, input.profileId, input.isSame);
    return toImportView(one);
  }

  @Allow(...agencyRoles)
  @Mutation(() => ConfirmImportResult, { description: 'Stores the checked rows as profiles.' })
  async confirmImport(
    @CurrentViewer() viewer: Viewer,
    @Args() { importId, undecided }: ConfirmImportArgs,
  ): Promise<typeof ConfirmImportResult> {
    return toImportView(await this.imports.confirmImport(viewer, importId, undecided));
  }

  @Allow(...agencyRoles)
  @Mutation(() => UndoImportResult, {
    description: 'Puts profiles back as they were; what was changed since stays.',
  })
  async undoImport(
    @CurrentViewer() viewer: Viewer,
    @Args('importId', { type: () => ID }) importId: string,
  ): Promise<typeof UndoImportResult> {
    return toImportView(await this.imports.undoImport(viewer, importId));
  }

  @Allow(...agencyRoles)
  @Subscription(() => ImportProgressView, {
    description: 'News of an import under way.',
    resolve: (news: ImportProgressView) => news,
  })
  async importProgress(
    @CurrentViewer() viewer: Viewer,
    @Args('importId', { type: () => ID }) importId: string,
  ): Promise<AsyncIterableIterator<ImportProgressView>> {
    await this.imports.findImport(viewer, importId);
    return this.live.listen(importProgress, importId);
  }

  @ResolveField(() => [LikelyDuplicateView], { description: 'What it resembles, most first.' })
  async likelyDuplicates(
    @Parent() row: ImportRowView,
    @Context() { loaders }: GraphqlContext,
  ): Promise<LikelyDuplicate[]> {
    const { importId } = row;
    const found = await loaders
      .get(this.review, `duplicates of ${importId}`, (rows: readonly number[]) =>
        this.review.findDuplicates(importId, rows),
      )
      .load(row.rowNumber);
    return found ?? [];
  }
}
