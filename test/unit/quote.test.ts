import { describe, expect, it } from 'vitest';
import { findQuote, nearestPassage, quotable } from '../../server/src/kernel/quote.ts';

const original = '  A 🙂 visit to\u00a0 ‘Kapitan\nAndreevo’ was organized.';
const text = quotable(original);

describe('a quote in a document', () => {
  it('is found across white space of any kind, in characters of the original', () => {
    const span = findQuote(text, 'visit to ‘Kapitan Andreevo’');
    expect(span).toEqual({ start: 6, end: 34 });
    expect(Array.from(original).slice(6, 34).join('')).toBe('visit to\u00a0 ‘Kapitan\nAndreevo’');
  });

  it('is not found when a letter differs, or when there is nothing to find', () => {
    expect(findQuote(text, 'was organised')).toBeNull();
    expect(findQuote(text, '  ')).toBeNull();
  });

  it('has a nearest passage when half of its words stand together, and none otherwise', () => {
    expect(nearestPassage(text, "to 'Kapitan Andreevo' was organised")).toBe(
      'to ‘Kapitan Andreevo’ was organized.',
    );
    expect(nearestPassage(text, 'nothing of the sort')).toBeNull();
  });
});
