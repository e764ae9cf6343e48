import { Injectable } from '@nestjs/common';
import { isId } from '#kernel';
import { Conflict, InvalidInput, problemAt, refuse } from '#platform';
import { FairReader } from '../fairs/fair.reader.js';
import { dayFailures } from './day.errors.js';
import { FairKeys } from './fair.keys.js';

/** Says what the code is, and by which rules it is made. */
const prefix = 'ILO1';

/** The signed codes by which people are known at a fair; their badges show them as QR codes. */
@Injectable()
export class Badges {
  constructor(
    private readonly keys: FairKeys,
    private readonly fairs: FairReader,
  ) {}

  /** The code of a person at a fair. It stays the same, so that a badge printed again works, too. */
  async makeCode(fairId: string, personId: string): Promise<string> {
    const body = `${pack(fairId)}.${pack(personId)}`;
    return `${prefix}.${body}.${await this.keys.sign(fairId, 'badge', body)}`;
  }

  /**
   * The person whom a code is of.
   * @throws Refused with InvalidInput for a text that is no badge, and with Conflict for a badge of
   *   another fair.
   */
  async readCode(fairId: string, code: string): Promise<string> {
    const [head, fair = '', person = '', signature = '', ...rest] = code.trim().split('.');
    const [ofFair, personId] = [unpack(fair), unpack(person)];
    const isWellFormed = head === prefix && rest.length === 0 && ofFair && personId;
    const known = isWellFormed ? (await this.fairs.findByIds([ofFair])).get(ofFair) : undefined;
    const isOurs =
      known && (await this.keys.isSigned(known.id, 'badge', `${fair}.${person}`, signature));
    if (!isOurs || !personId) {
      refuse(new InvalidInput([problemAt('code', dayFailures.BADGE_UNREADABLE())]));
    }
    if (known.id !== fairId) {
      refuse(new Conflict(dayFailures.BADGE_OF_ANOTHER_FAIR({ fair: known.name })));
    }
    return personId;
  }
}

/** An id in 22 characters. */
const pack = (id: string): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

function unpack(text: string): string | undefined {
  const hex = Buffer.from(text, 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isId(id) ? id : undefined;
}
