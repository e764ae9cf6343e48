import type { ValueTransformer } from 'typeorm';

/** Whole numbers of a bigint column, which the driver hands over as text; all stay exact. */
export const bigNumber: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};
