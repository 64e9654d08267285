import { describe, expect, it } from 'vitest';
import { Change } from '../../admin/src/kernel/change.ts';
import { rebase } from '../../admin/src/kernel/rebase.ts';

interface NameRow {
  id?: string | null;
  value: string;
  period?: string | null;
}
interface Form {
  kind: string;
  description?: string | null;
  names: NameRow[];
  topics: string[];
}

const before: Form = {
  kind: 'CUSTOMS',
  description: 'The customs administration.',
  names: [
    { id: 'n1', value: 'State Customs Comittee', period: null },
    { id: 'n2', value: 'ASCCA', period: null },
  ],
  topics: ['t1', 't2'],
};
const write = ({ value, period }: NameRow) => ({ value, period: period || null });

describe('the difference between a form and its record', () => {
  it('says nothing of what is as before, also where empty text stands for null', () => {
    const change = new Change(before, {
      ...before,
      names: before.names.map((name) => ({ ...name, period: '' })),
    });

    expect({
      kind: change.value('kind'),
      description: change.value('description'),
      names: change.rows('names', write),
      topics: change.references('topics'),
    }).toEqual({ kind: undefined, description: undefined, names: undefined, topics: undefined });
  });

  it('clears a field that was emptied with null, not with empty text', () => {
    expect(new Change(before, { ...before, description: '' }).value('description')).toBeNull();
  });

  it('sends only the changed part of a changed row, new rows whole, removed rows by id', () => {
    const change = new Change(before, {
      ...before,
      names: [{ id: 'n1', value: 'State Customs Committee', period: null }, { value: 'DGK' }],
    });

    expect(change.rows('names', write)).toEqual({
      add: [{ value: 'DGK', period: null }],
      update: [{ id: 'n1', value: 'State Customs Committee' }],
      remove: ['n2'],
    });
  });

  it('adds and removes references one by one, so that others can change the rest', () => {
    expect(new Change(before, { ...before, topics: ['t2', 't3'] }).references('topics')).toEqual({
      add: ['t3'],
      remove: ['t1'],
    });
  });

  it('finds the form row behind a refused new row, whatever stands before it', () => {
    const change = new Change(before, {
      ...before,
      names: [...before.names, { value: 'DGK' }, { value: '' }],
    });
    change.rows('names', write);

    expect(change.locate(['patch', 'names', 'add', '1', 'value'])).toEqual(['names', '3', 'value']);
  });

  it('finds the form row behind a refused changed row', () => {
    const [first, second] = before.names;
    const change = new Change(before, { ...before, names: [first!, { ...second!, value: '' }] });
    change.rows('names', write);

    expect(change.locate(['names', 'update', '0', 'value'])).toEqual(['names', '1', 'value']);
  });

  it('leaves the path of a plain field alone', () => {
    expect(new Change(before, before).locate(['patch', 'kind'])).toEqual(['kind']);
  });
});

describe('input laid on top of a newer version', () => {
  const theirs: Form = {
    ...before,
    description: 'Their words.',
    names: [
      { id: 'n1', value: 'Theirs', period: null },
      { id: 'n3', value: 'New of theirs', period: null },
    ],
  };

  it('keeps what was typed and takes every other field from the newer version', () => {
    expect(rebase(before, { ...before, kind: 'POLICE' }, theirs)).toEqual({ ...theirs, kind: 'POLICE' });
  });

  it('keeps a row that was being edited, takes the rows nobody touched, and the rows they added', () => {
    const mine = { ...before, names: [{ id: 'n1', value: 'Mine', period: null }, before.names[1]!] };

    expect(rebase(before, mine, theirs).names).toEqual([
      { id: 'n1', value: 'Mine', period: null },
      { id: 'n3', value: 'New of theirs', period: null },
    ]);
  });

  it('brings back as a new row what they removed while it was being edited', () => {
    const mine = { ...before, names: [before.names[0]!, { id: 'n2', value: 'Edited', period: null }] };

    expect(rebase(before, mine, theirs).names).toEqual([
      { id: 'n1', value: 'Theirs', period: null },
      { id: undefined, value: 'Edited', period: null },
      { id: 'n3', value: 'New of theirs', period: null },
    ]);
  });

  it('does not bring back a row that was removed here', () => {
    const mine = { ...before, names: [before.names[1]!] };

    expect(rebase(before, mine, theirs).names.map(({ id }) => id)).toEqual(['n3']);
  });
});
