import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort, isPortFree } from '../ports.js';

/** How clients reach a data folder's server. */
export interface PostgresSecrets {
  readonly port: number;
  readonly password: string;
}

/** The secrets of a clone, in a file of its data folder that only its user can read. */
export class SecretsFile {
  private readonly path: string;

  constructor(dataDir: string) {
    this.path = join(dataDir, 'postgres.json');
  }

  read(): PostgresSecrets | undefined {
    if (!existsSync(this.path)) return undefined;
    try {
      const { port, password } = JSON.parse(
        readFileSync(this.path, 'utf8'),
      ) as Partial<PostgresSecrets>;
      return port && password ? { port, password } : undefined;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  write(secrets: PostgresSecrets): void {
    const draft = `${this.path}.new`;
    writeFileSync(draft, `${JSON.stringify(secrets)}\n`, { mode: 0o600 });
    renameSync(draft, this.path);
  }

  /** Keeps the port while it is free, so that addresses last from start to start. */
  async withFreePort(secrets: PostgresSecrets): Promise<PostgresSecrets> {
    if (await isPortFree(secrets.port)) return secrets;
    const moved = { ...secrets, port: await findFreePort() };
    this.write(moved);
    return moved;
  }
}

export async function newSecrets(): Promise<PostgresSecrets> {
  return { port: await findFreePort(), password: randomBytes(24).toString('base64url') };
}
