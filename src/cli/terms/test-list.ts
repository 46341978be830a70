import { ListError, shownPlace } from '../../terms/list-error.ts';
import { checkSpecs, type SpecResult } from '../../terms/specs.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Runs the examples (`specs`) of a list and of what it imports, shows those that fail, and gives the exit status.
 * @throws UsageError for a list that cannot be read
 */
export function testList(file: string): number {
  const results = specsOf(file);
  const failed = results.filter(({ actual, to }) => actual !== to);
  for (const { from, to, actual, ...place } of failed)
    process.stdout.write(`${shownPlace(place)}：${from} -> ${actual}，应为 ${to}\n`);
  process.stderr.write(`${results.length} 个例子，${failed.length} 个不符。\n`);
  return failed.length > 0 ? 1 : 0;
}

function specsOf(file: string): SpecResult[] {
  try {
    return checkSpecs(file);
  } catch (error) {
    throw error instanceof ListError ? new UsageError(error.message) : error;
  }
}
