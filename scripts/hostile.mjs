// Lints and fixes hostile and very large texts with all rules, each in a process of its own, and says how much memory
// that took; then many files in one process.
//
//   node scripts/hostile.mjs [--quick] [--only TEXT]
//
// Exits 1 where a text that textlint reads without rules cannot be linted with them, where the parser of `zh-quality lint`
// cannot read one at all, where memory is over its limit, or where the heap grows from file to file.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { TEXTS } from './safety/hostile-texts.mjs';

const MEGABYTE = 2 ** 20;
/** With all rules, in megabytes of resident memory. */
const MOST_MEMORY = 1_500;
/** What the heap may have grown in the second half of many files, in megabytes. */
const MOST_GROWTH = 20;
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const isQuick = values.quick;
const child = fileURLToPath(new URL('./safety/hostile-child.mjs', import.meta.url));

function run(...args) {
  try {
    const stdio = ['ignore', 'pipe', 'pipe'];
    const options = { encoding: 'utf8', stdio, maxBuffer: MEGABYTE, timeout: 300_000 };
    return JSON.parse(execFileSync(process.execPath, ['--expose-gc', child, ...args], options));
  } catch (error) {
    const reason =
      /(RangeError|Error|FATAL)[^\n]*/.exec(String(error.stderr))?.[0] ?? String(error.code ?? error.message);
    return { error: reason.slice(0, 80) };
  }
}

let failures = 0;
const fail = (isFailure) => {
  if (isFailure) failures++;
  return isFailure ? 'FAIL' : 'ok  ';
};

for (const [name, { ext, isLarge }] of Object.entries(TEXTS)) {
  if ((isQuick && isLarge) || !name.includes(values.only ?? '')) continue;
  const bare = run('bare', name);
  const full = run('full', name);
  const fast = ext === '.md' ? run('fast', name) : undefined;
  const isWorse = (full.error !== undefined && bare.error === undefined) || fast?.error !== undefined;
  const mark = fail(isWorse || full.memory > MOST_MEMORY || fast?.memory > MOST_MEMORY);
  const figure = ({ error, memory, seconds }) => error ?? `${seconds} s, ${memory} MB`;
  const withFast = fast ? `; with the fast parser ${figure(fast)}` : '';
  console.log(`${mark} ${name} (${ext}): without rules ${figure(bare)}; with all ${figure(full)}${withFast}`);
}

const many = run('many', isQuick ? '1000' : '10000');
const mark = fail(many.error !== undefined || many.after - many.middle > MOST_GROWTH);
console.log(
  `${mark} heap over ${many.files} files: ${many.before} MB before, ${many.middle} MB half-way, ${many.after} MB after ${many.error ?? ''}`,
);
console.log(`${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
