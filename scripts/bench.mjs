// Measures what this preset adds to textlint: speed, growth with the length of the text, and the time to load; and the
// command `zh-quality` beside textlint.
//
//   npm run bench                 all of it, in some minutes
//   npm run bench -- --quick      without the largest texts
//
// Runs with and without the preset alternate, and each figure is the median of five.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { benchCommand } from './bench-command.mjs';
import { benchTyping } from './bench-keystrokes.mjs';
import { segmentedSentences } from './bench-sentences.mjs';
import { fill, markdownOf, textOf } from './bench-texts.mjs';

const require = createRequire(import.meta.url);
const { TextlintKernel } = require('@textlint/kernel');
const markdown = require('@textlint/textlint-plugin-markdown').default;
const text = require('@textlint/textlint-plugin-text').default;
const preset = require('textlint-rule-preset-zh-quality');

const isQuick = process.argv.includes('--quick');
const MEGA = 1_000_000;
const RUNS = 5;

const kernel = new TextlintKernel();
const plugins = [
  { pluginId: 'markdown', plugin: markdown },
  { pluginId: 'text', plugin: text },
];
const rules = Object.entries(preset.rules).map(([ruleId, rule]) => ({ ruleId, rule, options: true }));

/** The time of one lint in milliseconds; of short texts several in a row, since one alone says little. */
async function lint(source, ext, ruleSet) {
  const times = Math.max(1, Math.round(MEGA / 2 / source.length));
  let messages = 0;
  const start = performance.now();
  for (let i = 0; i < times; i++)
    messages = (await kernel.lintText(source, { ext, plugins, rules: ruleSet })).messages.length;
  return { time: (performance.now() - start) / times, messages };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** The median times of a text with no rule and with the preset, in milliseconds, and how many findings it has. */
async function measure(source, ext) {
  const bare = [];
  const full = [];
  let messages = 0;
  for (let i = 0; i < RUNS; i++) {
    bare.push((await lint(source, ext, [])).time);
    const run = await lint(source, ext, rules);
    full.push(run.time);
    messages = run.messages;
  }
  // What the preset adds is told by pairs of neighbouring runs, which the machine's moods touch alike.
  return { bare: median(bare), full: median(full), added: median(full.map((time, i) => time - bare[i])), messages };
}

/** Real documentation of others, where it lies beside this folder. */
function documentationOf(length) {
  const folder = new URL('../../shared/eval/clean-dev/', import.meta.url);
  if (!fs.existsSync(folder)) return undefined;
  const files = fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md'));
  const all = files.sort().map((name) => fs.readFileSync(new URL(encodeURI(name), folder), 'utf8'));
  return all.join('\n\n').slice(0, length);
}

const columns = (string) => [...string].reduce((sum, c) => sum + (c.codePointAt(0) > 0x2000 ? 2 : 1), 0);
const left = (string, width) => string + ' '.repeat(Math.max(0, width - columns(string)));
const right = (string, width) => ' '.repeat(Math.max(0, width - columns(string))) + string;
const ms = (time) => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
const size = (length) => `${length / MEGA} M`;
const verdict = (isMet) => (isMet ? 'yes' : 'NO');
const row = (cells, widths) =>
  console.log(cells.map((cell, i) => (i === 0 ? left : right)(cell, widths[i])).join('  '));

const MARKDOWN_SHARE = 0.15;
const speedTargets = {
  markdown: { says: 'adds ≤ 15 %', isMet: ({ ratio }) => ratio <= 1 + MARKDOWN_SHARE },
  clean: { says: '≥ 5 Mchar/s', isMet: ({ speed }) => speed >= 5 },
  segmented: { says: '≥ 1 Mchar/s', isMet: ({ speed }) => speed >= 1 },
};

async function benchSpeed(sizes) {
  console.log('\nSpeed: textlint with no rule, and with this preset; Mchar/s is of both together\n');
  const widths = [34, 6, 9, 9, 9, 6, 9, 9, 12, 4];
  row(['text', 'chars', 'no rule', 'preset', 'added', 'ratio', 'Mchar/s', 'findings', 'target', 'met'], widths);
  const sets = [
    ['Markdown, own sentences', '.md', markdownOf, 'markdown'],
    ['Markdown, others’ documentation', '.md', documentationOf, 'markdown'],
    ['Markdown, word-segmented', '.md', (length) => markdownOf(length, segmentedSentences), undefined],
    ['text, own sentences', '.txt', textOf, 'clean'],
    ['text, others’ documentation', '.txt', documentationOf, undefined],
    ['text, word-segmented', '.txt', (length) => textOf(length, segmentedSentences), 'segmented'],
  ];
  for (const [name, ext, make, targetName] of sets)
    for (const wanted of sizes) {
      const source = make(wanted);
      if (!source || source.length < wanted * 0.5) continue;
      const { bare, full, added, messages } = await measure(source, ext);
      const ratio = (bare + added) / bare;
      const speed = source.length / MEGA / (full / 1000);
      const target = speedTargets[targetName];
      const figures = [ms(bare), ms(full), ms(added), ratio.toFixed(2), speed.toFixed(2), String(messages)];
      const judged = target ? [target.says, verdict(target.isMet({ ratio, speed }))] : ['', ''];
      row([name, (source.length / MEGA).toFixed(1).concat(' M'), ...figures, ...judged], widths);
    }
}

async function benchGrowth(small) {
  const big = 4 * small;
  console.log(
    `\nGrowth: what the preset adds to ${size(small)} and to ${size(big)} characters (4× the text, ≤ 4.5× the time)\n`,
  );
  const widths = [34, 11, 11, 8, 4];
  row(['text', size(small), size(big), 'growth', 'met'], widths);
  const repeated = (unit) => (length) => fill(length, () => unit.repeat(1000));
  const sets = [
    ['Markdown, own sentences', '.md', markdownOf],
    ['text, own sentences', '.txt', textOf],
    ['text, word-segmented', '.txt', (length) => textOf(length, segmentedSentences)],
    ["text, '的'.repeat(n)", '.txt', repeated('的')],
    ["text, '人人'.repeat(n)", '.txt', repeated('人人')],
    ["text, '的 '.repeat(n)", '.txt', repeated('的 ')],
    ["text, '（'.repeat(n)", '.txt', repeated('（')],
    ["text, '人工 智能 '.repeat(n)", '.txt', repeated('人工 智能 ')],
  ];
  for (const [name, ext, make] of sets) {
    const [{ added: a }, { added: b }] = [await measure(make(small), ext), await measure(make(big), ext)];
    row([name, ms(a), ms(b), `${(b / a).toFixed(2)}×`, verdict(b <= 4.5 * a)], widths);
  }
}

/** A rule whose own work is timed: what its handlers take, without textlint's and without building the document. */
function timed(rule, spent) {
  const linter = (context, options) => {
    const handlers = Object.entries(rule.linter(context, options));
    return Object.fromEntries(
      handlers.map(([type, handle]) => [
        type,
        (node) => {
          const start = performance.now();
          handle(node);
          spent.time += performance.now() - start;
        },
      ]),
    );
  };
  return { linter, fixer: linter };
}

const OWN_SHARE = 0.02;

/** What each rule takes by itself, in percent of what textlint takes for the same Markdown. */
async function benchRules(length) {
  console.log(
    `\nEach rule by itself, on ${size(length)} characters of Markdown: own time in percent of textlint with no rule\n`,
  );
  const widths = [34, 9, 9, 4];
  row(['rule', 'time', 'share', `≤ ${100 * OWN_SHARE}`], widths);
  const source = markdownOf(length);
  const bare = [];
  for (let i = 0; i < RUNS; i++) bare.push((await lint(source, '.md', [])).time);
  for (const [ruleId, rule] of Object.entries(preset.rules)) {
    const times = [];
    for (let i = 0; i < RUNS; i++) {
      const spent = { time: 0 };
      // Another rule goes first, and has the document built.
      const [other] = rules.filter((each) => each.ruleId !== ruleId);
      await kernel.lintText(source, {
        ext: '.md',
        plugins,
        rules: [other, { ruleId: `timed-${ruleId}`, rule: timed(rule, spent), options: true }],
      });
      times.push(spent.time);
    }
    const [own, all] = [median(times), median(bare)];
    row([ruleId, ms(own), `${((100 * own) / all).toFixed(1)} %`, verdict(own <= OWN_SHARE * all)], widths);
  }
}

/** The time to load the preset in a fresh process where textlint is loaded already. */
function benchLoad() {
  const code = `
    require('textlint');
    const start = performance.now();
    require('textlint-rule-preset-zh-quality');
    console.log(performance.now() - start);`;
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const once = () => Number(execFileSync(process.execPath, ['--eval', code], { cwd, encoding: 'utf8' }));
  const time = median(Array.from({ length: RUNS }, once));
  console.log(`\nLoading the preset beyond textlint: ${ms(time)} (target < 30 ms: ${verdict(time < 30)})`);
}

console.log(`Node ${process.version}, ${Object.keys(preset.rules).length} rules, medians of ${RUNS} alternating runs`);
benchLoad();
benchCommand(markdownOf(MEGA));
await lint(markdownOf(MEGA / 10), '.md', rules); // the engine's compiler and the dictionary are warm from here on
await lint(textOf(MEGA / 10, segmentedSentences), '.txt', rules);
// 36,000 characters of Chinese Markdown are nearly 100 kB.
await benchTyping(markdownOf(36_000), (source, isFull) =>
  kernel.lintText(source, { ext: '.md', plugins, rules: isFull ? rules : [] }),
);
await benchRules(MEGA);
await benchSpeed(isQuick ? [0.1 * MEGA, MEGA] : [0.1 * MEGA, MEGA, 4 * MEGA]);
await benchGrowth(isQuick ? MEGA / 4 : MEGA);
