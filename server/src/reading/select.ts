import type { FieldNode, GraphQLObjectType, SelectionSetNode } from 'graphql';
import {
  allRecords,
  meaningOf,
  type FieldMeaning,
  type OneMeaning,
  type RecordMeaning,
  type VariantMeaning,
} from '../kernel/meaning.ts';
import { classOf } from '../access/field-class.ts';
import { Argument } from './argument.ts';
import { connection } from './connection.ts';
import { derivedSql } from './derived.ts';
import { differencesJson } from './differences.ts';
import { emptyConnection } from './empty-connection.ts';
import { displayName } from './names.ts';
import { objectJson } from './object.ts';
import { selectionSets } from './operation.ts';
import type { Planner } from './planner.ts';
import { datePart, headcountPart, moneyPart, valueJson } from './scalar.ts';
import { concreteNodes, nodeMeaning, Scope } from './scope.ts';
import { jsonObject, sql, type Sql } from './sql.ts';

type Sets = readonly SelectionSetNode[];

/** A row as the JSON object that the selection asks for. */
export function recordJson(scope: Scope, sets: Sets, path: readonly string[]): Sql {
  const { planner, record } = scope;
  const type = planner.objectType(record.servedAs ? meaningOf(record.servedAs()).typeName : record.typeName);
  return objectJson(planner, type, sets, (nodes, key) => fieldJson(scope, type, nodes, [...path, key]));
}

function fieldJson(scope: Scope, type: GraphQLObjectType, nodes: FieldNode[], path: readonly string[]): Sql {
  const node = nodes[0]!;
  const field = scope.record.fields.get(node.name.value);
  if (!field) throw new Error(`${scope.record.typeName}.${node.name.value} has no meaning to read by`);
  const { planner } = scope;
  // A list is never null, and a name that is hidden has a neutral one in its place.
  const shown = planner.may('read', scope.record, field);
  if (!shown && field.kind === 'many')
    return emptyConnection(planner, type.getFields()[field.name]!, nodes, path);
  if (!shown && field.kind !== 'name') return hidden(field);
  switch (field.kind) {
    case 'value':
      return valueJson(scope, field);
    case 'derived':
      return derivedSql(scope, field);
    case 'date':
      return embedded(
        planner,
        field.interval ? 'Period' : 'PartialDate',
        nodes,
        scope.own(field.column),
        (part) => datePart(scope, field, part),
      );
    case 'headcount':
      return embedded(planner, 'Headcount', nodes, undefined, (part) => headcountPart(scope, field, part));
    case 'money':
      return embedded(planner, 'Money', nodes, scope.own(`${field.column}_amount`), (part) =>
        moneyPart(scope, field, part),
      );
    case 'name': {
      const declared = type.getFields()[node.name.value]!;
      return displayName(scope, Argument.of(planner.operation, declared, node, path).get('lang'), field.part);
    }
    case 'one':
      return oneJson(planner, field, scope.reference(field), selectionSets(nodes), path);
    case 'many':
      return connection(planner, {
        record: meaningOf(field.target()),
        field: type.getFields()[node.name.value]!,
        nodes,
        path,
        parent: { scope, field },
        row: recordJson,
      });
    case 'variant':
      return variantJson(scope, field, nodes, path);
    case 'masked':
      return maskedFields(scope);
    case 'differences':
      return differencesJson(scope, selectionSets(nodes));
  }
}

/** What a hidden field answers: null, or the neutral value of its type where null is not allowed. */
function hidden(field: FieldMeaning): Sql {
  if (field.kind === 'value' && field.list) return sql`'[]'::json`;
  if (field.kind === 'value' && field.required) {
    return field.scalar === 'integer' ? sql`0` : field.scalar === 'boolean' ? sql`false` : sql`''`;
  }
  return sql`null`;
}

function maskedFields(scope: Scope): Sql {
  const { planner, record } = scope;
  const fields = [...record.fields.values()];
  const list = (hides: (field: FieldMeaning) => boolean) =>
    sql`${sql.lit(JSON.stringify(fields.filter(hides).map(({ name }) => name)))}::json`;
  const ofRole = list((field) => !planner.may('read', record, field));
  if (!scope.mayBeSuppressed) return ofRole;
  return sql`case when ${scope.suppressed} then ${list((field) => classOf(record, field) !== 'public')} else ${ofRole} end`;
}

/** An object made of columns of the same row; null where the column that must be there is null. */
function embedded(
  planner: Planner,
  typeName: string,
  nodes: FieldNode[],
  present: Sql | undefined,
  part: (name: string) => Sql,
): Sql {
  const json = objectJson(planner, planner.objectType(typeName), selectionSets(nodes), ([node]) =>
    part(node!.name.value),
  );
  return present ? sql`case when ${present} is not null then ${json} end` : json;
}

function variantJson(scope: Scope, field: VariantMeaning, nodes: FieldNode[], path: readonly string[]): Sql {
  const cases = field.options.map((option) => {
    const type = scope.planner.objectType(option.typeName);
    const json = objectJson(scope.planner, type, selectionSets(nodes), (inner, key) => {
      const property = option.fields[inner[0]!.name.value]!;
      const renamed = inner.map((node) => ({ ...node, name: { ...node.name, value: property } }));
      return fieldJson(scope, scope.planner.objectType(scope.record.typeName), renamed, [...path, key]);
    });
    return sql`when ${sql.lit(option.when)} then ${json}`;
  });
  return sql`case ${scope.own(field.tag)} ${sql.join(cases, sql` `)} end`;
}

/** The record a reference leads to; behind the interface, whatever type it has. */
export function oneJson(
  planner: Planner,
  field: Pick<OneMeaning, 'target'>,
  reference: Sql,
  sets: Sets,
  path: readonly string[],
): Sql {
  const target = meaningOf(field.target());
  return target.abstract
    ? anyNodeJson(planner, reference, sets, path)
    : byId(planner, target, reference, sets, path);
}

export function byId(
  planner: Planner,
  record: RecordMeaning,
  id: Sql,
  sets: Sets,
  path: readonly string[],
): Sql {
  const scope = new Scope(planner, record);
  const json = recordJson(scope, sets, path);
  return sql`(select ${json} from ${scope.from()} where ${scope.id} = ${id})`;
}

/**
 * Whether the supertable answers a field for this type as for every other: the record has it from there unchanged. Lists
 * included, so that a statement does not grow by a branch for each type at every level of interfaces.
 */
function heldInCommon(record: RecordMeaning, name: string): boolean {
  if (name === '__typename') return true;
  const field = nodeMeaning().fields.get(name);
  return field !== undefined && field.kind !== 'masked' && field === record.fields.get(name);
}

/** A node of unknown type: one branch for what all types answer alike, one for each type that is asked for more. */
export function anyNodeJson(planner: Planner, id: Sql, sets: Sets, path: readonly string[]): Sql {
  const node = new Scope(planner, nodeMeaning());
  const common: RecordMeaning[] = [];
  const branches: Sql[] = [];
  let first: { key: string; record: RecordMeaning } | undefined;
  for (const record of concreteNodes(allRecords())) {
    const type = planner.objectType(record.typeName);
    const selected = [...planner.operation.collect(type, sets).values()].flat();
    const key = selected.map((field) => `${field.loc?.start}`).join();
    const plain = selected.every((field) => heldInCommon(record, field.name.value));
    if (plain && (!first || first.key === key)) {
      first ??= { key, record };
      common.push(record);
    } else {
      branches.push(sql`when ${sql.lit(record.nodeType)} then ${byId(planner, record, node.id, sets, path)}`);
    }
  }
  const otherwise = first ? commonJson(planner, node, first.record, common, sets, path) : sql`null`;
  const json = branches.length
    ? sql`case ${node.own('type')} ${sql.join(branches, sql` `)} else ${otherwise} end`
    : otherwise;
  return sql`(select ${json} from ${node.from()} where ${node.id} = ${id})`;
}

function commonJson(
  planner: Planner,
  node: Scope,
  representative: RecordMeaning,
  records: RecordMeaning[],
  sets: Sets,
  path: readonly string[],
): Sql {
  const type = planner.objectType(representative.typeName);
  const pairs: [string, Sql][] = planner.namesTypes ? [['__typename', typeNameOf(node, records)]] : [];
  for (const [key, nodes] of planner.operation.collect(type, sets)) {
    if (key === '__typename' && pairs[0]?.[0] === key) continue;
    pairs.push([
      key,
      nodes[0]!.name.value === '__typename'
        ? typeNameOf(node, records)
        : fieldJson(node, type, nodes, [...path, key]),
    ]);
  }
  return jsonObject(pairs);
}

function typeNameOf(node: Scope, records: RecordMeaning[]): Sql {
  const cases = records.map(
    (record) => sql`when ${sql.lit(record.nodeType)} then ${sql.lit(record.typeName)}`,
  );
  return sql`case ${node.own('type')} ${sql.join(cases, sql` `)} end`;
}
