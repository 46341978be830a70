import * as v from 'valibot';
import type { Block, Document } from '../../src/document/document.ts';
import { mainScript } from '../../src/facts/script.ts';
import { message } from '../../src/message.ts';
import { type Finding, NO_FINDINGS } from '../../src/rule.ts';
import { isHanUnit } from '../../src/text/han.ts';
import type { Range } from '../../src/text/range.ts';
import { countScripts, inScript, type Script, scriptOf } from '../../src/text/scripts.ts';

/** The option on simplified and traditional characters. */
export const scriptOptions = {
  script: v.optional(
    v.pipe(
      v.picklist(['consistent', 'off']),
      v.description('简繁混用（`软件` 与 `軟件`）：`consistent` 报告全文中占少数的一种，`off` 不管'),
    ),
    'consistent',
  ),
};

/** A block with so many times more characters of the main script than of the other is in the main script. */
const CLEAR = 3;
/** Where script, dialect or old text is spoken of, both belong there: 繁體中文, 日本語, 异体字. */
const ON_SCRIPT =
  /繁[體体中简簡]|[正简簡]體|[简簡]繁|日[本语語文]|異體|异体|台[灣湾]|臺|香港|澳[門门]|粤语|古文|古籍|字形|韓|韩/u;
const NAMES: Readonly<Record<Script, string>> = { simplified: '简体字', traditional: '繁体字' };

/** Characters of the script that the document does not use (软件 beside 軟件): one finding for a run of them. */
export function script(document: Document, block: Block): Iterable<Finding> {
  const main = mainScript(document);
  if (!main) return NO_FINDINGS;
  const counts = countScripts(block.text);
  const other: Script = main === 'simplified' ? 'traditional' : 'simplified';
  if (counts[other] === 0 || counts[main] < counts[other] * CLEAR || ON_SCRIPT.test(block.text)) return NO_FINDINGS;
  return inOtherScript(block.text, main, other);
}

function* inOtherScript(text: string, main: Script, other: Script): Generator<Finding> {
  for (const range of runsOf(text, other)) {
    if (isName(text, range) || isQuoted(text, range)) continue;
    const found = text.slice(...range);
    const expected = inScript(found, main);
    const finding = { range, message: message(found, expected, `本文其余用${NAMES[main]}`) };
    // Of a simplified character there may be several traditional ones (发: 發, 髮).
    if (main === 'traditional') yield finding;
    else yield { ...finding, edit: { range, text: expected, certain: false } };
  }
}

/** Runs of characters of a script, with at most so many others between two of them. */
const BETWEEN = 2;

function* runsOf(text: string, script: Script): Generator<Range> {
  let run: [number, number] | undefined;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (run && (!isHanUnit(unit) || i - run[1] > BETWEEN)) {
      yield run;
      run = undefined;
    }
    if (scriptOf(unit) !== script) continue;
    if (run) run[1] = i + 1;
    else run = [i, i + 1];
  }
  if (run) yield run;
}

/** The longest name that stands by itself. */
const LONGEST_NAME = 5;

/** Whether a run stands in a few Han characters by themselves, as the name of a person, firm or language does. */
function isName(text: string, [first, last]: Range): boolean {
  let [start, end] = [first, last];
  while (end - start <= LONGEST_NAME && isHanUnit(text.charCodeAt(start - 1))) start--;
  while (end - start <= LONGEST_NAME && isHanUnit(text.charCodeAt(end))) end++;
  return end - start <= LONGEST_NAME;
}

/** So far an opening mark is looked for. */
const FAR = 60;
const OPEN = /[“‘「『《〈"][^”’」』》〉"]*$/u;

const isQuoted = (text: string, [start]: Range): boolean => OPEN.test(text.slice(Math.max(0, start - FAR), start));
