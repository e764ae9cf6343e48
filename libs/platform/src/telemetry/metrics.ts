import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** The figures of one process, in Prometheus' text format at `/metrics`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly jobSeconds = new Histogram({
    name: 'iloilo_job_seconds',
    help: 'Run time of jobs by queue, job and outcome.',
    labelNames: ['queue', 'job', 'outcome'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 120],
    registers: [this.registry],
  });

  readonly operationSeconds = new Histogram({
    name: 'iloilo_graphql_operation_seconds',
    help: 'Run time of GraphQL operations by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [this.registry],
  });

  readonly refusals = new Counter({
    name: 'iloilo_refusals_total',
    help: 'Expected failures by code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
