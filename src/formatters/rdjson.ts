import { pageAddress } from '../rule-page.ts';
import { definitionOf } from './definition.ts';
import { type Message, nameOf, positionsIn, type Result } from './result.ts';

const SEVERITIES: Readonly<Record<number, string>> = { 1: 'WARNING', 2: 'ERROR', 3: 'INFO' };

/**
 * A formatter of textlint: `-f textlint-rule-preset-zh-quality/rdjson` prints findings as reviewdog reads them (Reviewdog
 * Diagnostic Format), with fixes as suggestions.
 */
export default function rdjson(results: readonly Result[]): string {
  return JSON.stringify({
    source: { name: 'textlint', url: 'https://textlint.org/' },
    diagnostics: results.flatMap(diagnosticsOf),
  });
}

function diagnosticsOf({ filePath, messages }: Result): object[] {
  // Reviewdog counts columns in bytes of UTF-8.
  const positions = messages.length > 0 ? positionsIn(filePath, Buffer.byteLength) : undefined;
  const file = nameOf(filePath);
  return messages.map(({ ruleId, message, severity, range, loc, fix }) => ({
    message,
    location: { path: file, range: positions?.(range) ?? linesOf(loc) },
    severity: SEVERITIES[severity] ?? 'WARNING',
    code: { value: ruleId, url: addressOfRule(ruleId) },
    // What the local reporter prints.
    original_output: `${file}:${loc.start.line}:${loc.start.column}: ${message} (${ruleId})`,
    ...(fix && positions && { suggestions: [{ range: positions(fix.range), text: fix.text }] }),
  }));
}

/** Of rules of others no page is known, and JSON leaves out what is undefined. */
const addressOfRule = (ruleId: string): string | undefined => {
  const definition = definitionOf(ruleId);
  return definition && pageAddress(definition.id);
};

const linesOf = ({ start, end }: Message['loc']): object => ({ start: { line: start.line }, end: { line: end.line } });
