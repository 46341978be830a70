// Fixes generated documents for some seconds and checks that none breaks; a failure is shrunk, and the seed printed.
//
//   node scripts/fuzz.mjs SECONDS [--seed N] [--all]
//
// --all: also that the fixes come to the same text in any order and for an editor, which two rules that mend the same
// word by turns do not yet do.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { check } from './safety/checks.mjs';
import { generatedText } from './safety/generated.mjs';
import { shrink } from './safety/shrink.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, all: { type: 'boolean', default: false } },
});
const seconds = Number(positionals[0] ?? 60);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
console.log(`seed ${seed}`);

const AGREEMENT = new Set(['order of rules', 'letters outside fixes', 'fixable finding left', 'second fix']);
const counts = { texts: 0, changed: 0, fixes: 0 };
const agreement = new Map();
let failing;

async function isSafe({ source, ext }) {
  const { failures, isChanged, fixes } = await check(source, ext);
  counts.texts++;
  counts.changed += isChanged ? 1 : 0;
  counts.fixes += fixes;
  for (const { check: name, detail } of failures) {
    if (!AGREEMENT.has(name)) failing = { source, ext, name, detail };
    else if (values.all && !agreement.has(name)) agreement.set(name, { source, ext, name, detail });
  }
  return failures.every(({ check: name }) => AGREEMENT.has(name));
}

async function show({ source, ext, name, detail }) {
  const minimal = await shrink(source, ext, name);
  console.log(`FAIL ${name} (${ext}), seed ${seed}\n     ${detail}\n     ${JSON.stringify(minimal)}`);
}

const end = Date.now() + seconds * 1000;
for (let round = 0; !failing && Date.now() < end; round++) {
  const options = {
    seed: seed + round,
    numRuns: 100_000,
    interruptAfterTimeLimit: end - Date.now(),
    endOnFailure: true,
  };
  await fc.check(fc.asyncProperty(generatedText, isSafe), options);
}
if (failing) await show(failing);
for (const each of agreement.values()) await show(each);
console.log(counts);
process.exitCode = failing || agreement.size > 0 ? 1 : 0;
