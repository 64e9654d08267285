import { meaningOf } from '../kernel/meaning.ts';
import type { RecordClass, RecordMeaning } from '../kernel/meaning.ts';
import { ownerOf, writableOf } from '../kernel/writable.ts';
import type { ColumnField } from '../kernel/writable.ts';
import { Basis } from '../ledger/basis.ts';
import { ClaimRank } from '../ledger/claim.ts';
import { claimFieldOf, claimFieldsOf } from '../ledger/claim-fields.ts';
import type { ClaimField } from '../ledger/claim-fields.ts';
import { NameKind } from '../ledger/name.ts';
import { Node } from '../ledger/node.ts';
import type {
  SeedClaimField,
  SeedClaimType,
  SeedField,
  SeedType,
  SeedVocabulary,
} from './seed-vocabulary.ts';

/** What the keys of a type begin with. A type that is not here cannot be seeded. */
const prefixes: Readonly<Record<string, string>> = {
  Organisation: 'org',
  Project: 'prj',
  ProjectRole: 'pr',
  Module: 'mod',
  Event: 'ev',
  Participation: 'pa',
  EventProject: 'ep',
  EventModule: 'em',
  Delegate: 'del',
  Post: 'post',
  Link: 'link',
  Document: 'doc',
  Country: 'country',
  Region: 'region',
  Place: 'place',
  Topic: 'topic',
};

/** Lists that every node has and the reader of the seeds knows by itself. */
const ofEveryNode = new Set(['names', 'identifiers', 'claims', 'links', 'topics']);

/** The seeds in the words of the registry's own records: a new field of a record may at once stand in the seed files. */
export function vocabularyOfRecords(
  records: readonly RecordClass[],
  isWorldKey: (key: string) => boolean,
): SeedVocabulary {
  const seedable = records.map(meaningOf).filter((record) => record.typeName in prefixes);
  const byType = new Map(seedable.map((record) => [record.typeName, record]));
  const asSeeds = (field: ClaimField) => asSeedClaimField(field, seedable);
  return {
    types: seedable.map(typeOf),
    claimFields: (type) => {
      const record = byType.get(type);
      return record ? [...claimFieldsOf(record.target).values()].map(asSeeds) : [];
    },
    claimField: (type, name) => {
      const record = byType.get(type);
      const field = record ? claimFieldOf(record.target, name) : '';
      return typeof field === 'string' ? null : asSeeds(field);
    },
    nameKinds: Object.keys(NameKind.values),
    bases: Object.keys(Basis.values),
    ranks: Object.keys(ClaimRank.values),
    isWorldKey,
  };
}

function asSeedClaimField(field: ClaimField, records: readonly RecordMeaning[]): SeedClaimField {
  const target = field.nodeType ? records.find(({ nodeType }) => nodeType === field.nodeType) : undefined;
  return {
    name: field.name,
    type: field.type.toLowerCase() as SeedClaimType,
    ...(field.codes ? { values: field.codes } : {}),
    ...(target ? { to: [target.typeName] } : {}),
  };
}

function typeOf(record: RecordMeaning): SeedType {
  const { columns, rows, refs } = writableOf(record.target);
  const fields: Record<string, SeedField> = {};
  for (const column of columns) fields[column.name] = fieldOf(column);
  for (const { input, target } of refs) {
    if (!ofEveryNode.has(input)) fields[input] = { kind: 'reference', to: targetsOf(target), list: true };
  }
  for (const { input, target } of rows) {
    if (!ofEveryNode.has(input)) fields[input] = { kind: 'rows', of: meaningOf(target).typeName };
  }
  const isRow = ownerOf(record) !== undefined;
  return {
    name: record.typeName,
    prefix: prefixes[record.typeName] ?? '',
    file: isRow ? null : (record.root?.many ?? null),
    fields,
    named: record.named?.by === 'names',
  };
}

function fieldOf(column: ColumnField): SeedField {
  switch (column.kind) {
    case 'one':
      return { kind: 'reference', to: targetsOf(column.target()), required: column.required };
    case 'date':
      return { kind: column.interval ? 'period' : 'date' };
    case 'headcount':
    case 'money':
      return { kind: column.kind };
    case 'value':
      return {
        ...scalarOf(column),
        required: column.required && column.scalar !== 'boolean',
        list: column.list,
      };
  }
}

function scalarOf(column: ColumnField & { kind: 'value' }): SeedField {
  if (column.choices) return { kind: 'choice', values: Object.keys(column.choices.values) };
  switch (column.scalar) {
    case 'integer':
    case 'boolean':
    case 'language':
      return { kind: column.scalar };
    default:
      return { kind: 'text' };
  }
}

/** A reference to any node names no type. */
const targetsOf = (target: RecordClass): string[] => (target === Node ? [] : [meaningOf(target).typeName]);
