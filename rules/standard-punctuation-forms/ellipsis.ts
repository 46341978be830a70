import { endsWithHan, hasHan, startsWithHan } from '../../src/text/han.ts';
import { isInMark } from '../../src/text/marks.ts';
import { endsWithQuotation } from '../../src/text/quotes.ts';
import type { Range } from '../../src/text/range.ts';
import { spacesEnd, spacesStart, withoutInvisibleEnd } from '../../src/text/spaces.ts';
import type { Change } from './change.ts';

const ELLIPSIS = '……';
/** What is typed for an ellipsis: 。。。 ... … ⋯ and mixtures of the first two. */
const DOTS = /[.。｡]{3,}|…+|⋯+/g;
/** More full stops than this are a leader (目录……3), or a pattern. */
const LONGEST = 12;
/** How much text on each side tells what sentence an ellipsis stands in. */
const REACH = 40;

const FULLWIDTH_MARK = /^[，。、；：？！）］｝】》〉」』”’]/;
const STOP_BEFORE = /[，。、；：？！]$/;
const CLOSING_BEFORE = /[）］｝】》〉」』”’]$/;
const OPENING_BEFORE = /[（［｛【《〈「『“‘([{<"']$/;
const CLOSING_AFTER = /^[）］｝】》〉」』”’)\]}>"']/;
const LATIN_BEFORE = /[A-Za-z0-9%#\ufffc]\+*$/;
/** A short name behind Han or a mark: with more words before it, a sentence or a command in English is cut short. */
const NAME_BEFORE = /[\p{Script=Han}\ufffc，、：（“/] ?(?:[A-Za-z0-9.#%+-]+ ?){1,2}$|\ufffc$/u;

/** The ellipses of Chinese sentences that are not written …… (GB/T 15834 §4.11: six dots, the room of two characters). */
export function* ellipsisChanges(text: string, keepsSpaces: () => boolean): Generator<Change> {
  for (const { 0: dots, index } of text.matchAll(DOTS)) {
    const range = withoutStops(dots, index);
    const run = text.slice(...range);
    if (isStandard(run) || isHalfOfMark(text, range)) continue;
    const before = text.slice(Math.max(0, range[0] - REACH), range[0]);
    const after = text.slice(range[1], range[1] + REACH);
    if (isLeader(run, after) || isSpokenOf(before, after) || isMenuItem(run, before, after)) continue;
    if (/^\.+。|^。\.+/.test(run) && /[,;:]$/.test(before)) continue;
    if (!isChinese(run, lineEnd(before), lineStart(after))) continue;
    const certain = !isSpread(run, before, after) && !/^…{5,}|\.。|。\./.test(run);
    yield {
      range: keepsSpaces() ? range : withSpaces(text, range),
      to: ELLIPSIS,
      certain,
      reason: '省略号是六个点，占两个字',
    };
  }
}

/** `好。...` is a full stop and an ellipsis, `好...。` an ellipsis and a full stop. */
function withoutStops(dots: string, index: number): Range {
  const [, stop = '', run = ''] = /^([。｡]?)(\.{3,})[。｡]?$/.exec(dots) ?? [];
  return run ? [index + stop.length, index + stop.length + run.length] : [index, index + dots.length];
}

/** …… is right; so is ⋯⋯ (CLREQ), and two …… in a row for a whole paragraph left out. */
const isStandard = (run: string): boolean => /^(?:……|…{4}|⋯⋯)$/.test(run);

/** …⏎… is one mark, and its line end the fault. */
const isHalfOfMark = (text: string, [start, end]: Range): boolean =>
  (text[end] === '\n' && isInMark(text, end)) || (text[start - 1] === '\n' && isInMark(text, start - 1));

/** Dots that lead to a page number, or a row of them. */
const isLeader = (run: string, after: string): boolean =>
  run.length > LONGEST || (run.length > 3 && /^ *\d{1,4} *(?:[\n\u2028]|$)/.test(after));

/** 「...」: the mark itself is meant. */
const isSpokenOf = (before: string, after: string): boolean =>
  OPENING_BEFORE.test(before) && CLOSING_AFTER.test(after) && !endsWithQuotation(before);

/** A command in a menu that opens a window has three dots: 点击“选择文件...”。 */
const isMenuItem = (run: string, before: string, after: string): boolean =>
  /^(?:\.{3}|…)$/.test(run) &&
  /^["”」』\]】'’]/.test(after) &&
  /["“「『[【'‘>][^，。、；：？！,;:?!"”」』\]】]{1,14}$/u.test(before);

/** `...args` right behind Han may be a parameter's name. */
const isSpread = (run: string, before: string, after: string): boolean =>
  run === '...' && endsWithHan(before) && /^[A-Za-z_]/.test(after);

const lineEnd = (before: string): string =>
  before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\u2028')) + 1);
const lineStart = (after: string): string => after.split(/[\n\u2028]/, 1)[0] ?? '';

/** Whether an ellipsis stands in a Chinese sentence, and not in code, a formula, an enumeration of terms or English. */
function isChinese(run: string, before: string, after: string): boolean {
  const [left, right] = [before.trimEnd(), after.trimStart()];
  if (left === '' && right === '') return false;
  if (run.includes('。')) return hasHan(left) || hasHan(right);
  if (left === '') return startsWithHan(right) && !after.startsWith('  ');
  if (/^[/\\=<>|*]/.test(right)) return false;
  // 返回 1 ... n: between two terms.
  const isSpaced = left !== before || right !== after;
  if (endsWithHan(left)) return !(isSpaced && /^[A-Za-z0-9\ufffc]/.test(right) && left !== before);
  // 被 `P2` 占有，...，`P1`: what is enumerated are clauses; in 1，2，...，n they are terms.
  if (STOP_BEFORE.test(left))
    return (
      endsWithHan(withoutInvisibleEnd(left.slice(0, -1).replace(/[）)」』”》"']+$/, ''))) && !/^[A-Za-z0-9]/.test(right)
    );
  if (isClosed(left)) return right === '' || startsWithHan(right) || FULLWIDTH_MARK.test(right);
  if (OPENING_BEFORE.test(left)) return /[（《「『“‘("]$/.test(left) && startsWithHan(after);
  return LATIN_BEFORE.test(left) && isAfterName(run, before, after);
}

const IN_BRACKETS = /[(（][^()（）]*\)$/u;

/** Behind a closing mark, also one that other rules are still to give its width or shape: （上)...、“好"... */
const isClosed = (left: string): boolean =>
  CLOSING_BEFORE.test(left) || endsWithQuotation(left) || hasHan(IN_BRACKETS.exec(left)?.[0] ?? '');

/** Whether an ellipsis behind a name, a number or code ends or interrupts a Chinese sentence. */
function isAfterName(run: string, before: string, after: string): boolean {
  const [left, right] = [before.trimEnd(), after.trimStart()];
  const clause = left.slice(Math.max(...[...'。！？；'].map((mark) => left.lastIndexOf(mark))) + 1);
  if (/,[0-9]+$/.test(left) || /^[”"’']/.test(right)) return false;
  // Six dots are typed for …… only.
  if (run.length >= 6 && hasHan(clause)) return right === '' || startsWithHan(right) || FULLWIDTH_MARK.test(right);
  if (!NAME_BEFORE.test(left)) return false;
  // DKMS...不要动它
  if (startsWithHan(after) && left === before) return true;
  if (!hasHan(clause) || /[0-9]$/.test(left)) return false;
  // 用 MySQL、Oracle...）
  if (FULLWIDTH_MARK.test(right)) return !/[,=([][^，。、]*$/.test(clause);
  return right === '' && (run.length > 3 || /、 ?[A-Za-z ]{1,20}$/.test(left));
}

/** An ellipsis with the spaces beside it that stand against Han: a Chinese ellipsis has its room in itself. */
function withSpaces(text: string, [start, end]: Range): Range {
  let [from, to] = [spacesStart(text, start), spacesEnd(text, end)];
  const after = text.slice(to, to + 2);
  if (!endsWithHan(text.slice(Math.max(0, from - 2), from))) from = start;
  if (!startsWithHan(after) && !FULLWIDTH_MARK.test(after)) to = end;
  return [from, to];
}
