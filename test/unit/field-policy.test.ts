import { describe, expect, it } from 'vitest';
import { classOf } from '../../server/src/access/field-class.ts';
import { rightsOf, tableClasses } from '../../server/src/access/grants.ts';
import { allRecords, meaningOf, recordNamed } from '../../server/src/kernel/meaning.ts';
import { text } from '../../server/src/kernel/words.ts';
import { PersonName } from '../../server/src/ledger/name.ts';
import { buildRegistrySchema } from '../../server/src/schema-of-registry.ts';

describe('a field', () => {
  it('without a class is a build error: the types refuse it, and so does the server where they were got around', () => {
    const said = { doc: 'A field.', label: { en: 'Field', ru: 'Поле' } };
    // @ts-expect-error a class is required of every word
    const word = () => text(said)({}, 'field');
    expect(word).toThrow('does not say its class');
  });

  it('of a record that no word says stops the server', () => {
    const { fields } = meaningOf(recordNamed('Post'));
    const title = fields.get('title')!;
    fields.delete('title');
    try {
      expect(() => buildRegistrySchema()).toThrow('Post.title has no policy');
    } finally {
      fields.set('title', title);
    }
  });

  it('takes the class of the names it serves, and of the node its row hangs on', () => {
    const held = (type: string, name: string) => {
      const record = meaningOf(recordNamed(type));
      return classOf(record, record.fields.get(name)!);
    };
    expect(held('Delegate', 'name')).toBe('personal');
    expect(held('Document', 'name')).toBe('personal');
    expect(held('Organisation', 'name')).toBe('public');
    const names = meaningOf(PersonName);
    expect([...names.fields.values()].map((field) => classOf(names, field))).not.toContain('public');
  });

  it('is held in columns that the roles below an analyst are granted only where it is public', () => {
    for (const role of ['public', 'client'] as const) {
      const granted = new Map(rightsOf(role).columns.map(({ table, columns }) => [table, columns]));
      expect(granted.has('person_name')).toBe(false);
      for (const { table, columns } of tableClasses()) {
        const open = [...columns].filter(([, of]) => of === 'public').map(([column]) => column);
        expect(granted.get(table) ?? [], table).toEqual(open.sort());
      }
    }
    expect(allRecords().length).toBeGreaterThan(20);
  });
});
