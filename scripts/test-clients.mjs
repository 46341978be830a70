// Runs the recipes of the docs with the real programs: `npm run test:clients -- [--install] [FILTER …]`.
// Those programs that are here are run, the others are named; `--install` installs them, and then all must run.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { CLIENTS, find, install } from './clients.mjs';

const { values, positionals } = parseArgs({
  options: { install: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const found = {};
const missing = [];
for (const client of CLIENTS) {
  let program = find(client);
  let why = 'not installed';
  if (!program && values.install) {
    console.log(`installing ${client.name} (${client.from})`);
    try {
      install(client);
      program = find(client);
      why = 'installed, but not found';
    } catch (error) {
      why = error.message;
    }
  }
  if (program) found[client.name] = program;
  else missing.push(`${client.name}: ${why}`);
}

const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'clients', '--reporter', 'verbose', ...positionals],
  {
    stdio: 'inherit',
    env: { ...process.env, ZH_QUALITY_CLIENTS: JSON.stringify(found) },
    shell: process.platform === 'win32',
  },
);

for (const line of missing) console.log(`skipped: ${line}`);
if (missing.length > 0 && !values.install) console.log('`npm run test:clients -- --install` installs what is missing.');
process.exitCode = status || (values.install && missing.length > 0 ? 1 : 0);
