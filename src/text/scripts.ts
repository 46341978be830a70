import { IN_BOTH_SCRIPTS, SCRIPT_PAIRS } from './script-data.ts';

/** Simplified and traditional characters (简体字、繁体字). */
export type Script = 'simplified' | 'traditional';

interface Table {
  /** By UTF-16 unit: 0 for a character of both scripts or none, 1 for simplified, 2 for traditional. */
  readonly scripts: Uint8Array;
  readonly simplified: ReadonlyMap<string, string>;
  readonly traditional: ReadonlyMap<string, string>;
}

let table: Table | undefined;

function load(): Table {
  const scripts = new Uint8Array(0x10000);
  const [simplified, traditional] = [new Map<string, string>(), new Map<string, string>()];
  for (let i = 0; i < SCRIPT_PAIRS.length; i += 2) {
    const [old, new_] = [SCRIPT_PAIRS.charAt(i), SCRIPT_PAIRS.charAt(i + 1)];
    scripts[old.charCodeAt(0)] = 2;
    scripts[new_.charCodeAt(0)] = 1;
    simplified.set(old, new_);
    if (!traditional.has(new_)) traditional.set(new_, old);
  }
  for (const character of IN_BOTH_SCRIPTS) scripts[character.charCodeAt(0)] = 0;
  return { scripts, simplified, traditional };
}

/** The script that a UTF-16 unit proves: 後 is traditional, 这 simplified, 后 and 文 are neither. */
export function scriptOf(unit: number): Script | undefined {
  table ??= load();
  const script = table.scripts[unit];
  return script === 1 ? 'simplified' : script === 2 ? 'traditional' : undefined;
}

/** Whether a text has a character that proves a script: far sooner told than how many. */
export function hasScript(text: string, script: Script): boolean {
  table ??= load();
  const { scripts } = table;
  const own = script === 'simplified' ? 1 : 2;
  for (let i = 0; i < text.length; i++) if (scripts[text.charCodeAt(i)] === own) return true;
  return false;
}

/** How many characters of a text prove each script. */
export function countScripts(text: string): Record<Script, number> {
  table ??= load();
  const { scripts } = table;
  const counts = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const script = scripts[text.charCodeAt(i)] ?? 0;
    counts[script] = (counts[script] ?? 0) + 1;
  }
  return { simplified: counts[1] ?? 0, traditional: counts[2] ?? 0 };
}

/** A text in a script, character by character. */
export function inScript(text: string, script: Script): string {
  table ??= load();
  const map = script === 'simplified' ? table.simplified : table.traditional;
  return [...text].map((character) => map.get(character) ?? character).join('');
}
