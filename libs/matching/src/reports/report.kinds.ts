import type { ExposureAnswer, Improvement, SupplierExposure } from '#match-engine';
import type { ProfileContent } from '#profiles';
import type { GroupExposure } from '../domain/exposure.shares.js';

/** What each kind of report is asked, and what it answers. */
export interface ReportKinds {
  /** What single changes of a profile's facts would do over all open needs. Subject: the profile. */
  improvements: {
    question: { readonly economy: string; readonly content: ProfileContent };
    answer: { readonly improvements: readonly Improvement[]; readonly needs: number };
  };

  /** Suppliers that cover a need together. Subject: the need. */
  consortium: {
    question: { readonly mostPartners: number; readonly needVersion: number };
    answer: ConsortiumAnswer;
  };

  /** Who is shown for a set of needs, and what fairness costs. Subject: who asks, and the question. */
  exposure: {
    /** An empty list of needs stands for all; fairness and shares in thousandths. */
    question: {
      /** Whose open needs these are; absent for public ones of all. */
      readonly buyerId?: string;
      readonly needIds: readonly string[];
      readonly places: number;
      readonly fairness: number;
      readonly floors: readonly { readonly group: string; readonly share: number }[];
    };
    answer: Omit<ExposureAnswer, 'exposure'> & {
      readonly suppliers: number;
      /** Absent, as changes are, in answers of a time before they were told. */
      readonly groups?: readonly GroupExposure[];
      /** Of the suppliers whose exposure changes most. */
      readonly changes?: readonly SupplierExposure[];
    };
  };
}

/** Scores are in millionths; shares are parts of the quantity, 0 to 1. */
export type ConsortiumAnswer =
  | { readonly kind: 'closed' | 'noQuantity' }
  | { readonly kind: 'notNeeded'; readonly able: number }
  | {
      readonly kind: 'none';
      readonly candidates: number;
      /** What the largest partners could supply; null where minimum orders do not add up. */
      readonly availableShare: number | null;
      /** The line that falls short, from 0; absent in answers of a time before there were lines. */
      readonly line?: number | null;
      /** Whether it is certain that there is none. */
      readonly isExact: boolean;
    }
  | {
      readonly kind: 'proposed';
      readonly candidates: number;
      readonly partners: readonly {
        readonly supplierId: string;
        /** Of the first line. */
        readonly share: number;
        /** Of every line; absent in answers of a time before there were lines. */
        readonly shares?: readonly number[];
        readonly score: number;
      }[];
      readonly leadId: string;
      readonly score: number;
      readonly isExact: boolean;
      readonly scoreBound: number;
      /** Name of the cluster that all partners belong to. */
      readonly cluster: string | null;
    };

export type ReportKind = keyof ReportKinds;
export type ReportQuestion<K extends ReportKind> = ReportKinds[K]['question'];
export type ReportAnswer<K extends ReportKind> = ReportKinds[K]['answer'];

/** Answers one kind of report. */
export interface ReportAnswerer<K extends ReportKind> {
  /** @param subjectId what the report is about. */
  answer(
    subjectId: string,
    question: ReportQuestion<K>,
    signal: AbortSignal,
  ): Promise<ReportAnswer<K>>;
}
