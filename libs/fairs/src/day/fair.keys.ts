import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform';
import { DataSource } from 'typeorm';

/** What a signature is for: one that is made for a badge opens no file. */
export type SignedPurpose = 'badge' | 'paper';

/** Bytes of a signature that are kept: 120 bits, short enough for a code that is easily scanned. */
const signatureBytes = 15;

/** Signs what is handed out for a fair with the fair's own secret, and tells whether it was. */
@Injectable()
export class FairKeys {
  private readonly known = new Map<string, Buffer>();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The signature of a text, in characters that need no escaping in addresses. */
  async sign(fairId: string, purpose: SignedPurpose, text: string): Promise<string> {
    return createHmac('sha256', await this.findSecret(fairId))
      .update(`${purpose}:${text}`)
      .digest()
      .subarray(0, signatureBytes)
      .toString('base64url');
  }

  async isSigned(
    fairId: string,
    purpose: SignedPurpose,
    text: string,
    signature: string,
  ): Promise<boolean> {
    const expected = Buffer.from(await this.sign(fairId, purpose, text));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  /** Makes the secret when it is first needed; of two that are made at once the first stays. */
  private async findSecret(fairId: string): Promise<Buffer> {
    const known = this.known.get(fairId);
    if (known) return known;
    const [row] = await this.dataSource.query<{ secret: Buffer }[]>(
      `WITH made AS (
         INSERT INTO fair_keys (fair_id, secret, created_at) VALUES ($1, $2, $3)
         ON CONFLICT (fair_id) DO NOTHING RETURNING secret)
       SELECT secret FROM made UNION ALL SELECT secret FROM fair_keys WHERE fair_id = $1`,
      [fairId, randomBytes(32), this.clock()],
    );
    if (!row) return this.findSecret(fairId);
    if (this.known.size >= mostKnown) this.known.clear();
    this.known.set(fairId, row.secret);
    return row.secret;
  }
}

/** Secrets kept at hand; a process seldom serves more fairs at once. */
const mostKnown = 1_000;
