/**
 * All ways to choose `size` of the open slots with exactly `breaks` gaps between them such that
 * every forced slot is chosen, each as its slots in order; undefined where there are more than
 * `most`.
 */
export function busyPatterns(
  isOpen: readonly boolean[],
  isForced: readonly boolean[],
  size: number,
  breaks: number,
  most: number,
): number[][] | undefined {
  const slots = isOpen.length;
  const lastForced = isForced.lastIndexOf(true);
  const found: number[][] = [];
  const chosen: number[] = [];
  /** Decides slot s and those after it; false where there are too many patterns. */
  const extend = (s: number, gaps: number): boolean => {
    const missing = size - chosen.length;
    if (missing === 0) {
      if (lastForced >= s || gaps > 0) return true;
      found.push(chosen.slice());
      return found.length <= most;
    }
    // The gaps still to come need a slot each between the meetings still to come.
    const started = chosen.length > 0;
    if (s + missing + gaps - (started && s > chosen.at(-1)! + 1 ? 1 : 0) > slots) return true;
    if (gaps > missing - (started ? 0 : 1)) return true;
    if (isOpen[s]) {
      const opens = started && s > chosen.at(-1)! + 1 ? 1 : 0;
      if (opens <= gaps) {
        chosen.push(s);
        const goesOn = extend(s + 1, gaps - opens);
        chosen.pop();
        if (!goesOn) return false;
      }
    }
    return isForced[s] === true || extend(s + 1, gaps);
  };
  return extend(0, breaks) ? found : undefined;
}
