/** A line end of the source with the white space before it and the prefix of the next line (`> `, an indent). */
export const LINE_END = /(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t>]*/g;

/** A stretch of a source as one line, as it will be once its line ends are joined. */
export const withoutLineEnds = (source: string): string =>
  /[\r\n]/.test(source) ? source.replace(LINE_END, '') : source;
