import {
  fieldOf,
  meaningOf,
  type FieldMeaning,
  type PrivacyClass,
  type RecordMeaning,
} from '../kernel/meaning.ts';

const strictness: readonly PrivacyClass[] = ['public', 'personal', 'contact', 'secret'];

/** The stricter of some classes. */
export function strictest(...classes: PrivacyClass[]): PrivacyClass {
  return classes.reduce((one, other) => (strictness.indexOf(other) > strictness.indexOf(one) ? other : one));
}

/**
 * The class of the rows of a record as a whole: rows served as another record's (names of persons) take that of the
 * node they hang on.
 */
export function rowClass(record: RecordMeaning): PrivacyClass {
  return record.servedAs ? fieldOf(record, 'node').class : 'public';
}

/** The class of what a record is called by: of its names, or of the column it says its name in. */
export function nameClass(record: RecordMeaning): PrivacyClass {
  if (record.abstract || !record.named) return 'public';
  if (record.named.by === 'column') return fieldOf(record, record.named.property).class;
  const names = meaningOf(record.named.record());
  return strictest(rowClass(names), fieldOf(names, 'value').class);
}

/** The class of a field as it is held: never less strict than its row, than the names it serves or what it is computed from. */
export function classOf(record: RecordMeaning, field: FieldMeaning): PrivacyClass {
  const own = strictest(field.class, rowClass(record));
  switch (field.kind) {
    case 'name':
      return strictest(own, nameClass(record));
    case 'derived':
      return strictest(
        own,
        ...[...field.sql.matchAll(/\{(\w+)\}/g)].map(
          ([, name]) => record.fields.get(name!)?.class ?? 'public',
        ),
      );
    default:
      return own;
  }
}
