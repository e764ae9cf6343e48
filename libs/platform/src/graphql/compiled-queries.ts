import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { CompiledQuery } from 'graphql-jit';

/** An operation of a parsed and validated document, with what it runs on. */
export interface OperationRun {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly context: object;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** What a query answered; data is null where an error left nothing to show. */
export type CompiledResult = Pick<ExecutionResult, 'errors'> &
  Required<Pick<ExecutionResult, 'data'>>;

/** Says what a client is told of an error. */
export type FormatError = (
  formatted: GraphQLFormattedError,
  error: unknown,
) => GraphQLFormattedError;

/**
 * Queries as functions. graphql-js walks a query's document anew for every field of every row;
 * graphql-jit writes it down once as code, which takes well under half of the time. A query is
 * compiled when it comes for the second time, so texts that come once cost nothing more, and goes
 * when Apollo Server's bounded store of documents lets it go.
 */
export class CompiledQueries {
  private readonly seen = new WeakSet<OperationDefinitionNode>();
  /** Null where a query cannot be compiled. */
  private readonly compiled = new WeakMap<OperationDefinitionNode, CompiledQuery | null>();

  /**
   * Runs a query as compiled code.
   * @returns undefined where nothing has run and graphql-js has to answer: for anything but a known
   *   query, and for variables of the wrong kind, which it tells of in better words.
   */
  async run(run: OperationRun): Promise<CompiledResult | undefined> {
    if (run.operation.operation !== OperationTypeNode.QUERY) return undefined;
    const query = await this.find(run);
    const result: ExecutionResult | undefined = await query?.query(undefined, run.context, {
      ...run.variables,
    });
    if (result?.data === undefined) return undefined;
    return { data: result.data, errors: result.errors };
  }

  private async find({ schema, document, operation }: OperationRun): Promise<CompiledQuery | null> {
    const known = this.compiled.get(operation);
    if (known !== undefined) return known;
    if (!this.seen.has(operation)) {
      this.seen.add(operation);
      return null;
    }
    // Loaded here, since programs that answer no query are to start without it.
    const { compileQuery, isCompiledQuery } = await import('graphql-jit');
    const compiled = compileQuery(schema, document, operation.name?.value ?? '');
    const query = isCompiledQuery(compiled) ? compiled : null;
    this.compiled.set(operation, query);
    return query;
  }
}

/**
 * Lets Apollo Server answer queries from their compiled form.
 * @param formatError as Apollo Server has it, which formats no errors of ready answers itself.
 */
export function compiledQueries(
  formatError: FormatError,
  queries = new CompiledQueries(),
): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ schema, document, operation, contextValue, request }) => {
          const { variables } = request;
          const context = contextValue;
          const result = await queries.run({ schema, document, operation, context, variables });
          if (!result) return null;
          const errors = result.errors?.map((error) => formatError(error.toJSON(), error));
          const singleResult = errors ? { data: result.data, errors } : { data: result.data };
          const http = { status: undefined, headers: new HeaderMap() };
          return { http, body: { kind: 'single', singleResult } };
        },
      }),
  };
}
