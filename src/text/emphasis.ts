import { isPunctuation } from './letters.ts';
import type { Range } from './range.ts';

/** A run of one delimiter of emphasis (`*`, `_`, `~`) with what stands on its two sides, as Markdown reads it. */
export interface DelimiterRun {
  readonly mark: string;
  /** Where it is; the unit does not matter. */
  readonly range: Range;
  /** The characters beside it; white space or nothing at an edge. */
  readonly before: string;
  readonly after: string;
}

/** Emphasis: the delimiters that open and close it, two of each for strong emphasis. */
export interface Emphasis {
  readonly open: Range;
  readonly close: Range;
}

/**
 * Which characters keep a delimiter from opening or closing: all punctuation (CommonMark §6.2), or only
 * what is not Chinese, next to other text than Chinese (the amendment of markdown-cjk-friendly).
 */
export type Reading = 'CommonMark' | 'Chinese';

const SPACE = /^\s?$/u;
/** East Asian Width W, F or H, as far as it stands in Chinese; “ ” … — are of the ambiguous class A, and so not in it. */
const CJK =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\ufe30-\ufe6f\uff00-\uffef]/u;

const isCJK = (character: string): boolean => CJK.test(character);
const isSpace = (character: string): boolean => SPACE.test(character);

/** Whether a run may stand at the outer side of text: `inner` is on the side of the text that it is to emphasise. */
function flanks(inner: string, outer: string, reading: Reading): boolean {
  if (isSpace(inner)) return false;
  if (!isPunctuation(inner) || isSpace(outer) || isPunctuation(outer)) return true;
  return reading === 'Chinese' && (isCJK(inner) || isCJK(outer));
}

function sidesOf({ mark, before, after }: DelimiterRun, reading: Reading): { opens: boolean; closes: boolean } {
  const left = flanks(after, before, reading);
  const right = flanks(before, after, reading);
  if (mark !== '_') return { opens: left, closes: right };
  return { opens: left && (!right || isPunctuation(before)), closes: right && (!left || isPunctuation(after)) };
}

interface Open {
  readonly mark: string;
  readonly length: number;
  readonly both: boolean;
  start: number;
  end: number;
}

/** The emphasis that runs of delimiters, in order, make: CommonMark's algorithm, for text without links in it. */
export function emphasisOf(runs: readonly DelimiterRun[], reading: Reading): Emphasis[] {
  const found: Emphasis[] = [];
  const stack: Open[] = [];
  // Below which height no opener is for a closer of a kind, so that each is looked for once.
  const bottoms = new Map<string, number>();
  for (const run of runs) {
    const { opens, closes } = sidesOf(run, reading);
    const length = run.range[1] - run.range[0];
    let [start, end] = run.range;
    if (closes) {
      const kind = `${run.mark}${opens}${run.mark === '~' ? length : length % 3}`;
      while (start < end) {
        const bottom = Math.min(bottoms.get(kind) ?? 0, stack.length);
        let at = stack.length - 1;
        while (at >= bottom && !matches(stack[at] as Open, run.mark, length, opens)) at--;
        const opener = stack[at];
        if (at < bottom || !opener) {
          bottoms.set(kind, stack.length);
          break;
        }
        const use = run.mark === '~' ? length : end - start >= 2 && opener.end - opener.start >= 2 ? 2 : 1;
        found.push({ open: [opener.end - use, opener.end], close: [start, start + use] });
        opener.end -= use;
        start += use;
        stack.length = opener.start < opener.end ? at + 1 : at;
      }
    }
    if (opens && start < end) stack.push({ mark: run.mark, length, both: closes, start, end });
  }
  return found;
}

/** Whether a closer may go with an opener: CommonMark's rule 9 on lengths that are multiples of three; `~` alike in length. */
function matches(opener: Open, mark: string, length: number, closerOpens: boolean): boolean {
  if (opener.mark !== mark) return false;
  if (mark === '~') return opener.length === length;
  const mayDiffer = (!opener.both && !closerOpens) || (opener.length + length) % 3 !== 0;
  return mayDiffer || (opener.length % 3 === 0 && length % 3 === 0);
}
