import { stat } from 'node:fs/promises';
import type { Document } from '../../document/document.ts';
import { isSegmented } from '../../facts/segmentation.ts';
import { Progress } from '../progress.ts';
import { faultOf, readDocument } from '../read-document.ts';
import { type Habit, Habits } from './habits.ts';

/** What was seen of a project. */
export interface Sample {
  /** How many documents were read. */
  readonly documents: number;
  /** How many of them are word-segmented. */
  readonly segmented: number;
  readonly habits: readonly Habit[];
  readonly skipped: readonly { readonly file: string; readonly fault: string }[];
}

/** So many documents, or a little more than so many bytes, tell the habits of a project. */
const ENOUGH = { documents: 200, bytes: 8 * 1024 * 1024 };

/** Reads some of the files of a project, spread over all of them; always the same ones. */
export async function sampleOf(files: readonly string[]): Promise<Sample> {
  const habits = new Habits();
  const skipped: { file: string; fault: string }[] = [];
  const progress = new Progress(Math.min(files.length, ENOUGH.documents));
  let [documents, segmented, bytes] = [0, 0, 0];
  for (const file of spread(files)) {
    if (documents >= ENOUGH.documents || bytes >= ENOUGH.bytes) break;
    try {
      bytes += (await stat(file)).size;
      const document = readDocument(file);
      habits.add(document);
      if (isMostlySegmented(document)) segmented++;
      documents++;
    } catch (error) {
      skipped.push({ file, fault: faultOf(error as Error) });
    }
    progress.advance(1);
  }
  progress.end();
  return { documents, segmented, habits: habits.all(), skipped };
}

/** The fractional part of the golden ratio: its multiples, without their whole parts, fill an interval evenly. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Files in an order any beginning of which is spread evenly over the whole. */
const spread = (files: readonly string[]): string[] =>
  files
    .map((file, i) => ({ file, order: (i * GOLDEN) % 1 }))
    .sort((a, b) => a.order - b.order)
    .map(({ file }) => file);

const isMostlySegmented = (document: Document): boolean => {
  const { blocks } = document;
  return blocks.filter((block) => isSegmented(document, block)).length * 2 > blocks.length;
};
