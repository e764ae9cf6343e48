import {
  ConsentForm,
  ConsentPurpose,
  ConsentService,
  MembershipService,
  type NewOrganisation,
  OrganisationKind,
  OrganisationReader,
  OrganisationService,
  Passwords,
  UserService,
} from '#accounts';
import { StatisticsRenewer } from '#matching';
import { Role, Transactions } from '#platform';
import { type ContactCourse, ContactService, ProfileService } from '#profiles';
import { NeedService } from '#sourcing';
import type { EntityManager } from 'typeorm';
import type {
  DemoAgency,
  DemoAsk,
  DemoBuyer,
  DemoData,
  DemoMsme,
  DemoVerification,
} from '../generator/demo.types.js';
import type { DemoAccount, DemoRole } from './demo.accounts.js';
import { findOwned, findSourced, home, sourcingEmail } from './demo.home.js';
import { profilesOf } from './profile.stages.js';

/** The services that demo data goes through: those of real data. */
export interface SeedServices {
  readonly transactions: Transactions;
  readonly organisations: OrganisationService;
  readonly reader: OrganisationReader;
  readonly users: UserService;
  readonly memberships: MembershipService;
  readonly consents: ConsentService;
  readonly passwords: Passwords;
  readonly profiles: ProfileService;
  readonly contacts: ContactService;
  readonly needs: NeedService;
  readonly statistics: StatisticsRenewer;
}

/** Hears how far it is. */
export type SeedListener = (line: string) => void;

const msmesAtOnce = 250;
const buyersAtOnce = 40;

/** Every third MSME has asked its agency to keep its profile. */
const servedEvery = 3;

/**
 * Writes demo data, part by part. Each part is one transaction, and what is there is left alone:
 * killed half-way and run again, it ends with the same data.
 */
export class DemoSeeder {
  constructor(
    private readonly services: SeedServices,
    private readonly accounts: readonly DemoAccount[],
    private readonly tell: SeedListener,
  ) {}

  async seed(demo: DemoData): Promise<void> {
    await this.seedPart(demo.agencies, (tx, agencies) => this.addAgencies(tx, agencies));
    this.tell(`${demo.agencies.length} trade agencies`);
    await this.seedMsmes(demo);
    // Before the first need, so that none is compared twice.
    await this.services.statistics.renew(new AbortController().signal);
    await this.seedBuyers(demo);
  }

  private async seedMsmes({ msmes, agencies }: DemoData): Promise<void> {
    const agencyOf = new Map(agencies.map(({ economy, id }) => [economy, id]));
    const owned = findOwned(msmes)?.id;
    for (let start = 0; start < msmes.length; start += msmesAtOnce) {
      const part = msmes.slice(start, start + msmesAtOnce);
      await this.seedPart(part, async (tx, missing) => {
        await this.addMsmes(tx, missing, agencyOf);
        if (owned && missing.some(({ id }) => id === owned)) {
          await this.addPerson(tx, 'MSME owner', owned, Role.MsmeOwner);
        }
      });
      this.tell(`${start + part.length} of ${msmes.length} MSMEs`);
    }
  }

  private async seedBuyers({ buyers, needs, asks }: DemoData): Promise<void> {
    const person = findSourced(buyers)?.id;
    const needsOf = Map.groupBy(needs, ({ buyerId }) => buyerId);
    const asksOf = Map.groupBy(asks, ({ buyerId }) => buyerId);
    for (let start = 0; start < buyers.length; start += buyersAtOnce) {
      const part = buyers.slice(start, start + buyersAtOnce);
      await this.seedPart(part, async (tx, missing) => {
        const userOf = await this.addBuyers(tx, missing, person);
        const posted = missing.flatMap(({ id }) => needsOf.get(id) ?? []);
        await this.services.needs.postNeeds(
          tx,
          posted.map(({ id, buyerId, content }) => ({
            id,
            buyerOrganisationId: buyerId,
            createdBy: userOf.get(buyerId) ?? buyerId,
            isDemo: true,
            content,
          })),
        );
        const asked = missing.flatMap((buyer) =>
          (asksOf.get(buyer.id) ?? []).map((ask) => toCourse(ask, buyer, userOf.get(buyer.id))),
        );
        await this.services.contacts.storeCourses(tx, asked);
      });
      this.tell(`${start + part.length} of ${buyers.length} buyers with their sourcing needs`);
    }
  }

  /** Runs the work in one transaction for those of a part that are not there yet. */
  private async seedPart<T extends { readonly id: string }>(
    part: readonly T[],
    work: (tx: EntityManager, missing: readonly T[]) => Promise<void>,
  ): Promise<void> {
    const there = await this.services.reader.findByIds(part.map(({ id }) => id));
    const missing = part.filter(({ id }) => !there.has(id));
    if (missing.length === 0) return;
    await this.services.transactions.run((tx) => work(tx, missing));
  }

  private async addAgencies(tx: EntityManager, agencies: readonly DemoAgency[]): Promise<void> {
    await this.addOrganisations(tx, OrganisationKind.Agency, agencies);
    await this.addPerson(tx, 'Administrator', undefined, undefined);
    for (const { id, economy } of agencies) {
      if (economy === home) {
        await this.addPerson(tx, 'Agency officer', id, Role.AgencyOfficer);
        await this.addPerson(tx, 'Agency administrator', id, Role.AgencyAdministrator);
      } else {
        const email = `agency-${economy.toLowerCase()}@demo.iloilo.example`;
        const userId = await this.addStranger(tx, email, `Administrator, ${economy} (demo)`);
        await this.services.memberships.addMember(tx, id, userId, Role.AgencyAdministrator);
      }
    }
  }

  private async addMsmes(
    tx: EntityManager,
    msmes: readonly DemoMsme[],
    agencyOf: ReadonlyMap<string, string>,
  ): Promise<void> {
    for (const { name, content } of msmes) {
      const problems = this.services.profiles.findProblems(content);
      if (problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`);
    }
    await this.addOrganisations(tx, OrganisationKind.Msme, msmes);
    for (const stage of profilesOf(msmes)) {
      await this.services.profiles.storeProfiles(tx, stage);
    }
    const served = msmes.filter((_, i) => i % servedEvery === 0);
    await this.services.consents.recordConsents(
      tx,
      null,
      served.flatMap(({ id, economy, name, statedOn }) => {
        const agencyId = agencyOf.get(economy);
        if (!agencyId) return [];
        return {
          organisationId: id,
          agencyId,
          purpose: ConsentPurpose.Profile,
          givenBy: `Owner of ${name} (demo)`,
          givenHow: ConsentForm.SignedForm,
          givenOn: statedOn,
        };
      }),
    );
  }

  /** @returns the id of the person who answers for each buyer. */
  private async addBuyers(
    tx: EntityManager,
    buyers: readonly DemoBuyer[],
    account: string | undefined,
  ): Promise<Map<string, string>> {
    await this.addOrganisations(tx, OrganisationKind.Buyer, buyers);
    const userOf = new Map<string, string>();
    for (const { id, name } of buyers) {
      if (id === account) {
        userOf.set(id, await this.addPerson(tx, 'Buyer', id, Role.Buyer));
      } else {
        const userId = await this.addStranger(tx, sourcingEmail(id), `Sourcing, ${name} (demo)`);
        await this.services.memberships.addMember(tx, id, userId, Role.Buyer);
        userOf.set(id, userId);
      }
    }
    return userOf;
  }

  private async addOrganisations(
    tx: EntityManager,
    kind: OrganisationKind,
    made: readonly (DemoAgency & { readonly verification?: DemoVerification | null })[],
  ): Promise<void> {
    await this.services.organisations.createOrganisations(
      tx,
      made.map(({ id, name, economy, verification }): NewOrganisation => ({
        id,
        kind,
        name,
        economy,
        isDemo: true,
        verification: verification ?? null,
      })),
    );
  }

  /** Makes one of the people who can sign in. */
  private async addPerson(
    tx: EntityManager,
    demoRole: DemoRole,
    organisationId: string | undefined,
    role: Role | undefined,
  ): Promise<string> {
    const account = this.accounts.find((one) => one.role === demoRole);
    if (!account) throw new Error(`There is no demo account for ${demoRole}.`);
    const userId = await this.services.users.createUser(tx, {
      email: account.email,
      name: account.name,
      passwordHash: await this.services.passwords.hash(account.password),
      isEmailVerified: true,
      isPlatformAdministrator: demoRole === 'Administrator',
    });
    if (organisationId && role) {
      await this.services.memberships.addMember(tx, organisationId, userId, role);
    }
    return userId;
  }

  /** Makes a person who cannot sign in: demo organisations need somebody to answer for them. */
  private addStranger(tx: EntityManager, email: string, name: string): Promise<string> {
    return this.services.users.createUser(tx, {
      email,
      name,
      passwordHash: null,
      isEmailVerified: true,
    });
  }
}

/** At nine in the morning, universal time. */
const morningOf = (day: string): Date => new Date(`${day}T09:00:00Z`);

/** An ask as it went, with addresses that nobody reads. */
const toCourse = (ask: DemoAsk, buyer: DemoBuyer, askedBy = buyer.id): ContactCourse => ({
  id: ask.id,
  buyerOrganisationId: ask.buyerId,
  supplierOrganisationId: ask.msmeId,
  state: ask.state,
  message: ask.message,
  buyerDetails: {
    name: `Sourcing, ${buyer.name} (demo)`,
    email: `sourcing-${buyer.id.slice(0, 8)}@demo.iloilo.example`,
    phone: null,
  },
  supplierDetails:
    ask.state === 'AGREED'
      ? {
          name: 'Sales (demo)',
          email: `sales-${ask.msmeId.slice(0, 8)}@demo.iloilo.example`,
          phone: null,
        }
      : null,
  reason: ask.state === 'DECLINED' ? 'Our capacity is sold for this season.' : '',
  askedBy,
  askedAt: morningOf(ask.askedOn),
  answeredAt: ask.answeredOn === null ? null : morningOf(ask.answeredOn),
});
