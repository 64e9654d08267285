import type { DateMeaning, HeadcountMeaning, MoneyMeaning, ValueMeaning } from '../kernel/meaning.ts';
import type { Scope } from './scope.ts';
import { sql, type Sql } from './sql.ts';

/** A value written the way GraphQL promises it, so that both databases answer byte for byte alike. */
export function valueJson(scope: Scope, field: ValueMeaning): Sql {
  const own = scope.column(field.name);
  if (field.scalar === 'dateTime') return momentText(own);
  return own;
}

/** ISO 8601 in UTC with milliseconds. */
export function momentText(value: Sql): Sql {
  return sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The parts of Period and PartialDate. */
export function datePart(scope: Scope, field: DateMeaning, part: string): Sql {
  switch (part) {
    case 'edtf':
      return scope.own(field.column);
    case 'earliest':
    case 'latest':
      return sql`to_char(${scope.own(`${field.column}_${part}`)}, 'YYYY-MM-DD')`;
    default:
      return scope.own(`${field.column}_${part}`);
  }
}

export function headcountPart(scope: Scope, field: HeadcountMeaning, part: string): Sql {
  return scope.own(`${field.column}_${part}`);
}

export function moneyPart(scope: Scope, field: MoneyMeaning, part: string): Sql {
  const own = scope.own(`${field.column}_${part}`);
  return part === 'amount' ? sql`${own}::text` : own;
}
