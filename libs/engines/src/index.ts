export { EngineError, type EngineErrorCode, explainFileError } from './engine.error.js';
export { MeilisearchEngine } from './meilisearch.engine.js';
export { assertWebPortFree, findFreePort } from './ports.js';
export { EmbeddedPostgres, type EmbeddedPostgresOptions } from './postgres/embedded.postgres.js';
export { ProcessRegister } from './process/process.register.js';
export { findProgram } from './process/programs.js';
export { ServerProcess, type ServerProcessOptions } from './process/server.process.js';
export { type StartLock, takeStartLock } from './process/start.lock.js';
export { RedisServer } from './redis.server.js';
