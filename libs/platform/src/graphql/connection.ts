import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { type Cursor, decodeCursor, defineFailures, encodeCursor, type SortKind } from '#kernel';
import { refuse } from './failure.error.js';
import { InvalidInput, problemAt } from './failure.types.js';

/** Longest page that any list gives. */
export const longestPage = 100;

export const pagingFailures = defineFailures({
  PAGE_TOO_LONG: (args: { most: number }) => `Ask for 1 to ${args.most} entries at a time.`,
  BAD_CURSOR: 'This place in the list is unknown. Start again without `after`.',
});

/** The arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many entries to give, 1 to 100.' })
  first = 20;

  @Field(() => String, { nullable: true, description: 'Give those after this cursor.' })
  after?: string | null;
}

/** A checked wish for one page. */
export interface Page {
  readonly first: number;
  readonly after: Cursor | undefined;
}

@ObjectType({ description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field()
  hasNextPage!: boolean;

  @Field()
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfo;
}

/**
 * Checks a page's arguments. Too long a page is an error, never cut in silence.
 * @param sortedBy what the list is sorted by before the id; a cursor of any other list is refused.
 */
export function readPage(args: PageArgs, sortedBy: readonly SortKind[] = []): Page {
  if (args.first < 1 || args.first > longestPage) {
    refuse(
      new InvalidInput([problemAt('first', pagingFailures.PAGE_TOO_LONG({ most: longestPage }))]),
    );
  }
  const after = args.after ? decodeCursor(args.after, sortedBy) : undefined;
  if (args.after && !after)
    refuse(new InvalidInput([problemAt('after', pagingFailures.BAD_CURSOR())]));
  return { first: args.first, after };
}

/**
 * Makes a page of rows.
 * @param rows one more than the page holds, where there are more.
 * @param cursorOf what the list is sorted by, and the row's id.
 */
export function toConnection<T>(
  rows: readonly T[],
  page: Page,
  cursorOf: (row: T) => Cursor,
): Connection<T> {
  // Most readers ask for no cursor of their own for every entry, so each is made when it is read.
  const edges = rows.slice(0, page.first).map((node) => ({
    node,
    get cursor() {
      return encodeCursor(cursorOf(node));
    },
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The place of a row in a list that stands in the order of ids. */
export const placeById = ({ id }: { readonly id: string }): Cursor => ({ sortedBy: [], id });

/** The class of a list's pages, for a node type: `@ObjectType() class XConnection extends …`. */
export function connectionOf<T extends object>(node: Type<T>, name: string): Type<Connection<T>> {
  @ObjectType(`${name}Edge`)
  class NodeEdge implements Edge<T> {
    @Field({ description: 'The place of this entry in the list.' })
    cursor!: string;

    @Field(() => node)
    node!: T;
  }

  @ObjectType(`${name}Connection`, { isAbstract: true })
  class NodeConnection implements Connection<T> {
    @Field(() => [NodeEdge])
    edges!: NodeEdge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }

  return NodeConnection;
}
