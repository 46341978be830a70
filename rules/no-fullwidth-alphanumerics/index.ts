import * as v from 'valibot';
import type { Document } from '../../src/document/document.ts';
import { alphanumericWidths, type Widths } from '../../src/facts/alphanumeric-width.ts';
import { hasJapanese } from '../../src/facts/japanese.ts';
import { message } from '../../src/message.ts';
import { defineRule } from '../../src/rule.ts';
import { characterSet } from '../../src/text/character-sets.ts';
import type { Range } from '../../src/text/range.ts';

const widthOption = (description: string) =>
  v.optional(v.pipe(v.picklist(['half', 'majority', 'off']), v.description(description)), 'majority');

export default defineRule({
  id: 'no-fullwidth-alphanumerics',
  summary: '字母、数字和百分号用半角：Ａ１％ → A1%',
  options: {
    alphanumerics: widthOption('全角的字母和数字：都改为半角，或者随全文的多数（全文都用全角时不改）'),
    percent: widthOption('数字后面的 `％`：改为 `%`，或者随全文的多数'),
  },
  hasCandidates: (block) => block.has(ANY),
  *detect(block, { document, options }) {
    const { text } = block;
    if (hasJapanese(document) || SPEAKS_OF_WIDTH.test(text)) return;
    const keeps = keptWidths(document, options);
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const range = [index, index + run.length] as const;
      const to = keeps[kindOf(run)] ? run : halfWidth(keeps.percent ? run.replace(/％$/, '') : run);
      if (to === run || isFace(text, range) || isMentioned(text, range, to)) continue;
      const changed = [index, index + to.length] as const;
      yield {
        range: changed,
        message: message(text.slice(...changed), to, '字母、数字用半角'),
        edit: { range: changed, text: to, certain: true },
      };
    }
  },
});

const ANY = characterSet('０-９Ａ-Ｚａ-ｚ％');
/**
 * Letters and digits with the marks that join them to one thing: a decimal (３．５), a range, a fraction; and the
 * percent sign behind a number of either width. The colon of １６：３２ belongs to the rule on widths of stops.
 */
const RUN =
  /[０-９Ａ-Ｚａ-ｚ]+(?:(?:[－／]|(?<=[０-９])．(?=[０-９]))[０-９Ａ-Ｚａ-ｚ]+)*(?:(?<=[０-９])％)?|(?<=[0-9])％/g;
/** Text about width itself shows the characters that it speaks of. */
const SPEAKS_OF_WIDTH = /[全半][角形]/;
/** Fewer than this are no habit. */
const HABIT = 5;

type Kind = 'digits' | 'letters' | 'percent';
const kindOf = (run: string): Kind => (run === '％' ? 'percent' : /[０-９]/.test(run) ? 'digits' : 'letters');

/** What a document may go on writing in full width: what it writes so nearly always, as old books do (第１章). */
function keptWidths(
  document: Document,
  options: { readonly alphanumerics: string; readonly percent: string },
): Record<Kind, boolean> {
  const widths = alphanumericWidths(document);
  const isKept = (option: string, { full, half }: Widths): boolean =>
    option === 'off' || (option === 'majority' && full > HABIT && full > half);
  return {
    digits: isKept(options.alphanumerics, widths.digits),
    letters: isKept(options.alphanumerics, widths.letters),
    percent: isKept(options.percent, widths.percent),
  };
}

/** The distance between a full-width form and its ASCII character. */
const OFFSET = 0xff01 - 0x21;
const halfWidth = (run: string): string =>
  run.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - OFFSET));

/** A face drawn with characters: （＾ｏ＾）, Ｔ＿Ｔ. */
const isFace = (text: string, [start, end]: Range): boolean =>
  /[＿＾￣╯╰ωεд≧≦]/.test(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1));

/** `"abc" → "ａｂｃ"`: quoted, with its other form beside it. */
const isMentioned = (text: string, [start, end]: Range, to: string): boolean =>
  /["“‘「']/.test(text.charAt(start - 1)) &&
  /["”’」']/.test(text.charAt(end)) &&
  text.slice(Math.max(0, start - 40), end + 40).includes(to);
