import {
  type ConsortiumAnswer,
  type ConsortiumRequest,
  type ExposureAnswer,
  type ExposureRequest,
  proposeConsortium,
  type RecordedOutcome,
  shareExposure,
  type WeightProfile,
} from '#match-engine';
import { type Training, trainWeights } from '../weights/weight.training.js';

/** What takes a core for seconds: plain data in, plain data out. */
export interface ComputeTasks {
  /** Finds suppliers that cover a need together. */
  consortium: { readonly input: ConsortiumRequest; readonly output: ConsortiumAnswer };
  /** Shares places among suppliers. */
  exposure: { readonly input: ExposureRequest; readonly output: ExposureAnswer };
  /** Fits weights to outcomes. */
  training: {
    readonly input: {
      readonly outcomes: readonly RecordedOutcome[];
      readonly present: WeightProfile;
    };
    readonly output: Training | undefined;
  };
}

export type TaskKind = keyof ComputeTasks;
export type TaskInput<K extends TaskKind> = ComputeTasks[K]['input'];
export type TaskOutput<K extends TaskKind> = ComputeTasks[K]['output'];

/** How each task is done; the same wherever it runs. */
export const computeTasks: { readonly [K in TaskKind]: (input: TaskInput<K>) => TaskOutput<K> } = {
  consortium: proposeConsortium,
  exposure: shareExposure,
  training: ({ outcomes, present }) => trainWeights(outcomes, present),
};
