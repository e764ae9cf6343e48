import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer, SignedIn, type Viewer } from '#platform';
import { FairPersonDto, RenameFairPersonArgs, RenameFairPersonResult } from '../dto/person.dto.js';
import { PersonService } from './person.service.js';

@Resolver()
export class PersonResolver {
  constructor(private readonly people: PersonService) {}

  @SignedIn()
  @Mutation(() => RenameFairPersonResult, {
    description:
      'Corrects the name of somebody who meets or interprets, at all fairs: one’s own, or at a fair of one’s agency.',
  })
  renameFairPerson(
    @CurrentViewer() viewer: Viewer,
    @Args() { email, name }: RenameFairPersonArgs,
  ): Promise<FairPersonDto> {
    return this.people.rename(viewer, email, name);
  }
}
