import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('LiveFigures', { description: 'What is on the marketplace now.' })
export class LiveFiguresDto {
  @Field(() => Int, { description: 'Published suppliers.' })
  suppliers!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Those that the search finds; null while the search is out of reach.',
  })
  searchable!: number | null;

  @Field(() => Int, { description: 'Open sourcing needs.' })
  openNeeds!: number;

  @Field(() => Int, { description: 'Open needs whose matches are up to date with the need.' })
  matchedNeeds!: number;
}
