import { constantName, orderables } from '../kernel/generated.ts';
import { meaningOf, type FieldMeaning } from '../kernel/meaning.ts';
import { badInput, refused } from '../kernel/errors.ts';
import type { Argument } from './argument.ts';
import { mayName, nameSortKey } from './names.ts';
import { momentText } from './scalar.ts';
import { Scope } from './scope.ts';
import { sql, type Sql } from './sql.ts';

/** One step of an order: what is compared, how it is written into a cursor, and how it is read back. */
export interface OrderStep {
  expression: Sql;
  descending: boolean;
  nullable: boolean;
  type: 'text' | 'int' | 'boolean' | 'timestamptz' | 'date' | 'uuid';
  cursorJson: Sql;
}

const mostSteps = 8;

/** The whole order of a list: what was asked for, and the id, which makes it total. */
export function orderSteps(
  scope: Scope,
  orderBy: Argument | undefined,
  natural: { depth?: Sql; relevance?: Sql },
): OrderStep[] {
  const steps: OrderStep[] = [];
  const items = orderBy && !orderBy.isNull() ? orderBy.items() : [];
  if (items.length > mostSteps) throw badInput(`at most ${mostSteps} steps make an order.`, orderBy!.path);
  let lastDirection = false;
  let total = false;
  for (const item of items) {
    const given = item.fields();
    const name = given.get('field')!.constant<string>();
    const descending = given.get('direction')?.constant<string>() === 'DESC';
    const step = stepOf(scope, name, given.get('lang'), natural, item);
    if (!step) continue;
    steps.push({ ...step, descending });
    lastDirection = descending;
    if (name === 'ID') {
      total = true;
      break;
    }
  }
  if (items.length === 0) {
    if (natural.relevance) steps.push({ ...plain(natural.relevance, 'int'), descending: true });
    else if (natural.depth) steps.push({ ...plain(natural.depth, 'int'), descending: false });
    else lastDirection = scope.record.newestFirst;
  }
  if (!total) steps.push({ ...plain(scope.id, 'uuid'), descending: lastDirection });
  return steps;
}

function plain(expression: Sql, type: OrderStep['type'], nullable = false): Omit<OrderStep, 'descending'> {
  const cursorJson = type === 'timestamptz' ? momentText(expression) : sql`${expression}`;
  return { expression, type, nullable, cursorJson };
}

function stepOf(
  scope: Scope,
  name: string,
  lang: Argument | undefined,
  natural: { relevance?: Sql },
  item: Argument,
): Omit<OrderStep, 'descending'> | undefined {
  const { record, planner } = scope;
  if (name === 'ID') return plain(scope.id, 'uuid');
  if (name === 'RELEVANCE') return natural.relevance ? plain(natural.relevance, 'int') : undefined;
  if (name === 'NAME') {
    if (!mayName(planner, 'sort', record)) {
      throw refused('this role may not put these records in order by name.', item.path);
    }
    return plain(sql`${nameSortKey(scope, lang)}`, 'text');
  }
  const field = [...record.fields.values()].find((said) => said.order && constantName(said.name) === name);
  if (!field || !orderables(record).has(name)) throw new Error(`${record.typeName} has no order ${name}`);
  const byName = field.kind === 'one' && !mayName(planner, 'sort', meaningOf(field.target()));
  if (byName || !planner.may('sort', record, field)) {
    throw refused('this role may not order by this field.', item.path);
  }
  return byField(scope, field);
}

function byField(scope: Scope, field: FieldMeaning): Omit<OrderStep, 'descending'> {
  switch (field.kind) {
    case 'value': {
      const types = {
        text: 'text',
        url: 'text',
        language: 'text',
        integer: 'int',
        boolean: 'boolean',
      } as const;
      const own = scope.column(field.name);
      if (field.scalar === 'dateTime') return plain(own, 'timestamptz', !field.required);
      if (field.scalar === 'id') return plain(own, 'uuid', !field.required);
      return plain(own, types[field.scalar], !field.required);
    }
    case 'date':
      return plain(scope.own(`${field.column}_earliest`), 'date', true);
    case 'one': {
      // A reference is put in order by the name of what it leads to.
      const target = new Scope(scope.planner, meaningOf(field.target()));
      const key = target.own('sort_key');
      return plain(
        sql`(select ${key} from ${target.from()} where ${target.id} = ${scope.reference(field)})`,
        'text',
        true,
      );
    }
    default:
      throw new Error(`${scope.record.typeName}.${field.name} cannot be put in order`);
  }
}

/** The order as the statement says it; a list read from its end is read in reverse. Null is the greatest value. */
export function orderClause(steps: readonly OrderStep[], reverse: boolean): Sql {
  const parts = steps.map((step) =>
    step.descending === reverse ? sql`${step.expression}` : sql`${step.expression} desc`,
  );
  return sql` order by ${sql.join(parts)}`;
}
