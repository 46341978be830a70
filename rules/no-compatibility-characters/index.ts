import { hasJapanese } from '../../src/facts/japanese.ts';
import { message } from '../../src/message.ts';
import { defineRule } from '../../src/rule.ts';
import { characterSet } from '../../src/text/character-sets.ts';
import { characterBoundary, endsWithHan, startsWithHan } from '../../src/text/han.ts';
import type { Range } from '../../src/text/range.ts';
import { SUPPLEMENT } from './data.ts';

export default defineRule({
  id: 'no-compatibility-characters',
  summary: '部首字符、兼容汉字改为通用的汉字：⽬录 → 目录',
  options: {},
  hasCandidates: (block) => block.has(ANY),
  *detect(block, { document }) {
    const { text } = block;
    if (SPEAKS_OF_CHARACTERS.test(text) || hasJapanese(document)) return;
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const range = [index, index + run.length] as const;
      const unified = [...run].map(unifiedOf).join('');
      if (unified === run || !isInWord(text, range)) continue;
      // 进⾏行处理: what some programs leave behind is the character twice, in both forms.
      const isTwice = neighbours(text, range).includes(unified);
      yield {
        range,
        message: message(
          run,
          isTwice ? '' : unified,
          isTwice ? `与旁边的“${unified}”重复` : '兼容字符，改用通用的汉字',
        ),
        edit: { range, text: isTwice ? '' : unified, certain: true },
      };
    }
  },
});

/** Kangxi radicals, the supplement to them, and compatibility ideographs. */
const CLASS = String.raw`\u2e80-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}`;
/** Their UTF-16 units; beyond the basic plane the first halves of them. */
const ANY = characterSet('\u2e80-\u2fd5\uf900-\ufaff\ud87e');
const RUN = new RegExp(`[${CLASS}]{1,100}`, 'gu');
/** Text about characters shows the radicals that it speaks of: 部首⽔、⽕. */
const SPEAKS_OF_CHARACTERS =
  /部首|偏旁|部件|字根|字形|字体|康熙|笔画|异体|旧字|兼容字|兼容汉字|编码|码位|码点|Unicode|radical/i;

/**
 * The ideograph that a character is drawn as: by its decomposition, for the compatibility ideographs and Kangxi radicals,
 * else by the table. The twelve ideographs of the compatibility block that are no duplicates (﨎) have none and stay.
 */
const unifiedOf = (character: string): string => SUPPLEMENT.get(character) ?? character.normalize('NFKC');

/** The characters on both sides of a range. */
function neighbours(text: string, [start, end]: Range): string[] {
  const from = start > 0 ? characterBoundary(text, start - 1) : 0;
  const to = end < text.length ? characterBoundary(text, end + 1) : end;
  return [text.slice(from, start), text.slice(end, Math.max(to, end + 1))];
}

/** Whether a range touches other Han: a radical that stands alone is meant as one. */
function isInWord(text: string, range: Range): boolean {
  const [before = '', after = ''] = neighbours(text, range);
  return endsWithHan(before) || startsWithHan(after);
}
