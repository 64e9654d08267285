import { badInput } from '../kernel/errors.ts';
import type { Argument } from './argument.ts';
import { allOf, fixed, sql, type Sql } from './sql.ts';

/** How a scalar is compared: the type of its parameter, and how a value of the API becomes one of the database. */
export interface Comparable {
  expression: Sql;
  type: 'text' | 'int' | 'boolean' | 'timestamptz' | 'uuid';
  convert?: (value: unknown) => unknown;
}

const uuidPattern = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A text that is no UUID is the id of nothing: it compares as unknown instead of failing. */
export function uuidOrNull(value: unknown): unknown {
  return typeof value === 'string' && uuidPattern.test(value) ? value : null;
}

// Lower case and no accents, one character for one, so that no answer depends on the locale of a database. Both lists are
// made once from Unicode for the Latin, Greek and Cyrillic letters.
const plainLetters = new Map<string, string>();
for (const [from, to] of [
  [0x41, 0x5a],
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
] as const) {
  for (let code = from; code <= to; code += 1) {
    const letter = String.fromCodePoint(code);
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
    if (plain !== letter && Array.from(plain).length === 1) plainLetters.set(letter, plain);
  }
}
const lettersFrom = [...plainLetters.keys()].join('');
const lettersTo = [...plainLetters.values()].join('');

export function plainText(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => plainLetters.get(letter) ?? letter).join('');
}

/** A pattern of `like` with the characters that mean something to it made plain. */
export function likePattern(text: string): string {
  return text.replace(/[\\%_]/g, (mark) => `\\${mark}`);
}

function insensitive(expression: Sql): Sql {
  return sql`translate(${expression}, ${fixed(lettersFrom, 'text')}, ${fixed(lettersTo, 'text')})`;
}

/** NUL cannot stand in a text of PostgreSQL, so nothing there has one. */
export function text(value: unknown): unknown {
  if (typeof value === 'string' && value.includes('\0'))
    throw new TypeError('a text cannot contain the character NUL.');
  return value;
}

/** The conditions of a filter on one scalar; several must all hold. */
export function compare(on: Comparable, filter: Argument): Sql | undefined {
  const { expression, type } = on;
  const convert = on.convert ?? (type === 'text' ? text : (value: unknown) => value);
  const conditions: Sql[] = [];
  // Orders of texts go by code point on every database.
  const ordered = type === 'text' ? sql`${expression} collate "C"` : expression;
  for (const [operator, argument] of filter.fields()) {
    if (operator === 'isNull') {
      if (argument.isNull()) continue;
      conditions.push(
        argument.constant<boolean>() ? sql`${expression} is null` : sql`${expression} is not null`,
      );
      continue;
    }
    if (argument.isNull()) {
      throw badInput('null is no value to compare with; ask `isNull: true` instead.', argument.path);
    }
    const one = () => argument.slot(type, convert);
    const many = () => {
      if (argument.look((values) => (values as unknown[]).includes(null))) {
        throw badInput('null is no value to compare with; ask `isNull` beside it.', argument.path);
      }
      return argument.slot(`${type}[]`, (values) => [values].flat().map(convert));
    };
    switch (operator) {
      case 'eq':
        conditions.push(sql`${expression} = ${one()}`);
        break;
      case 'ne':
        conditions.push(sql`${expression} is distinct from ${one()}`);
        break;
      case 'in':
        conditions.push(sql`${expression} = any(${many()})`);
        break;
      case 'notIn':
        conditions.push(sql`(${expression} = any(${many()})) is not true`);
        break;
      case 'lt':
        conditions.push(sql`${ordered} < ${one()}`);
        break;
      case 'lte':
        conditions.push(sql`${ordered} <= ${one()}`);
        break;
      case 'gt':
        conditions.push(sql`${ordered} > ${one()}`);
        break;
      case 'gte':
        conditions.push(sql`${ordered} >= ${one()}`);
        break;
      case 'contains':
      case 'startsWith': {
        const pattern = argument.slot('text', (value) => {
          const plain = likePattern(plainText(String(text(value))));
          return operator === 'contains' ? `%${plain}%` : `${plain}%`;
        });
        conditions.push(sql`${insensitive(expression)} like ${pattern}`);
        break;
      }
      default:
        throw new Error(`No operator ${operator}`);
    }
  }
  return allOf(conditions);
}

/** Conditions on a list held in one column. */
export function compareList(expression: Sql, filter: Argument): Sql | undefined {
  const conditions: Sql[] = [];
  for (const [operator, argument] of filter.fields()) {
    if (argument.isNull()) continue;
    const values = argument.slot('text[]', (value) => [value].flat());
    switch (operator) {
      case 'has':
      case 'hasEvery':
        conditions.push(sql`${expression} @> ${values}`);
        break;
      case 'hasSome':
        conditions.push(sql`${expression} && ${values}`);
        break;
      default:
        conditions.push(
          argument.constant<boolean>()
            ? sql`cardinality(${expression}) = 0`
            : sql`cardinality(${expression}) > 0`,
        );
    }
  }
  return allOf(conditions);
}
