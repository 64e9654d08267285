import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../checks/contract.ts';

const before = 'type Query { events(first: Int): [Event!]! } type Event { title: String! ordinal: Int }';

describe('the report of breaking changes', () => {
  it('names each field that is taken away or changes its type', () => {
    const now = 'type Query { events(first: Int): [Event!]! } type Event { title: String }';
    expect(changesBetween(before, now)).toEqual([
      '! FIELD_REMOVED: Event.ordinal was removed.',
      '! FIELD_CHANGED_KIND: Event.title changed type from String! to String.',
    ]);
  });

  it('names an argument that callers now must give', () => {
    const now = before.replace('first: Int', 'first: Int, kind: String!');
    expect(changesBetween(before, now)).toEqual([
      '! REQUIRED_ARG_ADDED: A required arg kind on Query.events was added.',
    ]);
  });

  it('says nothing of a field that is new', () => {
    expect(changesBetween(before, before.replace('title:', 'language: String title:'))).toEqual([]);
  });
});
