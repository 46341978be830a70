// Times the command `zh-quality` beside textlint, as processes from start to end.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNS = 5;
/** A start is short, and more easily disturbed. */
const STARTS = 21;
const FILES = 400;
const START = 100;
const SPEEDUP = 1.7;

const at = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const textlint = [at('node_modules/textlint/bin/textlint.js')];
const lint = [at('dist/cli.cjs'), 'lint'];

/**
 * The median times of processes, which take turns, in milliseconds.
 * @throws where one of them does not come to its end
 */
export function timesOf(folder, commands, runs = RUNS) {
  const times = commands.map(() => []);
  for (let i = 0; i < runs; i++)
    commands.forEach((args, j) => {
      const start = performance.now();
      const { status, error } = spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore' });
      times[j].push(performance.now() - start);
      // 1 says that something was found.
      if (status === null || status > 1) throw error ?? new Error(`${args.join(' ')} ended with ${status}`);
    });
  return times.map((all) => all.toSorted((a, b) => a - b)[runs >> 1]);
}

/** Parts of a Markdown text, of about the same size. */
function partsOf(source, count) {
  const blocks = source.split(/(?<=\n\n)/);
  const size = Math.ceil(blocks.length / count);
  return Array.from({ length: count }, (_, i) => blocks.slice(i * size, (i + 1) * size).join(''));
}

/** The times from start to end of Node with nothing to do, of the command and of textlint on a file without defects. */
export function startTimes() {
  return inFolder((folder) => {
    fs.writeFileSync(path.join(folder, 'clean.md'), '# 还书\n\n还书不必出示证件。\n');
    const commands = [
      ['-e', '0'],
      [...lint, 'clean.md'],
      [...textlint, 'clean.md'],
    ];
    const [node, ours, stock] = timesOf(folder, commands, STARTS);
    return { node, ours, stock };
  });
}

/** What a function of a temporary folder with a configuration gives. */
export function inFolder(measure) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zh-quality-bench-'));
  try {
    fs.writeFileSync(path.join(folder, '.textlintrc.json'), '{ "rules": { "preset-zh-quality": true } }\n');
    return measure(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

const ms = (time) => `${time.toFixed(0)} ms`;
const verdict = (isMet) => (isMet ? 'yes' : 'NO');

/** Prints what the command takes to start, and for many files with one thread and with two. */
export function benchCommand(source) {
  const { node, ours, stock } = startTimes();
  console.log(`\nzh-quality lint, one clean file: ${ms(ours)}; textlint: ${ms(stock)}; node -e 0: ${ms(node)}`);
  console.log(`  beyond node: ${ms(ours - node)} (target ≤ ${START} ms: ${verdict(ours - node <= START)})`);
  inFolder((folder) => benchFiles(folder, source));
}

function benchFiles(folder, source) {
  fs.mkdirSync(path.join(folder, 'docs'));
  partsOf(source, FILES).forEach((text, i) => {
    fs.writeFileSync(path.join(folder, 'docs', `${i}.md`), text);
  });
  const [one, two, stock] = timesOf(folder, [
    [...lint, '--jobs', '1', 'docs'],
    [...lint, '--jobs', '2', 'docs'],
    [...textlint, 'docs'],
  ]);
  console.log(`zh-quality lint, ${FILES} files: ${ms(one)}, with two threads ${ms(two)}; textlint: ${ms(stock)}`);
  console.log(`  two threads: ${(one / two).toFixed(2)}× (target ≥ ${SPEEDUP}×: ${verdict(one / two >= SPEEDUP)})`);
}
