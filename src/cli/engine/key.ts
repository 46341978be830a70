import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { version } from '../../../package.json';
import { baselineFile, FILTER_NAME } from '../../baseline/baseline.ts';
import { ofPeer } from '../peer.ts';
import { type Configuration, optionsOf } from './configuration.ts';

/**
 * A hash of what the findings in a text depend on besides the text: the configuration, whether only errors count, the
 * versions of textlint and of rules, filters and plugins, the files that options name, such as lists of terms, and the
 * baseline, which need not be named.
 */
export async function keyOf({ file, rules, filterRules, plugins }: Configuration, isQuiet: boolean): Promise<string> {
  const parts = [...rules, ...filterRules, ...plugins];
  const options = parts.map(({ options }) => options);
  const modules = new Set(parts.flatMap((part) => ('filePath' in part && part.filePath ? part.filePath : [])));
  const named = new Set([...stringsIn(options)].map((name) => path.resolve(path.dirname(file), name)));
  const baselines = filterRules.flatMap((filter) =>
    filter.ruleId === FILTER_NAME ? baselineFile(optionsOf(filter), path.dirname(file)) : [],
  );
  const files = [file, ...modules, ...[...modules].map(manifestOf), ...named, ...baselines];
  const contents = await Promise.all(files.map(contentOf));
  const peer = ofPeer<{ version: string }>('textlint/package.json').version;
  const hash = createHash('sha256');
  hash.update(JSON.stringify([version, peer, process.version, isQuiet, parts.map(idOf), options]));
  for (const content of contents) hash.update(`\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

const idOf = (part: { ruleId: string } | { pluginId: string }): string =>
  'ruleId' in part ? part.ruleId : part.pluginId;

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* stringsIn(part);
}

/** The manifest of the package that a module belongs to. */
function manifestOf(module: string): string {
  const [folder = path.dirname(module)] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module) ?? [];
  return path.join(folder, 'package.json');
}

/** What a file holds; of what is none, nothing. */
async function contentOf(file: string): Promise<Uint8Array> {
  const isFile = await stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
  return isFile ? readFile(file) : new Uint8Array();
}
