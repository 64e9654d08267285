import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isUnionType,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { classOf } from '../../../server/src/access/field-class.ts';
import { allows, type Use } from '../../../server/src/access/verdict.ts';
import type { Role } from '../../../server/src/access/viewer.ts';
import { constantName } from '../../../server/src/kernel/generated.ts';
import {
  allRecords,
  meaningOf,
  type FieldMeaning,
  type PrivacyClass,
  type RecordMeaning,
} from '../../../server/src/kernel/meaning.ts';

/** One way to learn of one field: what to ask for it at the root, and whether a role may. */
export interface Cell {
  record: RecordMeaning;
  field: FieldMeaning;
  way: 'filter' | 'sort' | 'search' | 'aggregate' | 'facet';
  use: Use;
  of: PrivacyClass;
  /** A root field with its arguments and selection. */
  ask: string;
}

/** A place where all fields of a record are read at once: a list, a node, a list in another record, the answer of a change. */
export interface Place {
  way: 'read' | 'node' | 'nested' | 'mutation result';
  record: RecordMeaning;
  /** The whole operation around the selection of a row. */
  around: (row: string, id: string) => string;
}

export const may = (role: Role, use: Use, of: PrivacyClass): boolean => allows(role, use, of);

/** Records by their type, those that are served as another one left out. */
export const typesToTry = (): RecordMeaning[] =>
  allRecords().filter((record) => !record.abstract && !record.servedAs);

/** What to select of a field: leaves as they are, of objects the leaves inside. */
export function selectionOf(schema: GraphQLSchema, record: RecordMeaning, field: FieldMeaning): string {
  const type = schema.getType(record.typeName);
  if (!isObjectType(type)) return '';
  const declared = type.getFields()[field.name];
  return declared ? `${field.name}${inside(declared.type, field.kind === 'many' ? 2 : 1)}` : '';
}

function inside(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) {
    return ` { ${named
      .getTypes()
      .map((one) => `... on ${one.name} { __typename ${leaves(one.getFields())} }`)
      .join(' ')} }`;
  }
  if (!isObjectType(named)) return ' { id name }';
  const { nodes } = named.getFields();
  if (nodes && depth > 1) return ` { totalCount nodes${inside(nodes.type, 1)} }`;
  const simple = leaves(named.getFields());
  return ` { ${simple || '__typename'} }`;
}

// Fields of a union's types may differ in nullability under one name, so each gets a name of its own.
function leaves(fields: Record<string, { name: string; type: GraphQLOutputType }>): string {
  return Object.values(fields)
    .filter(({ type }) => isLeafType(getNamedType(type)))
    .map(({ name, type }) =>
      name === 'text' || name === 'min' ? `${name}_${String(type).length}: ${name}` : name,
    )
    .join(' ');
}

/** Where the rows of a record can be read. */
export function placesOf(record: RecordMeaning): Place[] {
  const places: Place[] = [];
  if (record.root) {
    const { many } = record.root;
    places.push({
      way: 'read',
      record,
      around: (row) => `{ rows: ${many}(first: 100) { nodes { ${row} } } }`,
    });
  }
  if (record.nodeType) {
    places.push({
      way: 'node',
      record,
      around: (row, id) => `{ rows: node(id: "${id}") { ... on ${record.typeName} { ${row} } } }`,
    });
  }
  for (const other of allRecords()) {
    if (!other.root || other.abstract) continue;
    const list = [...other.fields.values()].find(
      (field) => field.kind === 'many' && meaningOf(field.target()).typeName === record.typeName,
    );
    if (!list) continue;
    const { many } = other.root;
    places.push({
      way: 'nested',
      record,
      around: (row) =>
        `{ rows: ${many}(first: 100) { nodes { id list: ${list.name}(first: 100) { nodes { ${row} } } } } }`,
    });
    if (places.filter(({ way }) => way === 'nested').length === 3) break;
  }
  return places;
}

/** Every way to ask about a field without reading it. */
export function cellsOf(schema: GraphQLSchema): Cell[] {
  const cells: Cell[] = [];
  for (const record of typesToTry()) {
    if (!record.root) continue;
    const { many } = record.root;
    const { typeName } = record;
    const query = schema.getQueryType()!.getFields();
    const where = query[many]!.args.find(({ name }) => name === 'where');
    const conditions = where
      ? ((
          getNamedType(where.type) as { getFields?: () => Record<string, { type: GraphQLInputType }> }
        ).getFields?.() ?? {})
      : {};
    const add = (field: FieldMeaning, way: Cell['way'], use: Use, ask: string) =>
      cells.push({ record, field, way, use, of: classOf(record, field), ask });
    for (const field of record.fields.values()) {
      const condition = conditions[field.name];
      if (condition) {
        add(
          field,
          'filter',
          'filter',
          `${many}(where: { ${field.name}: ${sample(condition.type)} }) { totalCount }`,
        );
      }
      const constant = field.kind === 'name' && field.part === 'value' ? 'NAME' : constantName(field.name);
      if (hasValue(schema, `${typeName}OrderField`, constant)) {
        add(field, 'sort', 'sort', `${many}(orderBy: [{ field: ${constant} }]) { edges { cursor } }`);
      }
      if (field.name === 'name' && conditions['search']) {
        add(field, 'search', 'search', `${many}(where: { search: "seminar" }) { totalCount }`);
      }
      for (const key of [constant, `${constant}_YEAR`]) {
        if (!hasValue(schema, `${typeName}GroupField`, key)) continue;
        add(field, 'aggregate', 'aggregate', `${many}GroupBy(by: [${key}]) { total groups { count } }`);
      }
      if (hasValue(schema, `${typeName}FacetField`, constant)) {
        add(
          field,
          'facet',
          'aggregate',
          `${many} { facets(fields: [${constant}]) { field values { value label count } } }`,
        );
      }
    }
  }
  return cells;
}

function hasValue(schema: GraphQLSchema, name: string, value: string): boolean {
  const type = schema.getType(name) as { getValue?: (value: string) => unknown } | undefined;
  return type?.getValue?.(value) !== undefined;
}

/** The simplest condition of a type that asks something. */
function sample(type: GraphQLInputType): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return '[]';
  if (!isInputObjectType(bare)) return String(bare) === 'Boolean' ? 'true' : '"x"';
  const fields = bare.getFields();
  for (const name of ['isNull', 'isEmpty']) if (fields[name]) return `{ ${name}: false }`;
  if (fields['some']) return '{ some: {} }';
  if (fields['eq']) return `{ eq: ${sample(fields['eq'].type)} }`;
  const [name, first] = Object.entries(fields)[0]!;
  return `{ ${name}: ${sample(first.type)} }`;
}
