// Looks for regular expressions in the source whose time grows faster than the text, by recheck, and by timing those that
// it cannot decide.
//
//   node scripts/check-regular-expressions.mjs
//
// The literals are taken from the source's syntax tree, those built of parts from a load of the built package.
// Expressions that are anchored to a short stretch of text are accepted by name, each with its reason.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { ACCEPTED } from './safety/accepted-expressions.mjs';
import { slowPiece } from './safety/growth.mjs';

process.env.RECHECK_BACKEND = 'pure';
const require = createRequire(import.meta.url);
const { checkSync } = require('recheck');
const FOLDERS = ['src', 'rules'];
/** Milliseconds for one expression. */
const TIMEOUT = 4_000;

/** @returns the places of the expressions by their spelling */
function expressions() {
  const found = new Map();
  for (const folder of FOLDERS)
    for (const name of fs.readdirSync(folder, { recursive: true }).sort()) {
      const file = path.join(folder, name);
      if (!file.endsWith('.ts')) continue;
      const visit = (node) => {
        if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
          const at = file.replaceAll(path.sep, '/');
          found.set(node.text, [...(found.get(node.text) ?? []), at]);
        }
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
    }
  for (const built of builtOnLoad()) if (!found.has(built)) found.set(built, ['built of parts']);
  return found;
}

/** The expressions that are made by `new RegExp(…)` when the package is loaded. */
function builtOnLoad() {
  const built = new Set();
  const { RegExp: Original } = globalThis;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, parts, newTarget) {
      const made = Reflect.construct(target, parts, newTarget);
      built.add(String(made));
      return made;
    },
  });
  require('textlint-rule-preset-zh-quality');
  globalThis.RegExp = Original;
  return built;
}

const counts = { safe: 0, accepted: 0, vulnerable: 0, 'linear by timing': 0 };
const fail = (reason, spelling, places) => {
  counts.vulnerable++;
  console.log(`FAIL ${reason}: ${spelling} (${places})`);
};
const unused = new Set(ACCEPTED.keys());
for (const [spelling, places] of expressions()) {
  const end = spelling.lastIndexOf('/');
  // The sticky flag and the flag for all matches do not change what one match costs.
  const flags = spelling.slice(end + 1).replace(/[dgyv]/g, '');
  // One that is sticky is tried at one place only.
  const body = spelling.slice(end + 1).includes('y') ? `^(?:${spelling.slice(1, end)})` : spelling.slice(1, end);
  const { status, checker, complexity } = checkSync(body, flags, { timeout: TIMEOUT });
  unused.delete(spelling);
  if (status === 'safe') counts.safe++;
  else if (ACCEPTED.has(spelling)) counts.accepted++;
  else if (status === 'vulnerable' && checker === 'automaton') fail(complexity?.summary, spelling, places);
  else {
    // Not proved either way: the clock says.
    const piece = slowPiece(new RegExp(spelling.slice(1, end), spelling.slice(end + 1)));
    if (piece === undefined) counts['linear by timing']++;
    else fail(`slow on ${JSON.stringify(piece)} again and again`, spelling, places);
  }
}
for (const spelling of unused) console.log(`accepted, but not there: ${spelling}`);
console.log(counts);
process.exitCode = counts.vulnerable > 0 || unused.size > 0 ? 1 : 0;
