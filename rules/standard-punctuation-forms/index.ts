import * as v from 'valibot';
import type { Block, Document } from '../../src/document/document.ts';
import { hasJapanese } from '../../src/facts/japanese.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { message } from '../../src/message.ts';
import { defineRule } from '../../src/rule.ts';
import { characterPair, characterSet } from '../../src/text/character-sets.ts';
import type { Change } from './change.ts';
import { dashChanges } from './dash.ts';
import { ellipsisChanges } from './ellipsis.ts';
import { compatibilityForms, interpunctChanges } from './single-marks.ts';

const formOption = (description: string) =>
  v.optional(v.pipe(v.picklist(['standard', 'off']), v.description(description)), 'standard');

export default defineRule({
  id: 'standard-punctuation-forms',
  summary: '省略号、破折号、间隔号用标准形式：... → ……，-- → ——，• → ·',
  options: {
    ellipsis: formOption('省略号：`standard` 改为 `……`'),
    dash: formOption('破折号：`standard` 改为 `——`'),
    interpunct: formOption('汉字之间的间隔号：`standard` 改为 `·`'),
    compatibility: formOption('半角、小号的中文标点（`｡｢｣﹐`）：`standard` 改为通行的形式'),
  },
  hasCandidates: (block) => block.has(DOTS | BARS | INTERPUNCTS | COMPATIBILITY_FORMS),
  *detect(block, { document, options }) {
    const { text } = block;
    for (const { range, to, certain, reason } of changesIn(document, block, options)) {
      // The mark is pointed at, not the spaces that go with it: an editor underlines as much as the message shows.
      const mark = text.slice(...range).trim();
      const start = text.indexOf(mark, range[0]);
      yield {
        range: [start, start + mark.length],
        message: message(mark, to.trim(), reason),
        edit: { range, text: to, certain },
      };
    }
  },
});

const DOTS = characterPair('.。｡', '.。｡', '…⋯');
const BARS = characterPair('- ー', '-ー', '—–―─');
const ANY_BAR = /--|[—–―─]|ーー| - /;
const INTERPUNCTS = characterSet('•・･‧∙');
const COMPATIBILITY_FORMS = characterSet('｡､｢｣﹐﹑﹔﹕﹖﹗﹙﹚︰\u2329\u232a');

/** The changes of all kinds, those of each in order. */
function* changesIn(document: Document, block: Block, options: Readonly<Record<Kind, Form>>): Generator<Change> {
  const { text } = block;
  if (options.ellipsis === 'standard' && block.has(DOTS))
    yield* ellipsisChanges(text, () => isSegmented(document, block));
  if (options.dash === 'standard' && block.has(BARS) && ANY_BAR.test(text)) yield* dashChanges(document, block);
  if (options.interpunct === 'standard' && block.has(INTERPUNCTS) && !hasJapanese(document))
    yield* interpunctChanges(text);
  if (options.compatibility === 'standard' && block.has(COMPATIBILITY_FORMS) && !hasJapanese(document))
    yield* compatibilityForms(text);
}

type Kind = 'ellipsis' | 'dash' | 'interpunct' | 'compatibility';
type Form = 'standard' | 'off';
