// All that must hold when one text is linted and fixed.
import { fix, lint, reversedRules } from './linter.mjs';
import { structuralChanges } from './outline.mjs';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = /\r\n|\n|\r/g;
/** Where textlint begins a line. */
const LINE_START = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * Lints and fixes a text and tells what went wrong.
 * @param parsed whether the text is to be looked at only if textlint itself can parse it without any rule
 */
export async function check(source, ext) {
  const failures = [];
  const fail = (check, detail) => failures.push({ check, detail: String(detail) });
  const result = { failures, findings: 0, fixes: 0, isChanged: false, isUnreadable: false };
  try {
    await lint(source, ext, []);
  } catch {
    // textlint's own parser fails: no rule is ever asked.
    return { ...result, isUnreadable: true };
  }
  try {
    // textlint counts and writes without the mark: what becomes of it is textlint's.
    const text = source.startsWith(BYTE_ORDER_MARK) ? source.slice(1) : source;
    const findings = await lint(source, ext);
    result.findings = findings.length;
    result.fixes = findings.filter(({ fix }) => fix).length;
    checkPositions(text, findings, fail);
    const output = withoutMark(await fix(source, ext));
    result.isChanged = output !== text;
    if (!result.isChanged && result.fixes === 0) return result;
    checkFixed(text, output, ext, fail);
    await checkAgreement(text, findings, output, ext, fail);
  } catch (error) {
    fail('crash', error instanceof Error ? (error.stack ?? error.message).slice(0, 400) : error);
  }
  return result;
}

const withoutMark = (text) => (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);

/** Every finding and fix has a range within the text that splits no character, and the line and column of its start. */
function checkPositions(text, findings, fail) {
  const starts = [0, ...[...text.matchAll(LINE_START)].map(({ 0: end, index }) => index + end.length)];
  const splitsPair = (at) => /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
  for (const { ruleId, range, line, column, fix: edit } of findings) {
    for (const [start, end] of edit ? [range, edit.range] : [range])
      if (!(start >= 0 && start <= end && end <= text.length) || splitsPair(start) || splitsPair(end))
        fail('range', `${ruleId} ${start}–${end}`);
    if ((starts[line - 1] ?? Number.NaN) + column - 1 !== range[0])
      fail('line and column', `${ruleId} ${line}:${column} is not ${range[0]}`);
  }
}

/** What the fixed text keeps of the text. */
function checkFixed(text, output, ext, fail) {
  const ends = (which) => which.match(LINE_END) ?? [];
  if (!isSubsequence(ends(output), ends(text))) fail('line ends', 'one came or changed');
  if (/[\r\n]$/.test(text) !== /[\r\n]$/.test(output)) fail('last line end', 'it came or went');
  if (ext === '.md') for (const change of structuralChanges(text, output)) fail(change.check, change.detail);
}

/** A second fix, the rules in another order, and an editor that applies all fixes of one lint, come to the same text. */
async function checkAgreement(text, findings, output, ext, fail) {
  const left = (await lint(output, ext)).filter(({ fix }) => fix);
  if (left.length > 0) {
    fail('fixable finding left', left.map(({ ruleId, message }) => `${ruleId}: ${message}`).join(' | '));
    const again = await fix(output, ext);
    if (again !== output) fail('second fix', parted(output, again));
  }
  const reversed = withoutMark(await fix(text, ext, reversedRules));
  if (reversed !== output) fail('order of rules', parted(output, reversed));
  const edited = await editor(text, findings, ext);
  if (edited !== output) fail('letters outside fixes', parted(output, edited));
}

/** What comes of applying the fixes of a lint, and nothing else, until there are none; of two that overlap, the later. */
async function editor(text, first, ext) {
  let edited = text;
  for (let round = 0, findings = first; round < 5; round++) {
    let start = Number.POSITIVE_INFINITY;
    const before = edited;
    for (const { fix: edit } of findings.filter(({ fix }) => fix).toSorted((a, b) => b.fix.range[0] - a.fix.range[0])) {
      if (edit.range[1] > start) continue;
      start = edit.range[0];
      edited = edited.slice(0, start) + edit.text + edited.slice(edit.range[1]);
    }
    if (edited === before) break;
    findings = await lint(edited, ext);
  }
  return edited;
}

function isSubsequence(part, whole) {
  let at = 0;
  for (const each of whole) if (each === part[at]) at++;
  return at === part.length;
}

/** Where two texts part, with what stands around it. */
function parted(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  return `${around(a)} or ${around(b)}`;
}
