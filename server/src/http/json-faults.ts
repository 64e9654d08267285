/** What a JSON value carries that no database column and no recursive reader can take; null when it is sound. */
export function jsonFault(value: unknown, deepest: number): string | null {
  // A list of its own instead of recursion: the value may be nested a hundred thousand levels deep.
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value === 'string') {
      const fault = textFault(next.value);
      if (fault) return fault;
    } else if (typeof next.value === 'object' && next.value !== null) {
      if (next.depth >= deepest) return `is nested more than ${deepest} levels deep`;
      for (const [key, inner] of Object.entries(next.value)) {
        const fault = textFault(key);
        if (fault) return fault;
        waiting.push({ value: inner, depth: next.depth + 1 });
      }
    }
  }
  return null;
}

/** PostgreSQL stores neither U+0000 nor half a surrogate pair; both are refused at the door instead of in a statement. */
export function textFault(text: string): string | null {
  if (text.includes('\u0000')) return 'contains the character U+0000';
  if (!text.isWellFormed()) return 'contains half of a surrogate pair, which is not Unicode text';
  return null;
}
