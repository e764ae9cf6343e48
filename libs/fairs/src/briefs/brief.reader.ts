import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import { type PairReasons, PairReasonsReader } from '#matching';
import { NotFound, refuse, type Viewer } from '#platform';
import { isInDate, type ProfileFacts, ProfileReader } from '#profiles';
import { agreementsInForce, certificateSchemes, isEconomyCode } from '#taxonomy';
import { DataSource } from 'typeorm';
import { questionsFor } from '../domain/brief-questions.js';
import { localTimeOf } from '../domain/zoned-time.js';
import { MeetingAccess, type MeetingSide } from '../meetings/meeting.access.js';
import { meetingFailures } from '../meetings/meetings.errors.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { needTerms, supplierTerms } from './brief.terms.js';

/** Somebody of the other side, without any address. */
export interface BriefPerson {
  readonly name: string;
  readonly languages: readonly string[];
}

export interface BriefReason {
  readonly text: string;
  readonly verdict: 'for' | 'against' | 'ask';
  /** Whether it says how the supplier serves the buyer, or how the buyer suits the supplier. */
  readonly isAboutSupplier: boolean;
}

export interface BriefCertificate {
  readonly name: string;
  /** Last day, `YYYY-MM-DD`; null for one without an end. */
  readonly expiresOn: string | null;
}

/** One page about one meeting, for one side. */
export interface MeetingBrief {
  readonly meetingId: string;
  readonly side: FairRole;
  readonly fairName: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** `Table 4` or the name of a video room; null until it is booked. */
  readonly place: string | null;
  readonly needsInterpreter: boolean;
  readonly ownName: string;
  readonly otherName: string;
  /** ISO 3166 alpha-3 code. */
  readonly otherEconomy: string;
  readonly otherPerson: BriefPerson | null;
  /** What the other says of itself; empty where it says nothing. */
  readonly about: string;
  /** Title of the need that the reasons are about; null without one. */
  readonly needTitle: string | null;
  readonly reasons: readonly BriefReason[];
  /** Terms of both sides, a line each. */
  readonly terms: readonly string[];
  /** The supplier's, in date on the day of the meeting. */
  readonly certificates: readonly BriefCertificate[];
  /** Trade agreements in force between the two economies on the day; no word on any duty. */
  readonly agreements: readonly string[];
  readonly questions: readonly string[];
}

interface MeetingRow {
  readonly meetingId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly fairName: string;
  readonly timeZone: string;
  readonly buyer: string;
  readonly supplier: string;
  readonly place: string | null;
  readonly needsInterpreter: boolean;
  readonly people: Readonly<Record<FairRole, BriefPerson | null>>;
}

const longestAbout = 600;

/** Makes the brief of a meeting from what its reader may see. */
@Injectable()
export class BriefReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: MeetingAccess,
    private readonly organisations: OrganisationReader,
    private readonly profiles: ProfileReader,
    private readonly reasons: PairReasonsReader,
  ) {}

  /**
   * The brief of a meeting for the viewer's side; officers name the side, and read what is public.
   * @throws Refused with NotFound for strangers.
   */
  async find(viewer: Viewer, meetingId: string, wanted: FairRole | null): Promise<MeetingBrief> {
    const { side } = await this.access.requireSide(viewer, meetingId);
    return this.make(meetingId, side, wanted ?? 'buyer');
  }

  /**
   * The brief as a side, or an officer for one, may read it. It checks no permission.
   * @param wanted the side that an officer wants it for.
   */
  async make(meetingId: string, reader: MeetingSide, wanted: FairRole): Promise<MeetingBrief> {
    const row = await this.findRow(meetingId);
    const side = reader === 'officer' ? wanted : reader;
    const { buyer, supplier, people, ...meeting } = row;
    const as = reader === 'officer' ? 'public' : reader;
    const found = await this.reasons.explain(buyer, supplier, as);
    const profiles = await this.findProfiles([buyer, supplier]);
    const day = localTimeOf(row.startsAt, row.timeZone).date;
    const [own, other] = side === 'buyer' ? [buyer, supplier] : [supplier, buyer];
    return {
      ...meeting,
      side,
      ...(await this.nameBoth(own, other, day)),
      otherPerson: people[side === 'buyer' ? 'supplier' : 'buyer'],
      about: aboutOf(profiles.get(other)),
      needTitle: found?.need.content.texts[0]?.title ?? null,
      reasons: reasonsOf(found),
      ...offered(found?.profile ?? profiles.get(supplier), found, day),
      questions: questionsFor(side, found?.criteria ?? []),
    };
  }

  /** Who the two are, and what is agreed between their economies on a day. */
  private async nameBoth(
    own: string,
    other: string,
    day: string,
  ): Promise<Pick<MeetingBrief, 'ownName' | 'otherName' | 'otherEconomy' | 'agreements'>> {
    const names = await this.organisations.findByIds([own, other]);
    const [self, partner] = [names.get(own), names.get(other)];
    return {
      ownName: self?.name ?? '',
      otherName: partner?.name ?? '',
      otherEconomy: partner?.economy ?? '',
      agreements: self && partner ? agreementsOf(self.economy, partner.economy, day) : [],
    };
  }

  private async findRow(meetingId: string): Promise<MeetingRow> {
    const [row] = await this.dataSource.query<MeetingRow[]>(
      `SELECT m.id AS "meetingId", m.starts_at AS "startsAt", m.ends_at AS "endsAt",
              f.name AS "fairName", f.time_zone AS "timeZone",
              b.organisation_id AS buyer, s.organisation_id AS supplier,
              coalesce('Table ' || t.number, v.name) AS place,
              m.interpreter_id IS NOT NULL AS "needsInterpreter",
              jsonb_build_object(
                'buyer', (SELECT jsonb_build_object('name', p.name, 'languages', d.languages)
                            FROM delegates d JOIN fair_people p ON p.id = d.person_id
                           WHERE d.registration_id = b.id AND d.person_id = m.buyer_person_id),
                'supplier', (SELECT jsonb_build_object('name', p.name, 'languages', d.languages)
                            FROM delegates d JOIN fair_people p ON p.id = d.person_id
                           WHERE d.registration_id = s.id AND d.person_id = m.supplier_person_id)
              ) AS people
         FROM meetings m
         JOIN fair_registrations b ON b.id = m.buyer_id
         JOIN fair_registrations s ON s.id = m.supplier_id
         JOIN fairs f ON f.id = b.fair_id
         LEFT JOIN meeting_tables t ON t.id = m.table_id
         LEFT JOIN video_rooms v ON v.id = m.room_id
        WHERE m.id = $1`,
      [meetingId],
    );
    return row ?? refuse(new NotFound(meetingFailures.MEETING_NOT_FOUND()));
  }

  /** Published profiles by organisation. */
  private async findProfiles(ids: readonly string[]): Promise<Map<string, ProfileFacts>> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM profiles WHERE organisation_id = ANY($1) AND status = 'PUBLISHED'`,
      [ids],
    );
    const facts = await this.profiles.loadFacts(rows.map(({ id }) => id));
    return new Map([...facts.values()].map((one) => [one.organisationId, one]));
  }
}

const reasonsOf = (found: PairReasons | undefined): BriefReason[] =>
  (found?.criteria ?? []).flatMap(({ text, verdict, side }) =>
    verdict === null ? [] : [{ text, verdict, isAboutSupplier: side === 'supplierServesNeed' }],
  );

/** Terms of both sides, and the supplier's certificates on a day. */
const offered = (
  supplier: ProfileFacts | undefined,
  found: PairReasons | undefined,
  day: string,
): Pick<MeetingBrief, 'terms' | 'certificates'> => ({
  terms: [
    ...(supplier ? supplierTerms(supplier) : []),
    ...(found ? needTerms(found.need.content) : []),
  ],
  certificates: supplier ? certificatesOf(supplier, day) : [],
});

function aboutOf(profile: ProfileFacts | undefined): string {
  const text = profile?.about.find(({ isOriginal }) => isOriginal) ?? profile?.about[0];
  return (text?.description || text?.name || '').slice(0, longestAbout);
}

const certificatesOf = ({ certificates }: ProfileFacts, day: string): BriefCertificate[] =>
  certificates
    .filter((one) => isInDate(one, day))
    .map(({ scheme, expiresOn }) => ({
      name: certificateSchemes.find(({ id }) => id === scheme)?.name ?? scheme,
      expiresOn,
    }));

function agreementsOf(one: string, other: string, day: string): string[] {
  if (!isEconomyCode(one) || !isEconomyCode(other) || one === other) return [];
  return agreementsInForce(one, other, day).map(
    ({ agreement, inForceFrom }) => `${agreement.name} (in force since ${inForceFrom})`,
  );
}
