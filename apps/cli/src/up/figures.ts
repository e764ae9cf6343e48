import { z } from 'zod';
import type { ReadProgress } from './progress.js';

const answer = z.object({
  data: z.object({
    liveFigures: z.object({
      suppliers: z.number(),
      searchable: z.number().nullable(),
      openNeeds: z.number(),
      matchedNeeds: z.number(),
    }),
  }),
});

const query = '{ liveFigures { suppliers searchable openNeeds matchedNeeds } }';

/** Reads how far indexing and matching are from the api, as anybody can. */
export const readFigures =
  (graphqlUrl: string): ReadProgress =>
  async () => {
    const response = await fetch(graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: AbortSignal.timeout(5000),
    });
    const { liveFigures } = answer.parse(await response.json()).data;
    return {
      profiles: liveFigures.suppliers,
      indexed: liveFigures.searchable ?? 0,
      needs: liveFigures.openNeeds,
      matched: liveFigures.matchedNeeds,
    };
  };
