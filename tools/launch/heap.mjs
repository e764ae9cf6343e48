/**
 * V8 sizes its heap by the machine's memory and lets garbage stand long: an import of any file
 * then takes 500 MB, of which 70 MB are in use. With these bounds it stays below 300 MB. The
 * matcher's columns lie outside of the heap. Memory of many threads is taken from two pools (glibc
 * makes eight a core, each with gaps of its own). What the environment says goes before.
 */
const bounds = '--max-semi-space-size=16 --max-old-space-size=1024';

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv} the environment for programs of Iloilo and what they start.
 */
export function withBoundedHeap(env) {
  return {
    MALLOC_ARENA_MAX: '2',
    ...env,
    NODE_OPTIONS: [bounds, env.NODE_OPTIONS].filter(Boolean).join(' '),
  };
}
