import { Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { FailureText } from '#kernel';
import { GraphQLJSONObject } from 'graphql-scalars';

const argsDescription =
  'What the message names, to write it in another language; null where it names nothing.';

/** An expected failure: the operation changed nothing and says what to do. */
@InterfaceType({
  description: 'An expected failure: nothing was changed, and the message says what to do.',
})
export abstract class Failure implements FailureText {
  @Field({ description: 'Stable name of what went wrong, for programs.' })
  readonly code: string;

  @Field({ description: 'What went wrong and what to do, for people.' })
  readonly message: string;

  @Field(() => GraphQLJSONObject, { nullable: true, description: argsDescription })
  readonly args?: FailureText['args'];

  constructor(text: FailureText) {
    this.code = text.code;
    this.message = text.message;
    this.args = text.args;
  }
}

/** One thing wrong with one part of the input. */
@ObjectType({ description: 'One thing that is wrong with one part of the input.' })
export class InputProblem implements FailureText {
  @Field({ description: 'Path of the part, such as `offers.0.hsCode`.' })
  path!: string;

  @Field({ description: 'Stable name of the problem, for programs.' })
  code!: string;

  @Field({ description: 'What is wrong and what to do, for people.' })
  message!: string;

  @Field(() => GraphQLJSONObject, { nullable: true, description: argsDescription })
  args?: FailureText['args'];
}

/** Puts a place to a problem. */
export const problemAt = (path: string, text: FailureText): InputProblem => ({ path, ...text });

@ObjectType({ implements: () => Failure, description: 'The input has mistakes; each is named.' })
export class InvalidInput extends Failure {
  @Field(() => [InputProblem])
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super({
      code: 'INVALID_INPUT',
      message: `Please correct: ${problems.map((problem) => problem.message).join(' ')}`,
    });
    this.problems = problems;
  }
}

@ObjectType({
  implements: () => Failure,
  description: 'There is no such thing, or the viewer may not know of it.',
})
export class NotFound extends Failure {}

@ObjectType({ implements: () => Failure, description: 'The viewer may see this but not do it.' })
export class NotAllowed extends Failure {}

@ObjectType({
  implements: () => Failure,
  description:
    'The present state does not allow this: somebody else was first, or a step is missing.',
})
export class Conflict extends Failure {}

@ObjectType({ implements: () => Failure, description: 'Too much at once, or too often.' })
export class LimitReached extends Failure {
  @Field(() => Int, { nullable: true, description: 'Seconds after which it may work.' })
  readonly retryAfterSeconds?: number;

  constructor(text: FailureText, retryAfterSeconds?: number) {
    super(text);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
