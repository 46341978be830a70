import { type Block, perBlock } from './document.ts';

/** Delimiters that delimit nothing where they stand, but might elsewhere; those within a word (`a_b`) never do. */
const LOOSE_DELIMITER = /[*~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/;

/** Marks of Markdown in a block on which it depends what an edit does. */
export interface BlockMarks {
  /**
   * Whether there is text that may become a link, a definition, a tag or a table by an edit elsewhere: `[甲](乙 丙)` is
   * none of these only for its space, `甲|乙⏎丙` over `-|-` only for its line end.
   */
  readonly unfinished: boolean;
  /** Whether only a space may keep some of it from being a link or a tag. */
  readonly opensLink: boolean;
  /** Whether there is an address, what may be part of one, or a note: how far these reach depends on marks within or behind. */
  readonly address: boolean;
  /** Whether there is a delimiter that is only text. */
  readonly delimiter: boolean;
  /**
   * Whether the runs of `*` are of one length, and those of `~`. Behind a space a run that could both open and close can
   * do only one of these, which matters only between runs of unlike length (CommonMark's rule on multiples of three).
   */
  readonly runsAreAlike: boolean;
}

const ADDRESS = /@|:\/\/|www\.|\[\^/i;

/** The marks of a block, read once. */
export const marksOf = perBlock((block, { source }) => read(source, block));

function read(source: string, { segments, text }: Block): BlockMarks {
  const letters = segments.map(({ kind, start, end }) => (kind === 'copy' ? text.slice(start, end) : ' ')).join('');
  const [first, last] = [segments[0]?.source[0] ?? 0, segments.at(-1)?.source[1] ?? 0];
  let [start, end] = [first, last];
  while (/[*~]/.test(source.charAt(start - 1))) start--;
  while (/[*~]/.test(source.charAt(end))) end++;
  const runs = new Set(source.slice(start, end).match(/\*+|~+/g));
  return {
    unfinished: /[\]<|]/.test(letters),
    opensLink: /\][(:]|</.test(letters),
    address:
      ADDRESS.test(source.slice(Math.max(0, first - 1), last)) &&
      segments.some(({ source: range }) => ADDRESS.test(source.slice(Math.max(0, range[0] - 1), range[1]))),
    delimiter: LOOSE_DELIMITER.test(letters),
    runsAreAlike: [...runs].filter((run) => run.startsWith('*')).length < 2 && !(runs.has('~') && runs.has('~~')),
  };
}
