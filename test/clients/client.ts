import { describe } from 'vitest';

/** The programs that scripts/test-clients.mjs found, by name. */
const found: Readonly<Record<string, string>> = JSON.parse(process.env['ZH_QUALITY_CLIENTS'] ?? '{}');

/**
 * A group of tests with real programs, named as in the table of scripts/clients.mjs; skipped where one is missing.
 * @param define is given the file of each command, or the folder of each npm package, or the name of each of Debian
 */
export function describeWith(names: readonly string[], define: (...programs: string[]) => void): void {
  const programs = names.map((name) => found[name]);
  const missing = names.filter((name) => !found[name]);
  const title =
    names.join(' + ') + (missing.length > 0 ? ` (without ${missing.join(', ')}: see npm run test:clients)` : '');
  describe.skipIf(missing.length > 0)(title, () => define(...programs.map((program) => program ?? '')));
}
