/** The part of subset-font that is used here; it brings no types. */
declare module 'subset-font' {
  /** Keeps the characters of a text, and one instance of a variable font. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'truetype';
      readonly variationAxes: Readonly<Record<string, number>>;
    },
  ): Promise<Buffer>;
}
