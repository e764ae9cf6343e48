/** An eligible supplier of one need, with its value (fused score in millionths). */
export interface ExposureCandidate {
  readonly supplierId: string;
  readonly value: number;
}

/** A need and all its eligible suppliers. */
export interface ExposureNeed {
  readonly needId: string;
  readonly candidates: readonly ExposureCandidate[];
}

/** A group that is promised a share of all exposure, in thousandths. */
export interface GroupFloor {
  readonly group: string;
  readonly members: readonly string[];
  readonly share: number;
}

export interface ExposureRequest {
  readonly needs: readonly ExposureNeed[];
  /** Places per list. */
  readonly places: number;
  /** 0: plain best lists; 1000: every eligible supplier is promised an equal share. */
  readonly fairness: number;
  readonly floors: readonly GroupFloor[];
}

export interface FairList {
  readonly needId: string;
  /** Best place first. */
  readonly supplierIds: readonly string[];
}

/** A promise that the lists keep, or why they cannot. */
export interface ExposurePromise {
  /** `supplier` or the group's name. */
  readonly kind: 'supplier' | 'group';
  readonly id: string;
  /** Exposure in millionths of a first place. */
  readonly promised: number;
  readonly given: number;
}

export interface UnmetPromise extends ExposurePromise {
  /**
   * `notEnoughPlaces`: even in every place open to it the promise is out of reach; `othersPromises`:
   * each change that helps would break another promise.
   */
  readonly why: 'notEnoughPlaces' | 'othersPromises';
}

/** What fairness costs and whom it moves. */
export interface ExposurePrice {
  /** Rank-discounted value of the plain lists and of these, in millionths. */
  readonly plainValue: number;
  readonly value: number;
  readonly givenUp: number;
  readonly gaining: readonly string[];
  readonly losing: readonly string[];
}

/** How often a supplier is shown, in millionths of a first place. */
export interface SupplierExposure {
  readonly supplierId: string;
  /** In the plain best lists. */
  readonly plain: number;
  readonly fair: number;
}

export interface ExposureAnswer {
  readonly lists: readonly FairList[];
  /** Of every eligible supplier, in the order of their ids. */
  readonly exposure: readonly SupplierExposure[];
  readonly price: ExposurePrice;
  readonly unmet: readonly UnmetPromise[];
}
