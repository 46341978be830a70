/** Where the tree differs from that of `@textlint/markdown-to-ast` 15, why, and in which examples of CommonMark 0.31. */
export const DIFFERENCES: readonly { readonly reason: string; readonly examples: readonly number[] }[] = [
  {
    reason:
      'A line that continues a paragraph lazily belongs to it (§5.1, §5.2); there it starts a paragraph of its own.',
    examples: [93, 232, 233, 238, 247, 250, 251, 290, 291, 292, 293, 312],
  },
  {
    reason: 'Text that ends with a character reference ends behind its semicolon; there before it.',
    examples: [25, 26, 27],
  },
  {
    reason: 'A line of dashes under a line of text makes it a heading however it is indented (§4.3); there a table.',
    examples: [86],
  },
  {
    reason:
      'Code whose fence is not closed in its container ends with its last line; there with the line end after it.',
    examples: [128, 237],
  },
  {
    reason: 'A definition ends with its title; there with the spaces after it.',
    examples: [193],
  },
  {
    reason: 'A list in a block quote ends with its last item; there with the marks of the blank lines after it.',
    examples: [260],
  },
  {
    reason: 'Symbols, `£` or `€`, are punctuation beside marks of emphasis (0.31 §2.1); there those of ASCII only.',
    examples: [354],
  },
  {
    reason: 'A comment may hold `--` and be as short as `<!-->` (0.31 §6.6); there neither.',
    examples: [625, 626],
  },
];
