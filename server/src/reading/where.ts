import { badInput, refused } from '../kernel/errors.ts';
import {
  fieldOf,
  meaningOf,
  recordNamed,
  type FieldMeaning,
  type ManyMeaning,
  type OneMeaning,
} from '../kernel/meaning.ts';
import { fold } from '../kernel/folding.ts';
import type { Argument } from './argument.ts';
import { compare, compareList, likePattern, text, uuidOrNull, type Comparable } from './compare.ts';
import { compareDate } from './compare-date.ts';
import { derivedSql } from './derived.ts';
import { mayName, namesShown, nameTable } from './names.ts';
import { relate, treeMembers } from './relation.ts';
import { searchCondition } from './search.ts';
import { Scope } from './scope.ts';
import { allOf, sql, whereClause, type Sql } from './sql.ts';

/** The conditions of `where` on a row. Undefined where there are none. */
export function conditions(scope: Scope, where: Argument, belowReference = false): Sql | undefined {
  const found: (Sql | undefined)[] = [];
  for (const [name, argument] of where.fields()) {
    if (argument.isNull()) {
      // Nothing is asked: clients send null for a condition that was not filled in.
      continue;
    }
    found.push(condition(scope, name, argument, belowReference));
  }
  return allOf(found);
}

function condition(scope: Scope, name: string, argument: Argument, belowReference: boolean): Sql | undefined {
  switch (name) {
    case 'and':
      return allOf(argument.items().map((item) => conditions(scope, item)));
    case 'or': {
      const any = argument.items().map((item) => conditions(scope, item) ?? sql`true`);
      return any.length === 0 ? sql`false` : sql`(${sql.join(any, sql` or `)})`;
    }
    case 'not':
      return sql`(${conditions(scope, argument) ?? sql`true`}) is not true`;
    case 'isNull':
      if (belowReference) return undefined;
      throw badInput(
        'is asked directly below a reference only, as in `or: [{ parent: { isNull: true } }, …]`.',
        argument.path,
      );
    case 'search':
      return searchCondition(scope, argument);
    default:
      return byField(scope, fieldOf(scope.record, name), argument);
  }
}

const scalarTypes = {
  text: 'text',
  url: 'text',
  language: 'text',
  integer: 'int',
  boolean: 'boolean',
  dateTime: 'timestamptz',
  id: 'uuid',
} as const;

function byField(scope: Scope, field: FieldMeaning, argument: Argument): Sql | undefined {
  if (!scope.planner.may('filter', scope.record, field))
    throw refused('this role may not filter by this field.', argument.path);
  switch (field.kind) {
    case 'value': {
      const expression = scope.column(field.name);
      if (field.list) return compareList(expression, argument);
      const on: Comparable = { expression, type: scalarTypes[field.scalar] };
      if (field.scalar === 'id') on.convert = uuidOrNull;
      return compare(on, argument);
    }
    case 'derived':
      return compare({ expression: derivedSql(scope, field), type: scalarTypes[field.scalar] }, argument);
    case 'date':
      return compareDate(scope, field, argument);
    case 'headcount':
      return parts(argument, (part) => ({
        expression: scope.own(`${field.column}_${part}`),
        type: part === 'qualifier' ? 'text' : 'int',
      }));
    case 'money':
      return allOf(
        [...argument.fields()].map(([part, inner]) => {
          if (inner.isNull()) return undefined;
          const currency = scope.own(`${field.column}_currency`);
          if (part === 'currency') return compare({ expression: currency, type: 'text' }, inner);
          return inner.constant<boolean>() ? sql`${currency} is null` : sql`${currency} is not null`;
        }),
      );
    case 'one':
      return byReference(scope, field, argument);
    case 'many':
      return byList(scope, field, argument);
    case 'name':
      return byName(scope, argument);
    default:
      throw new Error(`${scope.record.typeName}.${field.name} cannot be asked for`);
  }
}

function parts(argument: Argument, of: (part: string) => Comparable): Sql | undefined {
  return allOf(
    [...argument.fields()].map(([part, inner]) => (inner.isNull() ? undefined : compare(of(part), inner))),
  );
}

/** Conditions on the record a reference leads to. */
function byReference(scope: Scope, field: OneMeaning, argument: Argument): Sql | undefined {
  const reference = scope.reference(field);
  const given = argument.fields();
  const found: (Sql | undefined)[] = [];
  const isNull = given.get('isNull');
  if (isNull && !isNull.isNull()) {
    found.push(isNull.constant<boolean>() ? sql`${reference} is null` : sql`${reference} is not null`);
  }
  const others = [...given].filter(([name, inner]) => name !== 'isNull' && !inner.isNull());
  if (others.length === 1 && others[0]![0] === 'id') {
    // The id of the record referred to stands in the reference itself.
    found.push(compare({ expression: reference, type: 'uuid', convert: uuidOrNull }, others[0]![1]));
  } else if (others.length > 0) {
    const target = new Scope(scope.planner, meaningOf(field.target()));
    const inner = conditions(target, argument, true);
    found.push(
      sql`exists (select 1 from ${target.from()}${whereClause([sql`${target.id} = ${reference}`, inner])})`,
    );
  }
  return allOf(found);
}

/** Conditions on the records of a list: some, every or none of them. */
function byList(scope: Scope, field: ManyMeaning, argument: Argument): Sql | undefined {
  const { path } = field;
  return allOf(
    [...argument.fields()].map(([quantifier, inner]) => {
      if (inner.isNull()) return undefined;
      const rows = new Scope(scope.planner, meaningOf(field.target()));
      const asked = conditions(rows, inner);
      const wanted = quantifier === 'every' ? sql`(${asked ?? sql`true`}) is not true` : asked;
      const yes = quantifier === 'some';
      if (path.by === 'ancestors' || path.by === 'descendants') {
        const member = sql`${scope.id} in ${treeMembers(field, rows, wanted)}`;
        return yes ? member : sql`not ${member}`;
      }
      const { predicate } = relate(field, scope, rows);
      const exists = sql`exists (select 1 from ${rows.from()}${whereClause([predicate, wanted])})`;
      return yes ? exists : sql`not ${exists}`;
    }),
  );
}

/** Where names stand: the rows of one node, and how a condition is asked of them. */
interface NameSource {
  rows: Sql;
  ofNode: Sql[];
  asked: (argument: Argument) => Sql | undefined;
}

/** Conditions on the display name: some preferred name, in whichever language, fulfils all of them. */
function byName(scope: Scope, argument: Argument): Sql | undefined {
  const { record } = scope;
  if (record.named?.by === 'column') {
    return compare({ expression: scope.column(record.named.property), type: 'text' }, argument);
  }
  const sources = nameSources(scope);
  const inAny = (asked?: Argument): Sql => {
    const found = sources.map(
      (source) =>
        sql`exists (${source.rows}${whereClause([...source.ofNode, asked && source.asked(asked)])})`,
    );
    return found.length === 0 ? sql`false` : sql`(${sql.join(found, sql` or `)})`;
  };
  const others = argument.without('isNull');
  const isNull = argument.field('isNull');
  return allOf([
    others.fields().size > 0 ? inAny(others) : undefined,
    isNull && !isNull.isNull() ? (isNull.constant<boolean>() ? sql`not ${inAny()}` : inAny()) : undefined,
  ]);
}

/** Behind the interface names stand in several places; records such as roles have them nowhere. */
function nameSources(scope: Scope): NameSource[] {
  const { record, planner } = scope;
  if (!record.abstract) return [nameTable(record)].flatMap((table) => (table ? inTable(scope, table) : []));
  const known = (typeName: string) => mayName(planner, 'filter', meaningOf(recordNamed(typeName)));
  const persons = known('Delegate') ? [inTable(scope, 'person_name')] : [];
  const documents = known('Document') ? [inTitles(scope)] : [];
  return [inTable(scope, 'name'), ...persons, ...documents];
}

function inTable(scope: Scope, table: string): NameSource {
  const alias = scope.planner.alias('name');
  const own = (name: string) => sql`${sql.id(alias, name)}`;
  return {
    rows: sql`select 1 from ${sql.id(table)} as ${sql.id(alias)}`,
    ofNode: [
      sql`${own('node_id')} = ${scope.id}`,
      sql`${own('kind')} = 'PREFERRED'`,
      ...namesShown(scope.planner, table, alias),
    ],
    asked: (argument) => {
      const found: (Sql | undefined)[] = [];
      for (const operator of ['contains', 'startsWith'] as const) {
        const inner = argument.field(operator);
        if (!inner) continue;
        if (inner.isNull()) throw badInput('null is no text to look for.', inner.path);
        const pattern = inner.slot('text', (value) => {
          const plain = likePattern(fold(String(text(value))));
          return operator === 'contains' ? `%${plain}%` : `${plain}%`;
        });
        found.push(sql`${own('folded')} like ${pattern}`);
      }
      const rest = argument.without('contains', 'startsWith', 'isNull');
      return allOf([...found, compare({ expression: own('value'), type: 'text' }, rest)]);
    },
  };
}

/** Documents are called by their titles. */
function inTitles(scope: Scope): NameSource {
  const alias = scope.planner.alias('title');
  const own = (name: string) => sql`${sql.id(alias, name)}`;
  return {
    rows: sql`select 1 from "document" as ${sql.id(alias)}`,
    ofNode: [sql`${own('id')} = ${scope.id}`],
    asked: (argument) => compare({ expression: own('title'), type: 'text' }, argument.without('isNull')),
  };
}
