// Texts that are made to hurt: very large, very deep, or not text at all.
const TEN_MEGABYTES = 10 * 2 ** 20;
const PARAGRAPH =
  '读者在借书之前请先登记，工作人员会核对证件(约需五分钟)。阅览室每天上午九点开放，下午五点关闭，周一闭馆整理书架。';

/** Text of about as many bytes in UTF-8. */
const ofSize = (bytes, part) => part.repeat(Math.ceil(bytes / Buffer.byteLength(part)));

/** Each text by its name; a large one is left out of the quick run. */
export const TEXTS = {
  '10 MB of paragraphs': { ext: '.md', isLarge: true, make: () => ofSize(TEN_MEGABYTES, `${PARAGRAPH}\n\n`) },
  '10 MB of lines': { ext: '.txt', isLarge: true, make: () => ofSize(TEN_MEGABYTES, `${PARAGRAPH}\n`) },
  '10 MB in one line': { ext: '.txt', isLarge: true, make: () => ofSize(TEN_MEGABYTES, PARAGRAPH) },
  'a thousand levels of >': { ext: '.md', make: () => `${'>'.repeat(1_000)} ${PARAGRAPH}` },
  'a million levels of >': { ext: '.md', isLarge: true, make: () => `${'>'.repeat(1_000_000)} ${PARAGRAPH}` },
  'a thousand levels of a list': {
    ext: '.md',
    isLarge: true,
    make: () => Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(2 * i)}- ${PARAGRAPH}`).join('\n'),
  },
  'a hundred thousand items in one line': {
    ext: '.md',
    isLarge: true,
    make: () => `${'- '.repeat(100_000)}${PARAGRAPH}`,
  },
  'three thousand quotes in the next each': {
    ext: '.md',
    isLarge: true,
    make: () => Array.from({ length: 3_000 }, (_, i) => `${'>'.repeat(i + 1)} ${PARAGRAPH}`).join('\n'),
  },
  'ten thousand open brackets': { ext: '.md', make: () => `${'['.repeat(10_000)}${PARAGRAPH}` },
  'ten thousand asterisks': { ext: '.md', make: () => `${'*春'.repeat(10_000)}${PARAGRAPH}` },
  'lone surrogates': { ext: '.md', make: () => `${'\ud842春\udfb7'.repeat(10_000)}${PARAGRAPH}` },
  'lone surrogates as text': { ext: '.txt', make: () => `${'\ud842春\udfb7'.repeat(10_000)}${PARAGRAPH}` },
  'NUL and other control characters': { ext: '.md', make: () => `${'\0\u0001春\u001b'.repeat(10_000)}${PARAGRAPH}` },
};
