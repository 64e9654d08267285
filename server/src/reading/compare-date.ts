import { readPeriod } from '../kernel/period.ts';
import type { DateMeaning } from '../kernel/meaning.ts';
import type { Argument } from './argument.ts';
import type { Scope } from './scope.ts';
import { allOf, sql, type Sql } from './sql.ts';

/**
 * Conditions on an inexact date. POSSIBLE: no day that the source allows speaks against it. DEFINITE: every day it allows
 * speaks for it. A date that is not known at all answers to `isNull` only.
 */
export function compareDate(scope: Scope, field: DateMeaning, filter: Argument): Sql | undefined {
  const given = filter.fields();
  const own = scope.own(field.column);
  const part = (name: string) => scope.own(`${field.column}_${name}`);
  const certainty = given.get('certainty');
  const definite =
    certainty !== undefined && !certainty.isNull() && certainty.constant<string>() === 'DEFINITE';
  const conditions: Sql[] = [];
  for (const [operator, argument] of given) {
    if (argument.isNull() || operator === 'certainty') continue;
    switch (operator) {
      case 'isNull':
        conditions.push(argument.constant<boolean>() ? sql`${own} is null` : sql`${own} is not null`);
        break;
      case 'eq':
        conditions.push(sql`${own} = ${argument.slot('text', canonical)}`);
        break;
      case 'overlaps': {
        const range = argument.fields();
        const from = range.get('from');
        const to = range.get('to');
        conditions.push(sql`${own} is not null`);
        if (from && !from.isNull()) {
          const latest = definite ? part('earliest_end') : part('latest');
          const reached = sql`${latest} >= ${from.slot('date')}`;
          conditions.push(definite ? reached : sql`(${latest} is null or ${reached})`);
        }
        if (to && !to.isNull()) {
          const earliest = definite ? part('latest_start') : part('earliest');
          const begun = sql`${earliest} <= ${to.slot('date')}`;
          conditions.push(definite ? begun : sql`(${earliest} is null or ${begun})`);
        }
        break;
      }
      case 'before': {
        const end = definite ? part('latest') : part('earliest_end');
        const ended = sql`${end} < ${argument.slot('date')}`;
        conditions.push(sql`${own} is not null`, definite ? ended : sql`(${end} is null or ${ended})`);
        break;
      }
      case 'after': {
        const start = definite ? part('earliest') : part('latest_start');
        const begins = sql`${start} > ${argument.slot('date')}`;
        conditions.push(sql`${own} is not null`, definite ? begins : sql`(${start} is null or ${begins})`);
        break;
      }
      default:
        throw new Error(`No operator ${operator}`);
    }
  }
  return allOf(conditions);
}

function canonical(value: unknown): unknown {
  const reading = readPeriod(String(value));
  if (!reading.ok) throw new TypeError(reading.message);
  return reading.period.edtf;
}
