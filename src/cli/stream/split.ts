/**
 * The documents in a stream of bytes, in batches: those that end in one chunk of it.
 * @param separator the byte behind each document; behind the last it may be missing
 */
export async function* documentsIn(
  chunks: AsyncIterable<Uint8Array>,
  separator: number,
): AsyncGenerator<readonly Uint8Array[]> {
  let begun: Uint8Array[] = [];
  for await (const chunk of chunks) {
    const documents: Uint8Array[] = [];
    let start = 0;
    for (let end = chunk.indexOf(separator); end >= 0; end = chunk.indexOf(separator, start)) {
      documents.push(Buffer.concat([...begun, chunk.subarray(start, end)]));
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
    if (documents.length > 0) yield documents;
  }
  if (begun.length > 0) yield [Buffer.concat(begun)];
}
