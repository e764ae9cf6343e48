import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DatabaseCheck, QueueCheck } from './engine.checks.js';
import { HealthController } from './health.controller.js';

/** `/livez`, `/readyz` and `/metrics`. Every area may add checks (`@ChecksHealth()`). */
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController],
  providers: [DatabaseCheck, QueueCheck],
})
export class HealthModule {}
