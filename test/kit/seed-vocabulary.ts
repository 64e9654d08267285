import type {
  SeedClaimField,
  SeedField,
  SeedType,
  SeedVocabulary,
} from '../../server/src/seeding/seed-vocabulary.ts';

/** A small model for the tests of the reader: they need no server and do not change with its records. */

const text: SeedField = { kind: 'text' };
const choice = (values: string): SeedField => ({ kind: 'choice', values: values.split(' ') });
const required = (field: SeedField): SeedField => ({ ...field, required: true });
const one = (...to: string[]): SeedField => ({ kind: 'reference', to });
const many = (...to: string[]): SeedField => ({ kind: 'reference', to, list: true });

const aggregate = (
  name: string,
  prefix: string,
  file: string,
  fields: Record<string, SeedField>,
): SeedType => ({ name, prefix, file, fields, named: name !== 'Document' });

const claimFields: SeedClaimField[] = [
  { name: 'mandate', type: 'text' },
  { name: 'mentions', type: 'node' },
  { name: 'kind', type: 'code', values: ['MEETING', 'SEMINAR'] },
  { name: 'organiser', type: 'agent' },
];

export const smallVocabulary: SeedVocabulary = {
  types: [
    aggregate('Organisation', 'org', 'organisations', {
      kind: required(choice('INTERGOVERNMENTAL REGIONAL_OFFICE UNIT')),
      country: one('Country'),
      parent: one('Organisation'),
      description: text,
    }),
    aggregate('Event', 'ev', 'events', {
      kind: required(choice('MEETING SEMINAR')),
      parent: one('Event'),
      position: { kind: 'integer' },
      period: { kind: 'period' },
      participations: { kind: 'rows', of: 'Participation' },
    }),
    {
      name: 'Participation',
      prefix: 'pa',
      file: null,
      named: false,
      fields: {
        role: required(choice('ORGANISER HOST PARTICIPANT')),
        organisation: one('Organisation'),
        country: one('Country'),
        label: text,
        group: one('Participation'),
        headcount: { kind: 'headcount' },
      },
    },
    aggregate('Document', 'doc', 'documents', {
      kind: required(choice('PRESS_RELEASE PAGE')),
      title: required(text),
      publisher: one('Organisation'),
      published: { kind: 'date' },
      languages: { kind: 'language', list: true },
    }),
    aggregate('Country', 'country', 'countries', {}),
    aggregate('Region', 'region', 'regions', {
      kind: required(choice('STATISTICAL GEOGRAPHICAL')),
      members: many('Country'),
    }),
    aggregate('Topic', 'topic', 'topics', { broader: one('Topic') }),
  ],
  claimFields: () => claimFields,
  claimField: (_type, name) => claimFields.find((field) => field.name === name) ?? null,
  nameKinds: ['PREFERRED', 'ALIAS'],
  bases: ['STATED', 'DERIVED', 'INFERRED'],
  ranks: ['PREFERRED', 'NORMAL', 'DEPRECATED'],
  isWorldKey: (key) => /^country:[A-Z]{2}$|^region:\d{3}$/.test(key),
};
