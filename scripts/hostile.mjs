// Lints and fixes hostile and very large texts with all rules, each in a process of its own, and says how much memory
// that took; then many files in one process.
//
//   node scripts/hostile.mjs [--quick]
//
// Exits 1 where a text that textlint reads without rules cannot be linted with them, where memory is over its limit, or
// where the heap grows from file to file.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { TEXTS } from './safety/hostile-texts.mjs';

const MEGABYTE = 2 ** 20;
/** With all rules, in megabytes of resident memory. */
const MOST_MEMORY = 1_500;
/** What the heap may have grown in the second half of many files, in megabytes. */
const MOST_GROWTH = 20;
const isQuick = process.argv.includes('--quick');
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
  if (isQuick && isLarge) continue;
  const bare = run('bare', name);
  const full = run('full', name);
  const isWorse = full.error !== undefined && bare.error === undefined;
  const mark = fail(isWorse || full.memory > MOST_MEMORY);
  const figure = ({ error, memory, seconds }) => error ?? `${seconds} s, ${memory} MB`;
  console.log(`${mark} ${name} (${ext}): without rules ${figure(bare)}; with all ${figure(full)}`);
}

const many = run('many', isQuick ? '1000' : '10000');
const mark = fail(many.error !== undefined || many.after - many.middle > MOST_GROWTH);
console.log(
  `${mark} heap over ${many.files} files: ${many.before} MB before, ${many.middle} MB half-way, ${many.after} MB after ${many.error ?? ''}`,
);
console.log(`${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
