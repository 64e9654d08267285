import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { allChoices } from '../../server/src/kernel/choices.ts';
import { allRecords } from '../../server/src/kernel/meaning.ts';
import { buildRegistrySchema } from '../../server/src/schema-of-registry.ts';

const schema = buildRegistrySchema();

/** Everything in the contract that a stranger may need explained: its path, its own name, its description. */
function* described(): Generator<{ path: string; name: string; text: string }> {
  const one = (path: string, of: { name: string; description?: string | null | undefined }) => ({
    path,
    name: of.name,
    text: of.description ?? '',
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    yield one(type.name, type);
    if (isEnumType(type)) {
      for (const value of type.getValues()) yield one(`${type.name}.${value.name}`, value);
    }
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        const path = `${type.name}.${field.name}`;
        yield one(path, field);
        if ('args' in field) {
          for (const argument of field.args) yield one(`${path}(${argument.name}:)`, argument);
        }
      }
    }
  }
  for (const directive of schema.getDirectives()) {
    if (!isSpecifiedDirective(directive)) yield one(`@${directive.name}`, directive);
  }
}

/** Words that say nothing by themselves. */
const filler = new Set(
  'a an the this that its it is are was were of for to in on at by or and with what which whether'.split(' '),
);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a name in any of its cases, each also without the ending of a plural. */
function wordsOfName(name: string): Set<string> {
  const words = wordsOf(name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll('_', ' '));
  return new Set(words.flatMap((word) => [word, `${word}s`, word.replace(/s$/, '')]));
}

/** What is wrong with a description; null when it tells something. */
function fault(name: string, text: string): string | null {
  const words = wordsOf(text);
  if (words.length === 0) return 'has no description';
  if (words.length < 3) return `says too little: “${text}”`;
  const known = wordsOfName(name);
  if (words.every((word) => known.has(word) || filler.has(word))) return `only repeats its name: “${text}”`;
  if (/\b(todo|tbd|fixme|xxx|lorem)\b/i.test(text)) return `is not finished: “${text}”`;
  if (text !== text.trim() || /^[a-z]/.test(text) || !/[.!?)…]$/.test(text)) {
    return `is no sentence (capital at the start, full stop at the end): “${text}”`;
  }
  return null;
}

describe('a description', () => {
  it.each([
    ['closingDate', '', 'has no description'],
    ['closingDate', 'Closing date.', 'says too little: “Closing date.”'],
    ['closingDate', 'The date of the closing.', 'only repeats its name: “The date of the closing.”'],
    [
      'OrganisationWhere',
      'What the organisation is, and where.',
      'only repeats its name: “What the organisation is, and where.”',
    ],
    [
      'ON_SITE',
      'Held at one place',
      'is no sentence (capital at the start, full stop at the end): “Held at one place”',
    ],
    ['closingDate', 'Last day on which an application is taken.', null],
  ])('of %s: “%s”', (name, text, expected) => {
    expect(fault(name, text)).toBe(expected);
  });

  it('stands on every type, field, argument and enum value, and tells more than its name', () => {
    const all = [...described()];
    const faults = all
      .map(({ path, name, text }) => [path, fault(name, text)] as const)
      .filter(([, wrong]) => wrong !== null)
      .map(([path, wrong]) => `${path} ${wrong}`);
    expect(faults).toEqual([]);
    expect(all.length).toBeGreaterThan(1000);
  });
});

describe('the words of the records', () => {
  const fields = allRecords().flatMap((record) =>
    [...record.fields.values()].map((field) => ({ path: `${record.typeName}.${field.name}`, field })),
  );

  it('are all offered by the contract, field by field', () => {
    const missing = fields.filter(({ path }) => {
      const [typeName, name] = path.split('.') as [string, string];
      const type = schema.getType(typeName);
      return !((isObjectType(type) || isInterfaceType(type)) && name in type.getFields());
    });
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it('label every field in English and in Russian', () => {
    const faults = fields
      .filter(
        ({ field }) =>
          !field.label.en.trim() || !(/[а-яё]/i.test(field.label.ru) || field.label.ru === field.label.en),
      )
      .map(({ path }) => path);
    expect(faults).toEqual([]);
    expect(fields.length).toBeGreaterThan(200);
  });

  it('give every field a privacy class', () => {
    const known = ['public', 'personal', 'contact', 'secret'];
    expect(fields.filter(({ field }) => !known.includes(field.class)).map(({ path }) => path)).toEqual([]);
  });

  it('name every record and every choice in both languages', () => {
    const nouns = allRecords().flatMap((record) => [
      ...record.label.en,
      ...record.label.ru,
      record.noun.one,
      record.noun.many,
    ]);
    expect(nouns.filter((word) => word.trim() === '')).toEqual([]);
    const choices = [...allChoices().values()].flatMap(({ name, values }) =>
      Object.entries(values).map(([value, said]) => ({ path: `${name}.${value}`, said })),
    );
    const unnamed = choices.filter(({ said }) => !said.en.trim() || !said.ru.trim());
    expect(unnamed.map(({ path }) => path)).toEqual([]);
  });

  it('say of every field that may be null what null means', () => {
    const nullable = fields.filter(
      ({ field }) =>
        (['date', 'money'].includes(field.kind) || ('required' in field && !field.required)) &&
        !('list' in field && field.list),
    );
    expect(nullable.filter(({ field }) => !/\bnull\b/i.test(field.doc)).map(({ path }) => path)).toEqual([]);
  });
});
