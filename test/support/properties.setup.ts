import fc from 'fast-check';

/** Property tests meet the same cases on every run; another seed meets others: FC_SEED=7 npm test. */
const usualSeed = 20_151_023;

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? usualSeed) });
