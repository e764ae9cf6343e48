import { Inject, Injectable } from '@nestjs/common';
import { isId } from '#kernel';
import {
  CLOCK,
  type Clock,
  CONFIG,
  type Config,
  Conflict,
  NotFound,
  refuse,
  type Viewer,
} from '#platform';
import { FairKeys } from '../day/fair.keys.js';
import type { Fair } from '../fairs/fair.entity.js';
import { FairReader } from '../fairs/fair.reader.js';
import { MeetingAccess, type MeetingSide } from '../meetings/meeting.access.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { RegistrationReader } from '../registrations/registration.reader.js';
import { RoundReader } from '../rounds/round.reader.js';
import { fairFailures } from '../fairs.errors.js';
import { PaperFacts, refuseSize } from './paper.facts.js';
import { type PaperLanguage, paperLanguages } from './paper.texts.js';
import { PaperThread } from './paper.thread.js';
import type { Paper } from './paper.types.js';
import { paperFailures } from './papers.errors.js';
import type { SheetsOf } from './schedule.sheets.js';

export type FairPaperKind = SheetsOf | 'badges';

/** What a link opens; signed, so that nobody makes another of it. */
type Claim =
  | {
      readonly kind: FairPaperKind;
      readonly fairId: string;
      readonly registrationId: string | null;
      readonly language: PaperLanguage;
      readonly until: number;
    }
  | {
      readonly kind: 'brief';
      readonly fairId: string;
      readonly meetingId: string;
      readonly reader: MeetingSide;
      readonly side: FairRole;
      readonly until: number;
    };

type Asked = Claim extends infer C ? (C extends Claim ? Omit<C, 'until'> : never) : never;

/** A link that opens one paper for a short while. */
export interface PaperLink {
  readonly url: string;
  readonly expiresAt: Date;
}

const lifetime = 15 * 60_000;

/** Papers to print: who may have which, and the links that open them. */
@Injectable()
export class PaperService {
  constructor(
    private readonly fairs: FairReader,
    private readonly rounds: RoundReader,
    private readonly registrations: RegistrationReader,
    private readonly access: MeetingAccess,
    private readonly keys: FairKeys,
    private readonly facts: PaperFacts,
    private readonly thread: PaperThread,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A link to timetables or badges: of one's own people, or for officers of anybody. */
  async linkToFairPaper(
    viewer: Viewer,
    kind: FairPaperKind,
    fairId: string,
    registrationId: string | null,
    language: PaperLanguage,
  ): Promise<PaperLink> {
    const isOfPeople = kind === 'people' || kind === 'badges';
    if (registrationId === null || !isOfPeople) await this.fairs.findForOfficer(viewer, fairId);
    else {
      const own = await this.registrations.findOwn(viewer, registrationId);
      if (own.fairId !== fairId) refuse(new NotFound(fairFailures.REGISTRATION_NOT_FOUND()));
    }
    const ofOne = isOfPeople ? registrationId : null;
    return this.link({ kind, fairId, registrationId: ofOne, language });
  }

  /**
   * Prints timetables or badges of a whole fair for one of its officers.
   * @throws Refused with NotFound for the fairs of others, Conflict where there is nothing to print.
   */
  async print(
    viewer: Viewer,
    kind: FairPaperKind,
    fairId: string,
    language: PaperLanguage,
  ): Promise<Buffer> {
    const fair = await this.fairs.findForOfficer(viewer, fairId);
    return this.thread.draw(await this.gatherOfFair(fair, kind, null, language));
  }

  /** A link to the brief of a meeting for the viewer's side; officers name the side. */
  async linkToBrief(
    viewer: Viewer,
    meetingId: string,
    wanted: FairRole | null,
  ): Promise<PaperLink> {
    const { meeting, side: reader } = await this.access.requireSide(viewer, meetingId);
    const { fair } = await this.rounds.findVisible(viewer, meeting.roundId);
    const side = reader === 'officer' ? (wanted ?? 'buyer') : reader;
    return this.link({ kind: 'brief', fairId: fair.id, meetingId, reader, side });
  }

  /**
   * Opens a link.
   * @returns the bytes of a PDF and a name for it.
   * @throws Refused with NotFound for a link that is not ours, Conflict for one that is out of date.
   */
  async open(token: string): Promise<{ name: string; pdf: Buffer }> {
    const claim = await this.readToken(token);
    return { name: `${claim.kind}.pdf`, pdf: await this.thread.draw(await this.gather(claim)) };
  }

  private async gather(claim: Claim): Promise<Paper> {
    if (claim.kind === 'brief') {
      return this.facts.findBrief(claim.meetingId, claim.reader, claim.side);
    }
    const { kind, fairId, registrationId, language } = claim;
    const fair = (await this.fairs.findByIds([fairId])).get(fairId);
    if (!fair) refuse(new NotFound(fairFailures.FAIR_NOT_FOUND()));
    return this.gatherOfFair(fair, kind, registrationId, language);
  }

  private async gatherOfFair(
    fair: Fair,
    kind: FairPaperKind,
    registrationId: string | null,
    language: PaperLanguage,
  ): Promise<Paper> {
    if (kind === 'badges') return this.facts.findBadges(fair, registrationId, language);
    const paper = await this.facts.findSchedules(fair, kind, registrationId, language);
    refuseSize(paper.sheets.length);
    return paper;
  }

  private async link(asked: Asked): Promise<PaperLink> {
    const until = this.clock().getTime() + lifetime;
    const body = Buffer.from(JSON.stringify({ ...asked, until })).toString('base64url');
    const signature = await this.keys.sign(asked.fairId, 'paper', body);
    const url = new URL('/fairs/papers', this.config.PUBLIC_URL);
    url.searchParams.set('token', `${body}.${signature}`);
    return { url: url.href, expiresAt: new Date(until) };
  }

  private async readToken(token: string): Promise<Claim> {
    const [body = '', signature = ''] = token.split('.');
    const claim = parse(body);
    const known = claim && (await this.fairs.findByIds([claim.fairId])).has(claim.fairId);
    const isOurs = known && (await this.keys.isSigned(claim.fairId, 'paper', body, signature));
    if (!isOurs) refuse(new NotFound(paperFailures.PAPER_LINK_BAD()));
    if (claim.until < this.clock().getTime()) {
      refuse(new Conflict(paperFailures.PAPER_LINK_EXPIRED()));
    }
    return claim;
  }
}

export const isPaperLanguage = (tag: string): tag is PaperLanguage =>
  paperLanguages.some((one) => one === tag);

/** Reads what nobody has vouched for yet: only the fair's id is looked at. */
function parse(body: string): Claim | undefined {
  try {
    const claim: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
    const hasFair = typeof claim === 'object' && claim !== null && 'fairId' in claim;
    return hasFair && typeof claim.fairId === 'string' && isId(claim.fairId)
      ? (claim as Claim)
      : undefined;
  } catch {
    return undefined;
  }
}
