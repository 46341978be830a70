/** What inline parsing makes: a list of these, linked, because delimiters find their partners late. */
export interface Piece {
  type: string;
  start: number;
  end: number;
  /** Of a piece of text: what it says. */
  value: string;
  properties: Record<string, unknown> | null;
  /** Of a node with content. */
  first: Piece | null;
  previous: Piece | null;
  next: Piece | null;
}

export function piece(type: string, start: number, end: number, value = ''): Piece {
  return { type, start, end, value, properties: null, first: null, previous: null, next: null };
}

/** Moves what stands between `opener` and `closer` (null: up to the end) into `parent`, which stands after `opener`. */
export function enclose(parent: Piece, opener: Piece, closer: Piece | null): void {
  const first = opener.next;
  if (first && first !== closer) {
    parent.first = first;
    first.previous = null;
    const last = closer?.previous;
    if (last) last.next = null;
  }
  opener.next = parent;
  parent.previous = opener;
  parent.next = closer;
  if (closer) closer.previous = parent;
}

export function remove(gone: Piece): void {
  if (gone.previous) gone.previous.next = gone.next;
  if (gone.next) gone.next.previous = gone.previous;
}
