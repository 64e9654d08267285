import { createHmac } from 'node:crypto';
import { badInput } from '../kernel/errors.ts';
import type { Argument } from './argument.ts';
import type { OrderStep } from './order.ts';
import { allOf, parameter, sql, type Slot, type Sql } from './sql.ts';

/** What a cursor is bound to: a cursor of another list, order, filter, language or reader is refused. */
export interface CursorContext {
  key: string;
  /** Parts fixed by the plan. */
  plan: readonly string[];
  /** Arguments whose values bind it too. */
  bound: readonly Argument[];
}

/** The keyed tag of one connection, computed once per statement and not per row. */
export function cursorTag(context: CursorContext): Slot {
  return {
    read: (variables) =>
      createHmac('sha256', context.key)
        .update(JSON.stringify([context.plan, context.bound.map((argument) => argument.valueFor(variables))]))
        .digest('base64url')
        .slice(0, 16),
  };
}

/** The cursor of a row: the tag of its list and the row's own sort values. */
export function cursorText(tag: Slot, steps: readonly OrderStep[]): Sql {
  const values = sql.join(steps.map((step) => step.cursorJson));
  return sql`${parameter(tag, 'text')} || '.' || translate(encode(convert_to(json_build_array(${values})::text, 'UTF8'), 'base64'), ${sql.lit('+/=\n')}, '-_')`;
}

const unusable =
  'this is no cursor of this list. Take cursors from the same list with the same order, filter and language, as the same reader.';

function valuesOf(text: unknown, tag: string, steps: readonly OrderStep[]): unknown[] | undefined {
  if (typeof text !== 'string' || text.length > 4000) return undefined;
  const [given, body, ...rest] = text.split('.');
  if (given !== tag || !body || rest.length > 0) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    if (!Array.isArray(values) || values.length !== steps.length) return undefined;
    return values.every((value, index) => fits(value, steps[index]!)) ? values : undefined;
  } catch {
    return undefined;
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Values are parsed, never trusted: each must be one that its column could hold. */
function fits(value: unknown, step: OrderStep): boolean {
  if (value === null) return step.nullable;
  switch (step.type) {
    case 'int':
      return Number.isInteger(value) && Math.abs(value as number) <= 2_147_483_647;
    case 'boolean':
      return typeof value === 'boolean';
    case 'uuid':
      return typeof value === 'string' && uuid.test(value);
    case 'date':
      return (
        typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
      );
    case 'timestamptz':
      return (
        typeof value === 'string' &&
        /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) &&
        !Number.isNaN(Date.parse(value))
      );
    case 'text':
      return typeof value === 'string' && !value.includes('\0');
  }
}

/** Rows after the cursor in the given order (`forward`), or before it. Always true or false, never null. */
export function beyondCursor(
  argument: Argument,
  context: CursorContext,
  steps: readonly OrderStep[],
  forward: boolean,
): Sql {
  const tag = cursorTag(context);
  const slotOf = (index: number): Slot => ({
    read: (variables) => {
      const values = valuesOf(argument.valueFor(variables), tag.read(variables) as string, steps);
      if (!values) throw badInput(unusable, argument.path);
      return values[index];
    },
  });
  // Whether a value is null changes the comparison, so the plan depends on it; a bad cursor is refused before that.
  const nulls = steps.map((step, index) =>
    step.nullable ? argument.look((text) => nullAt(text, index)) : false,
  );
  const last = steps.length - 1;
  let condition: Sql | undefined;
  for (let index = last; index >= 0; index -= 1) {
    const step = steps[index]!;
    const value = parameter(slotOf(index), step.type);
    const up = step.descending !== forward;
    const strict = beyond(step, value, nulls[index]!, up);
    const same = nulls[index] ? sql`${step.expression} is null` : sql`${step.expression} = ${value}`;
    condition = condition ? eitherOr(strict, same, condition) : (strict ?? sql`false`);
  }
  return rowComparison(steps, nulls, slotOf, forward) ?? condition!;
}

function eitherOr(strict: Sql | undefined, same: Sql, further: Sql): Sql {
  const tie = allOf([same, further])!;
  return strict ? sql`(${strict} or ${tie})` : tie;
}

/** Strictly beyond a value going up or down, null being the greatest; undefined where nothing is. */
function beyond(step: OrderStep, value: Sql, isNull: boolean, up: boolean): Sql | undefined {
  if (up) {
    if (isNull) return undefined;
    return step.nullable
      ? sql`(${step.expression} > ${value} or ${step.expression} is null)`
      : sql`${step.expression} > ${value}`;
  }
  return isNull ? sql`${step.expression} is not null` : sql`${step.expression} < ${value}`;
}

/** Where all steps go the same way and none can be null, one comparison of rows is a range of the index. */
function rowComparison(
  steps: readonly OrderStep[],
  nulls: readonly boolean[],
  slotOf: (index: number) => Slot,
  forward: boolean,
): Sql | undefined {
  const first = steps[0]!;
  if (steps.some((step) => step.descending !== first.descending || step.nullable) || nulls.some(Boolean)) {
    return undefined;
  }
  const left = sql.join(steps.map((step) => step.expression));
  const right = sql.join(steps.map((step, index) => parameter(slotOf(index), step.type)));
  return first.descending !== forward ? sql`(${left}) > (${right})` : sql`(${left}) < (${right})`;
}

function nullAt(text: unknown, index: number): boolean {
  try {
    const body = String(text).split('.')[1] ?? '';
    const values: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    return Array.isArray(values) && values[index] === null;
  } catch {
    return false;
  }
}
