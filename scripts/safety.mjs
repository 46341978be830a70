// Fixes every Markdown and text file below some folders with the whole preset, in memory, and checks that none breaks.
//
//   npm run safety -- DIR|FILE|ROWS.jsonl… [--specification] [--part 2/4] [--examples 3] [--seconds 300]
//
// Exits 1 where anything fails. docs/safety.md says what is checked.
import os from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { placesOf } from './safety/sources.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    specification: { type: 'boolean', default: false },
    part: { type: 'string', default: '1/1' },
    examples: { type: 'string', default: '3' },
    seconds: { type: 'string', default: 'Infinity' },
    jobs: { type: 'string', default: String(os.availableParallelism()) },
  },
});
if (positionals.length === 0 && !values.specification)
  throw new Error(
    'usage: npm run safety -- DIR|FILE|ROWS.jsonl… [--specification] [--part 2/4] [--examples 3] [--seconds 300]',
  );

const [part, parts] = values.part.split('/').map(Number);
const places = [...placesOf(positionals, values.specification)].filter((_, i) => i % parts === part - 1);
const mostExamples = Number(values.examples);

const counts = { texts: 0, 'read by textlint': 0, findings: 0, fixes: 0, 'texts changed': 0 };
const failed = new Map();
const examples = [];

function add({ name, failures, findings, fixes, isChanged, isUnreadable }) {
  counts.texts++;
  counts['read by textlint'] += isUnreadable ? 0 : 1;
  counts.findings += findings;
  counts.fixes += fixes;
  counts['texts changed'] += isChanged ? 1 : 0;
  for (const { check } of failures) failed.set(check, (failed.get(check) ?? 0) + 1);
  for (const failure of failures) if (failed.get(failure.check) <= mostExamples) examples.push({ name, ...failure });
}

const total = () => [...failed.values()].reduce((sum, count) => sum + count, 0);
/** The checks of which there are examples enough: no more need to be shrunk. */
const known = () => [...failed].flatMap(([check, count]) => (count >= mostExamples ? [check] : []));

function showProgress(done) {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${done} of ${places.length}, ${total()} failures\u001b[K`);
}

/** Gives the places to a worker one after another. */
async function work(next) {
  const worker = new Worker(new URL('./safety/worker.mjs', import.meta.url));
  for (let at = next(); at < places.length; at = next()) {
    const results = await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.postMessage({ place: places[at], known: known() });
    });
    worker.removeAllListeners('error');
    for (const result of results) add(result);
    showProgress(at + 1);
  }
  await worker.terminate();
}

const end = Date.now() + Number(values.seconds) * 1000;
let position = 0;
let isCut = false;
function next() {
  isCut ||= Date.now() > end && position < places.length;
  return isCut ? places.length : position++;
}
await Promise.all(Array.from({ length: Number(values.jobs) }, () => work(next)));
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');

for (const { name, check, detail, excerpt } of examples)
  console.log(`FAIL ${check}: ${name}\n     ${detail}\n     ${JSON.stringify(excerpt.slice(0, 400))}`);
for (const [what, count] of Object.entries(counts)) console.log(`${String(count).padStart(8)} ${what}`);
for (const [check, count] of failed) console.log(`${String(count).padStart(8)} failed: ${check}`);
if (isCut) console.log(`stopped after ${values.seconds} s, at ${position} of ${places.length} places`);
console.log(failed.size === 0 ? '       0 failures' : `${String(total()).padStart(8)} failures`);
process.exitCode = failed.size === 0 ? 0 : 1;
