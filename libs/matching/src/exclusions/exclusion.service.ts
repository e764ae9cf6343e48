import { Inject, Injectable } from '@nestjs/common';
import {
  OrganisationKind,
  OrganisationReader,
  type OrganisationRecord,
  type VerificationLevel,
} from '#accounts';
import {
  CLOCK,
  type Clock,
  type InputProblem,
  InvalidInput,
  NotFound,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { ProfileReader, ProfileStore } from '#profiles';
import { isSector } from '../facts/sectors.js';
import { matchingFailures } from '../matching.errors.js';
import { ExclusionStore } from './exclusion.store.js';

/** What a supplier excludes, with the buyers by name. */
export interface ShownExclusions {
  readonly supplierId: string;
  readonly buyers: readonly OrganisationRecord[];
  readonly sectors: readonly string[];
  /** How far a buyer has to be checked; null for any buyer. */
  readonly leastVerification: VerificationLevel | null;
  /** Null while nothing was ever excluded. */
  readonly savedAt: Date | null;
}

/** What a supplier wishes to exclude from now on. */
export interface WantedExclusions {
  readonly supplierId: string;
  readonly buyerIds: readonly string[];
  readonly sectors: readonly string[];
  readonly leastVerification?: VerificationLevel | null;
}

const most = { buyerIds: 100, sectors: 50 } as const;

/** Lets a supplier's own people say whom and what it is not to be matched with. */
@Injectable()
export class ExclusionService {
  constructor(
    private readonly store: ExclusionStore,
    private readonly profiles: ProfileReader,
    private readonly profileStore: ProfileStore,
    private readonly organisations: OrganisationReader,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused with NotFound for all but the supplier's own people. */
  async read(viewer: Viewer, supplierId: string): Promise<ShownExclusions> {
    await this.requireOwn(viewer, supplierId);
    const row = (await this.store.findBySupplierIds([supplierId])).get(supplierId);
    const buyers = await this.organisations.findByIds(row?.buyerIds ?? []);
    return {
      supplierId,
      buyers: inOrder(buyers),
      sectors: row?.sectors ?? [],
      leastVerification: row?.leastVerification ?? null,
      savedAt: row?.savedAt ?? null,
    };
  }

  /**
   * Replaces what a supplier excludes; its matches are computed anew.
   * @throws Refused with NotFound for all but the supplier's own people, InvalidInput for buyers
   *   and sectors that there are not, or too many of them.
   */
  async save(viewer: Viewer, wanted: WantedExclusions): Promise<ShownExclusions> {
    const { supplierId } = wanted;
    await this.requireOwn(viewer, supplierId);
    const problems = findTooMany(wanted);
    if (problems.length > 0) refuse(new InvalidInput(problems));
    const buyers = await this.organisations.findByIds(wanted.buyerIds);
    const unknown = findUnknown(wanted, buyers);
    if (unknown.length > 0) refuse(new InvalidInput(unknown));
    const savedAt = this.clock();
    const sectors = [...new Set(wanted.sectors)].sort();
    const { leastVerification = null } = wanted;
    const kept = { supplierId, sectors, leastVerification, savedAt };
    const buyerIds = [...buyers.keys()].sort();
    await this.transactions.run(async (tx) => {
      await this.store.save(tx, { ...kept, buyerIds, savedBy: viewer.userId });
      await this.profileStore.touch(tx, [supplierId], savedAt);
    });
    return { ...kept, buyers: inOrder(buyers) };
  }

  private async requireOwn(viewer: Viewer, supplierId: string): Promise<void> {
    const profile = (await this.profiles.loadFacts([supplierId])).get(supplierId);
    const isOwn = viewer.memberships.some((own) => own.organisationId === profile?.organisationId);
    if (!isOwn) refuse(new NotFound(matchingFailures.MATCH_SUPPLIER_NOT_FOUND()));
  }
}

const findTooMany = (wanted: WantedExclusions): InputProblem[] =>
  (['buyerIds', 'sectors'] as const).flatMap((list) =>
    wanted[list].length > most[list]
      ? [problemAt(list, matchingFailures.MATCH_TOO_MANY({ most: most[list] }))]
      : [],
  );

function findUnknown(
  { buyerIds, sectors }: WantedExclusions,
  known: ReadonlyMap<string, OrganisationRecord>,
): InputProblem[] {
  const { MATCH_BUYER_UNKNOWN, MATCH_SECTOR_UNKNOWN } = matchingFailures;
  return [
    ...buyerIds.flatMap((id, index) =>
      known.get(id)?.kind === OrganisationKind.Buyer
        ? []
        : [problemAt(`buyerIds.${index}`, MATCH_BUYER_UNKNOWN())],
    ),
    ...sectors.flatMap((key, index) =>
      isSector(key) ? [] : [problemAt(`sectors.${index}`, MATCH_SECTOR_UNKNOWN({ key }))],
    ),
  ];
}

const inOrder = (buyers: ReadonlyMap<string, OrganisationRecord>): OrganisationRecord[] =>
  [...buyers.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
