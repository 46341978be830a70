import os from 'node:os';
import { installedPeers } from './bench-peers-contenders.mjs';
import { charactersIn, WARM_RUNS, WARM_SECONDS } from './bench-peers-passes.mjs';

const mega = (number) => (number / 1e6).toFixed(2);
const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const milliseconds = (time) => `${time.toFixed(0)} ms`;
const times = (ratio) => `${ratio.toFixed(2)}×`;
const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const machine = (load) =>
  `${os.cpus()[0].model}, ${os.availableParallelism()} cores, ${(os.totalmem() / 2 ** 30).toFixed(0)} GB; ` +
  `${os.type()} ${os.machine()}, Node ${process.version}; ${new Date().toISOString().slice(0, 10)}, ` +
  `load ${load.toFixed(1)} at the start`;

/** Those that are compared on plain text too. */
export const TEXT_CONTENDERS = ['textlint, this preset', 'AutoCorrect, lintFor'];

/** What is to be reached: what is compared with what, and by how much it is to be ahead. */
const GOALS = [
  ['the command’s lint: textlint without rules', 'zh-quality lint', 'textlint, no rules', 8],
  ['the command’s lint: AutoCorrect', 'zh-quality lint', 'AutoCorrect, lintFor', 1.2],
  ['the command’s lint: zhlint', 'zh-quality lint', 'zhlint, run', 7],
  ['lint with the fast parser: the same without rules', 'fast parser, this preset', 'fast parser, no rules', 1 / 1.15],
  ['the command’s fix: AutoCorrect', 'zh-quality fix', 'AutoCorrect, formatFor', 1],
];

function goalRows({ results, textResults, command, growth, startUp }) {
  const speedIn = (list, name) => list.find((result) => result.name === name)?.speed;
  const judged = (says, value, sign, target, show) => {
    const isMet = sign === '≥' ? value >= target : value <= target;
    return [says, show(value), `${sign} ${show(target)}`, isMet ? 'yes' : 'no'];
  };
  const row = (says, ratio, target) => judged(says, ratio, '≥', target, times);
  const rows = GOALS.map(([says, ours, other, target]) =>
    row(says, speedIn(results, ours) / speedIn(results, other), target),
  );
  const [ours, other] = TEXT_CONTENDERS.map((name) => speedIn(textResults, name));
  rows.push(row('plain text without findings: AutoCorrect', ours / other, 1.5));
  if (command) rows.push(row('the command with two threads: with one', command.one / command.two, 1.7));
  const [small, , large] = growth.sizes;
  rows.push(
    judged('start of the command, beyond Node', startUp.ours - startUp.node, '≤', 100, milliseconds),
    judged('sixteen times the text: the text', large.seconds / small.seconds, '≤', 17, times),
    judged('the slowest text that is made to hurt: prose', growth.hostile[0].ratio, '≤', 2, times),
  );
  // What is not installed was not compared.
  return rows.filter(([, ratio]) => ratio !== times(Number.NaN));
}

function filesLine(documents, failures) {
  const left = failures.map(({ name, count }) => `${name} on ${count}`).join(', ');
  return (
    `${documents.length} Markdown files of ${mega(charactersIn(documents))} M characters` +
    (left ? `; those on which one fails are left out for all (${left})` : '')
  );
}

const shown = (what) => `\`${JSON.stringify(what).slice(1, -1).replaceAll('|', '\\|')}\``;

/** What was measured, as a page of the docs. */
export function reportOf(measured) {
  const { load, runs, documents, failures, firstSpeeds, results, textResults, growth } = measured;
  const { startUp, command, baseMemory, missing } = measured;
  const [stock] = results;
  const rows = (does) =>
    results
      .filter((result) => result.does === does)
      .map(({ name, speed, memory, count }) => [
        name,
        mega(firstSpeeds.get(name)),
        mega(speed),
        times(speed / stock.speed),
        megabytes(memory),
        String(count),
      ]);
  const absent = missing.map(({ name }) => name).join(', ');
  const head = (what, counted) => [
    what,
    'first run',
    'M characters/s',
    'to textlint, no rules',
    'peak memory',
    counted,
  ];
  return `# Speed beside other programs

What this preset takes to lint and fix Markdown, beside textlint without rules and programs for the same work, all in one
run. This page is written by

    npm run bench:peers -- --install --write

which also takes a folder of other Markdown files. Each contender has a process of its own, and they take turns, all
files at a time. The first run is that of a command that starts: it loads all code, and none of it has been compiled yet.
After ${WARM_RUNS} more of them, or as many as take ${WARM_SECONDS} seconds, each other figure is the median of ${runs} runs, as in an editor or on very
many files. \`npm run bench\` measures each rule by itself, and keystrokes in an editor.

- Machine: ${machine(load)}.
- Files: ${filesLine(documents, failures)}.
- Peers: ${installedPeers().join(', ') || 'none'}${absent ? `; not installed: ${absent}` : ''}. All are at their defaults, zhlint with its default preset.
- “Fast parser” is \`textlint-plugin-markdown-lezer\` in textlint’s kernel; \`zh-quality lint\` and \`fix\` are the engine of the
  command, which has it too and does without the kernel where all rules are this package's; texts sent to its thread, 32
  at a time as the command does, and back are included.
- Peak memory is the resident memory of the process after all runs; Node with the files alone has ${megabytes(baseMemory)}.
- The programs look for different things. The last column only shows that each has done its work; zhlint’s \`run\` finds
  and fixes in one.

## Lint

${table(head('linter', 'findings'), rows('lint'))}

## Fix

${table(head('fixer', 'files changed'), rows('fix'))}

## Plain text with nothing to find

${table(
  ['linter', 'M characters/s', 'findings'],
  textResults.map(({ name, speed, count }) => [name, mega(speed), String(count)]),
)}

## The command on many files

${
  command
    ? `\`zh-quality lint\` on ${command.files} files of ${mega(command.characters)} M characters, from start to end: ` +
      `${command.one.toFixed(0)} ms with one thread,\n${command.two.toFixed(0)} ms with two.`
    : 'Not measured.'
}

## The start

A file without defects, from the start of the process to its end: \`node -e 0\` ${milliseconds(startUp.node)}, \`zh-quality lint\`
${milliseconds(startUp.ours)}, textlint ${milliseconds(startUp.stock)}.

## Growth

Markdown prose, linted with the fast parser and this preset:

${table(
  ['characters', 'time'],
  growth.sizes.map(({ length, seconds }) => [String(length), milliseconds(1000 * seconds)]),
)}

Texts of ${growth.sizes[0].length} characters that are made to hurt, most of them one thing repeated, beside prose of as many; the slowest
(a rule tells its findings in one paragraph one by one up to 500, and mends them all):

${table(
  ['text', 'time to that of prose', 'findings'],
  growth.hostile.slice(0, 12).map(({ what, ratio, count }) => [shown(what), times(ratio), String(count)]),
)}

## Goals

${table(['speed of what, to that of what', 'measured', 'goal', 'met'], goalRows(measured))}
`;
}
