// Lints the samples in demo/ with textlint and this preset, and shows what `textlint --fix` would make of them. Writes
// nothing. Colours go off with NO_COLOR=1 or where the output is no terminal.
import fs from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';
import { diffChars, diffLines } from 'diff';
import { createLinter, loadTextlintrc } from 'textlint';

const root = path.resolve(import.meta.dirname, '..');
const samples = ['demo/segmented.txt', 'demo/article.md'];

const hasColour = process.env.FORCE_COLOR ? true : process.stdout.isTTY && !process.env.NO_COLOR;
const colour = (style, text) => (hasColour ? styleText(style, text, { validateStream: false }) : text);

const linter = createLinter({
  descriptor: await loadTextlintrc({ configFilePath: path.join(root, '.textlintrc.json') }),
  cwd: root,
});

for (const sample of samples) {
  const source = fs.readFileSync(path.join(root, sample), 'utf8');
  const { messages } = await linter.lintText(source, path.join(root, sample));
  const { output } = await linter.fixText(source, path.join(root, sample));

  console.log(`\n${colour(['bold', 'underline'], sample)}：${messages.length} 处\n`);
  for (const { line, column, message, ruleId } of messages) {
    const place = `${line}:${column}`.padStart(7);
    console.log(`${colour('dim', place)}  ${message}  ${colour('dim', ruleId)}`);
  }
  console.log(`\n${colour('bold', '修复前后')}\n`);
  printDiff(source, output);
}
console.log(`\n以上只是演示，${samples.join('、')} 没有改动。修复自己的文件：npx textlint --fix 文件`);

/** Prints the lines that differ, before and after, with the characters that went or came marked within them. */
function printDiff(before, after) {
  const parts = diffLines(before, after);
  for (const [i, part] of parts.entries()) {
    if (part.removed && parts[i + 1]?.added) printPair(part.value, parts[i + 1].value);
    else if (part.removed) printLines('-', part.value, 'red');
    else if (part.added && !parts[i - 1]?.removed) printLines('+', part.value, 'green');
  }
}

function printPair(before, after) {
  const characters = diffChars(before, after);
  const side = (kept, style) =>
    characters
      .filter((part) => !part[kept])
      .map(({ value, added, removed }) => linesIn(added || removed ? ['inverse', style] : style, value))
      .join('');
  printLines('-', side('added', 'red'), 'red');
  printLines('+', side('removed', 'green'), 'green');
}

/** Text in a style, changes reversed so that a lone space is seen. A line end itself has no colour. */
function linesIn(style, text) {
  return text
    .split('\n')
    .map((line) => line && colour(style, line))
    .join('\n');
}

function printLines(sign, text, style) {
  for (const line of text.replace(/\n$/, '').split('\n')) console.log(`${colour(style, sign)} ${line}`);
  if (sign === '+') console.log();
}
