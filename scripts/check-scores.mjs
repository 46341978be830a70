// Scores the built preset on real edits and real prose, and fails where a figure is under its floor: what was reached
// once must not slide. Raise a floor when a rule gets better; never lower one to pass.
//
//   node scripts/check-scores.mjs EVAL_DIR
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** For each kind of edit, the least share in percent: found, mended exactly, mended with suggestions, quiet once mended. */
const FLOORS = {
  repeat: { flagged: 93, exact: 75.5, offered: 92, quiet: 100 },
  'han-space': { flagged: 96, exact: 90, offered: 94.5, quiet: 99 },
  quote: { flagged: 95, exact: 74.5, offered: 74.5, quiet: 96 },
  wrap: { flagged: 97, exact: 94, offered: 95.5, quiet: 99.5 },
  'punct-repeat': { flagged: 99, exact: 82.5, offered: 87.5, quiet: 100 },
  ellipsis: { flagged: 100, exact: 91, offered: 91, quiet: 100 },
  dash: { flagged: 88, exact: 13, offered: 86.5, quiet: 100 },
  'punct-width': { flagged: 96, exact: 84.5, offered: 84.5, quiet: 93.5 },
  term: { flagged: 46, exact: 38.5, offered: 49.5, quiet: 98.5 },
};
/** The largest share of right repeats that may be reported, in percent. */
const MOST_LEGIT = 0.3;
/** The most reports on 100,000 Han of kept documentation, for rules that hardly ever may report there. */
const MOST_ON_CLEAN = { 'no-repeated-characters': 6.5, 'no-broken-line-wrap': 0.8 };

const [evaluation] = process.argv.slice(2);
if (!evaluation) throw new Error('usage: node scripts/check-scores.mjs EVAL_DIR');
const project = fileURLToPath(new URL('..', import.meta.url));

const score = (...options) => {
  const command = [`${evaluation}/score.mjs`, '--project', project, '--json', ...options];
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' }));
};

let isMet = true;
function check(what, value, limit, isEnough) {
  isMet &&= isEnough;
  console.log(`${isEnough ? 'ok  ' : 'FAIL'} ${what.padEnd(36)} ${value.toFixed(2).padStart(7)}  limit ${limit}`);
}

for (const [kind, counts] of Object.entries(score('--fixes', `${evaluation}/fixes-dev.jsonl`)))
  for (const figure of ['flagged', 'exact', 'offered', 'quiet']) {
    const percent = (100 * counts[figure]) / counts.rows;
    const floor = FLOORS[kind]?.[figure] ?? 0;
    if (floor > 0) check(`${kind}: ${figure} %`, percent, floor, percent >= floor);
  }

const { percent } = score('--legit', `${evaluation}/legit-repeat-dev.jsonl`);
check('right repeats reported %', percent, MOST_LEGIT, percent <= MOST_LEGIT);

const { rules } = score('--clean', `${evaluation}/clean-dev`);
for (const [id, { per100k, reports }] of Object.entries(rules)) {
  const most = MOST_ON_CLEAN[id] ?? Number.POSITIVE_INFINITY;
  check(`${id}: ${reports} reports`, per100k, most, per100k <= most);
}

process.exitCode = isMet ? 0 : 1;
