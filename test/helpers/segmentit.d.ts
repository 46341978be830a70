declare module 'segmentit' {
  /** What is used of segmentit, which has no types of its own. */
  export class Segment {
    doSegment(text: string): { readonly w: string; readonly p?: number }[];
  }
  export function useDefault(segment: Segment): Segment;
  /** Kinds of word, as bits. */
  export const POSTAG: Readonly<
    Record<'D_N' | 'D_V' | 'D_A' | 'D_I' | 'D_L' | 'A_NR' | 'A_NS' | 'A_NT' | 'A_NZ' | 'UNK', number>
  >;
}
