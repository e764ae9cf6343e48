import type { ApolloServerPlugin } from '@apollo/server';
import type { Metrics } from '../telemetry/metrics.js';

/** Times every operation for the metrics. */
export function operationMetrics(metrics: Metrics): ApolloServerPlugin {
  return {
    requestDidStart: () => {
      const finish = metrics.operationSeconds.startTimer();
      return Promise.resolve({
        willSendResponse: ({ operation, response: { body } }) => {
          const hasErrors = body.kind === 'single' && (body.singleResult.errors?.length ?? 0) > 0;
          const outcome = hasErrors ? 'error' : 'done';
          finish({ kind: operation?.operation ?? 'invalid', outcome });
          return Promise.resolve();
        },
      });
    },
  };
}
