import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfig, PlatformModule } from '#platform';
import { ImportRunner, ProfilesModule } from '#profiles';

/** A process that advances one import and ends: something to be killed. */
const config = loadConfig({ ...process.env, LOG_LEVEL: 'silent', NODE_ENV: 'test' });

@Module({ imports: [PlatformModule.forRoot(config, 'iloilo-fault'), ProfilesModule] })
class FaultModule {}

const app = await NestFactory.createApplicationContext(FaultModule, { logger: false });
process.stdout.write('ready\n');
await app.get(ImportRunner).advance(process.argv[2] ?? '');
await app.close();
process.exit(0);
