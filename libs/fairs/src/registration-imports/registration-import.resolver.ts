import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  agencyRoles,
  Allow,
  type Connection,
  CurrentViewer,
  readPage,
  toConnection,
  type Viewer,
} from '#platform';
import {
  ImportRegistrationsResult,
  RegistrationImportDto,
  RegistrationImportRowConnection,
  RegistrationImportRowDto,
  RegistrationImportRowsArgs,
} from '../dto/registration-import.dto.js';
import type { RegistrationImport } from './registration-import.entity.js';
import { RegistrationImports } from './registration.imports.js';

@Resolver()
export class RegistrationImportResolver {
  constructor(private readonly imports: RegistrationImports) {}

  @Allow(...agencyRoles)
  @Query(() => RegistrationImportDto, {
    description: 'A file of registrations for a fair of one’s agency.',
  })
  async registrationImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RegistrationImportDto> {
    return toDto(await this.imports.find(viewer, id));
  }

  @Allow(...agencyRoles)
  @Query(() => RegistrationImportRowConnection, {
    description: 'The rows of a file of registrations, and what is wrong with them.',
  })
  async registrationImportRows(
    @CurrentViewer() viewer: Viewer,
    @Args() { importId, wrongOnly, ...args }: RegistrationImportRowsArgs,
  ): Promise<Connection<RegistrationImportRowDto>> {
    const page = readPage(args, ['integer']);
    const { rows } = await this.imports.find(viewer, importId);
    const after = Number(page.after?.sortedBy[0] ?? 0);
    const shown = rows
      .filter(({ rowNumber, problems }) => rowNumber > after && (!wrongOnly || problems.length > 0))
      .slice(0, page.first + 1);
    return toConnection(shown, page, ({ rowNumber }) => ({ sortedBy: [rowNumber], id: importId }));
  }

  @Allow(...agencyRoles)
  @Mutation(() => ImportRegistrationsResult, {
    description:
      'Imports the right rows of a file: rows with people register, the others invite. Says why rows could not be imported.',
  })
  async importRegistrations(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('wrongSeen', {
      type: () => Int,
      description: 'How many wrong rows you have seen; nothing is imported if that is not all.',
    })
    wrongSeen: number,
  ): Promise<RegistrationImportDto> {
    return toDto(await this.imports.importRight(viewer, id, wrongSeen));
  }
}

function toDto({ rows, ...one }: RegistrationImport): RegistrationImportDto {
  const imported = rows.filter(({ isImported }) => isImported).length;
  return { ...one, rowCount: rows.length, imported };
}
