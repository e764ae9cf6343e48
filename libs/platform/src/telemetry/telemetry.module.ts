import { Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/settings.js';
import { Metrics } from './metrics.js';
import { currentRequestId } from './request-context.js';

/** Never in a log line: secrets that travel in headers. */
const secretHeaders = [
  'req.headers.cookie',
  'req.headers.authorization',
  'res.headers["set-cookie"]',
];

/** Structured logs, one JSON object a line, each with the request's id; and metrics. */
@Global()
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        pinoHttp: {
          level: config.LOG_LEVEL,
          autoLogging: false,
          redact: secretHeaders,
          quietReqLogger: true,
          mixin: () => ({ requestId: currentRequestId() }),
        },
      }),
    }),
  ],
  providers: [Metrics],
  exports: [Metrics],
})
export class TelemetryModule {}
