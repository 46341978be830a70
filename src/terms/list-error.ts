/** Where something stands in a list of terms. */
export interface Place {
  readonly file: string;
  /** From 1; undefined where the whole file is meant. */
  readonly line?: number | undefined;
}

/** A place in words. */
export const shownPlace = ({ file, line }: Place): string =>
  line === undefined ? `词表 ${file}` : `词表 ${file} 第 ${line} 行`;

/** A fault of a list of terms, in words for its author, with the file and line. */
export class ListError extends Error {
  constructor(place: Place, fault: string) {
    super(`${shownPlace(place)}：${fault}`);
    this.name = 'ListError';
  }
}
