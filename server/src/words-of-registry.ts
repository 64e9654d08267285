import { allChoices } from './kernel/choices.ts';
import { meaningOf, type RecordClass } from './kernel/meaning.ts';
import { writableOf, type ColumnField } from './kernel/writable.ts';

/** How the own fields of a record stand in a form. */
type FormField = 'value' | 'list' | 'reference' | 'date' | 'headcount' | 'money';

/** What the dashboard takes over from the records: their fields, and the words for them in both languages. */
export interface RegistryWords {
  /** For each type, the fields written in its own row. */
  fields: Record<string, Record<string, FormField>>;
  en: Words;
  ru: Words;
}

interface Words {
  /** For each type, its fields. */
  field: Record<string, Record<string, string>>;
  /** For each vocabulary, its values. */
  choice: Record<string, Record<string, string>>;
}

/** Gathers the words of the records as the dashboard reads them. */
export function wordsOfRegistry(records: readonly RecordClass[]): RegistryWords {
  const all: RegistryWords = { fields: {}, en: { field: {}, choice: {} }, ru: { field: {}, choice: {} } };
  for (const target of records) {
    const record = meaningOf(target);
    if (record.servedAs || record.abstract) continue;
    for (const language of ['en', 'ru'] as const) {
      all[language].field[record.typeName] = Object.fromEntries(
        [...record.fields].map(([name, { label }]) => [name, label[language]]),
      );
    }
    if (record.nodeType === null) continue;
    all.fields[record.typeName] = Object.fromEntries(
      writableOf(target).columns.map((column) => [column.name, shapeOf(column)]),
    );
  }
  for (const [name, { values }] of allChoices()) {
    for (const language of ['en', 'ru'] as const) {
      all[language].choice[name] = Object.fromEntries(
        Object.entries(values).map(([value, said]) => [value, said[language]]),
      );
    }
  }
  return all;
}

function shapeOf(column: ColumnField): FormField {
  if (column.kind === 'one') return 'reference';
  if (column.kind === 'value') return column.list ? 'list' : 'value';
  return column.kind;
}
