import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The list that the api and both baselines answer, field by field. */
export const listQuery = `query ($economy: String!, $first: Int!) {
  economyProfiles(economy: $economy, first: $first) { edges { node {
    id legalName tradeNames economy languages exportMarkets updatedAt
    offers { id kind codes { system code edition } texts { language name description }
             unit minimumOrder monthlyCapacity leadTimeDays }
    certificates { id scheme holderName number issuedOn expiresOn } } } } }`;

export interface ListVariables {
  readonly economy: string;
  readonly first: number;
}

export interface ListedProfile {
  readonly id: string;
  readonly offers: readonly object[];
  readonly certificates: readonly object[];
}

/** What any of the three answers, but for what paging adds. */
export const toAnswer = (nodes: readonly object[]): object => ({
  data: { economyProfiles: { edges: nodes.map((node) => ({ node })) } },
});

/** Serves one list over http and tells the parent process the port. */
export function serveList(answer: (variables: ListVariables) => Promise<object>): void {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
        variables: ListVariables;
      };
      answer(variables).then(
        (body) => {
          response.setHeader('content-type', 'application/json; charset=utf-8');
          response.end(JSON.stringify(body));
        },
        (error: unknown) => {
          response.statusCode = 500;
          response.end(String(error));
        },
      );
    });
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  process.once('SIGTERM', () => process.exit(0));
}
