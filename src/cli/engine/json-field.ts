import { UnreadableError } from '../read-text.ts';

/** Where a field stands in a line of JSON: `key` is the start of its name, `value` that of its value. */
export interface Field {
  readonly text: string;
  readonly key: number;
  readonly value: number;
  readonly end: number;
}

/**
 * Finds a field that holds a text in a JSON object. What else the object holds can then be left as it is written: read
 * and written again, numbers of more than 16 digits would change.
 * @throws UnreadableError where the line is no object with such a field
 */
export function fieldIn(line: string, name: string): Field {
  const text = textOf(line, name);
  let field: Field | undefined;
  let depth = 0;
  for (let i = 0; i < line.length; i++) {
    const character = line[i];
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (character !== '"') continue;
    const end = endOfString(line, i);
    const value = valueBehind(line, end);
    // Of several fields of one name the last counts, as for `JSON.parse`.
    if (depth === 1 && value !== undefined && line[value] === '"' && JSON.parse(line.slice(i, end)) === name)
      field = { text, key: i, value, end: endOfString(line, value) };
    i = end - 1;
  }
  if (!field) throw new UnreadableError(`没有文本字段 ${name}`);
  return field;
}

function textOf(line: string, name: string): string {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    throw new UnreadableError('不是 JSON');
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw new UnreadableError('不是 JSON 对象');
  const text = Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : undefined;
  if (typeof text !== 'string') throw new UnreadableError(`没有文本字段 ${name}`);
  return text;
}

/** The end of the string that starts at a quotation mark. */
function endOfString(line: string, start: number): number {
  for (let end = line.indexOf('"', start + 1); ; end = line.indexOf('"', end + 1)) {
    let slashes = 0;
    while (line[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
}

/** Where the value starts, if what ends here is the name of a field. */
function valueBehind(line: string, end: number): number | undefined {
  const colon = skipSpace(line, end);
  return line[colon] === ':' ? skipSpace(line, colon + 1) : undefined;
}

function skipSpace(line: string, start: number): number {
  let at = start;
  while (/\s/.test(line[at] ?? '')) at++;
  return at;
}
