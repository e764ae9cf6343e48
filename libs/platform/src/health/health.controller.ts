import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { Metrics } from '../telemetry/metrics.js';
import { type HealthCheck, isHealthCheck, type PartHealth } from './health.js';

/** A check that hangs counts as failed after this long. */
const patienceMilliseconds = 2000;

/** Pages for whoever runs the system. */
@Controller()
export class HealthController {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly metrics: Metrics,
  ) {}

  /** The process lives. */
  @Get('livez')
  livez(): { status: string } {
    return { status: 'up' };
  }

  /** The process can serve: 200, with what is degraded; 503 when a needed part is down. */
  @Get('readyz')
  async readyz(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ status: string; parts: PartHealth[] }> {
    const parts = await Promise.all(this.findChecks().map(checkWithin));
    const states = new Set(parts.map((part) => part.state));
    const status = states.has('down') ? 'down' : states.has('degraded') ? 'degraded' : 'up';
    reply.status(status === 'down' ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK);
    return { status, parts };
  }

  /** Figures in Prometheus' text format. */
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metricsText(): Promise<string> {
    return this.metrics.registry.metrics();
  }

  private findChecks(): HealthCheck[] {
    return this.discovery
      .getProviders()
      .filter((wrapper) => wrapper.metatype && isHealthCheck(wrapper.metatype))
      .map((wrapper) => wrapper.instance as HealthCheck);
  }
}

async function checkWithin(check: HealthCheck): Promise<PartHealth> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No answer within ${patienceMilliseconds} ms.`));
    }, patienceMilliseconds);
  });
  try {
    return await Promise.race([check.check(), tooLate]);
  } catch (error) {
    return {
      part: check.constructor.name,
      engine: 'unknown',
      state: 'down',
      detail: String(error),
    };
  } finally {
    clearTimeout(timer);
  }
}
