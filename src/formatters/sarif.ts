import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Sarif from 'sarif';
import { descriptionIn, pageAddress, pageOf } from '../rule-page.ts';
import { definitionOf } from './definition.ts';
import { type Message, nameOf, positionsIn, type Result } from './result.ts';

const LEVELS: Readonly<Record<number, Sarif.Result.level>> = { 1: 'warning', 2: 'error', 3: 'note' };

/** What relative addresses start from: in code scanning, the root of the repository. */
const ROOT = '%SRCROOT%';

/**
 * A formatter of textlint: `-f textlint-rule-preset-zh-quality/sarif` prints the findings of all rules as SARIF 2.1.0,
 * with descriptions of those of this preset.
 */
export default function sarif(results: readonly Result[]): string {
  const ids = [...new Set(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)))].sort();
  const log: Sarif.Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'textlint',
            version: createRequire(import.meta.url)('textlint/package.json').version,
            informationUri: 'https://textlint.org/',
            rules: ids.map(describeRule),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { uri: pathToFileURL(`${process.cwd()}${path.sep}`).href } },
        results: results.flatMap((result) => resultsOf(result, ids)),
      },
    ],
  };
  return JSON.stringify(log);
}

/** A rule by the name that textlint reports, `zh-quality/RULE`; of rules of others no more than that is known. */
function describeRule(ruleId: string): Sarif.ReportingDescriptor {
  const definition = definitionOf(ruleId);
  if (!definition) return { id: ruleId };
  const page = pageOf(definition.id);
  const description = descriptionIn(page);
  return {
    id: ruleId,
    shortDescription: { text: definition.summary },
    fullDescription: { text: description },
    helpUri: pageAddress(definition.id),
    help: { text: description, markdown: page },
  };
}

function resultsOf({ filePath, messages }: Result, ids: readonly string[]): Sarif.Result[] {
  const artifactLocation = locationOf(nameOf(filePath));
  const positions = messages.some(({ fix }) => fix) ? positionsIn(filePath) : undefined;
  return messages.map(({ ruleId, message, severity, loc, fix }) => ({
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: LEVELS[severity] ?? 'warning',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(loc) } }],
    ...(fix && positions && { fixes: [fixOf(artifactLocation, positions(fix.range), fix.text)] }),
  }));
}

const locationOf = (name: string): Sarif.ArtifactLocation =>
  path.isAbsolute(name)
    ? { uri: pathToFileURL(name).href }
    : { uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };

const fixOf = (artifactLocation: Sarif.ArtifactLocation, loc: Message['loc'], text: string): Sarif.Fix => ({
  artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: regionOf(loc), insertedContent: { text } }] }],
});

const regionOf = ({ start, end }: Message['loc']): Sarif.Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});
