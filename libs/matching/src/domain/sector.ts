interface Coded {
  readonly system: string;
  readonly code: string;
}

/** Digits of an HS chapter and of a CPC or ISIC division. */
const digits = 2;

/**
 * The sector of a need, by which weights may differ: the chapter or division of its first code,
 * such as `HS-08`; undefined without a code.
 */
export function sectorOf(codes: readonly Coded[]): string | undefined {
  const [first] = codes;
  return first && `${first.system}-${first.code.slice(0, digits)}`;
}
