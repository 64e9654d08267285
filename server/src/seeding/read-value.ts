import { isScalar } from 'yaml';
import { readHeadcount } from '../kernel/headcount.ts';
import { readPartialDate, readPeriod } from '../kernel/period.ts';
import { checkedKeys } from './checked-keys.ts';
import { readChoice } from './read-choice.ts';
import { readSources, sourceKeys } from './read-source.ts';
import type { DefaultDocument } from './read-source.ts';
import type { SeedDesk } from './seed-desk.ts';
import type { SeedMoney, SeedNumber, SeedScalar, SeedSource, SeedValue } from './seed-record.ts';
import { asMap, child, scalarText } from './seed-sheet.ts';
import type { Placed, PlacedMap } from './seed-sheet.ts';
import type { SeedField } from './seed-vocabulary.ts';

/** What a bare value takes over from the record it stands in. */
export interface Around {
  document: DefaultDocument;
  /** The quote of the record or row itself, which speaks for every value that has no quote of its own. */
  sources: SeedSource[];
}

/** A value written bare or as `{ is, quote, from, basis, also }`; null after a mistake. */
export function readValue(
  desk: SeedDesk,
  name: string,
  field: SeedField,
  at: Placed,
  around: Around,
): SeedValue | null {
  const map = asMap(at);
  const is = map ? child(map, 'is') : undefined;
  if (map && is) {
    checkedKeys(desk, map, ['is', ...sourceKeys]);
    const value = readScalar(desk, name, field, is);
    const sources = readSources(desk, map, around.document);
    return value === null ? null : { value, sources, at: at.sheet.positionOf(is.node) };
  }
  if (map && field.kind !== 'headcount' && field.kind !== 'money') {
    desk.complain(at, `“${name}” has no value.`, `Write ${name}: { is: …, quote: … }.`);
    return null;
  }
  const value = readScalar(desk, name, field, at);
  return value === null ? null : { value, sources: around.sources, at: at.sheet.positionOf(at.node) };
}

function readScalar(desk: SeedDesk, name: string, field: SeedField, at: Placed): SeedScalar | null {
  switch (field.kind) {
    case 'choice':
      return readChoice(desk, at, field.values, name);
    case 'reference':
      return desk.reference(at, field.to);
    case 'text':
      return readText(desk, at, name);
    case 'language':
      return readLanguage(desk, at);
    case 'period':
    case 'date':
      return readTime(desk, at, name, field.kind);
    case 'headcount':
      return readNumber(desk, at, name);
    case 'money':
      return readMoney(desk, at, name);
    case 'integer':
    case 'boolean':
      return readPlain(desk, at, name, field.kind);
    case 'rows':
      return null;
  }
}

export function readText(desk: SeedDesk, at: Placed, name: string): string | null {
  const text = scalarText(at.node)?.trim();
  if (text) return text;
  desk.complain(
    at,
    `“${name}” is not a text.`,
    'Write the words, in single quotes if they hold ": " or ", ".',
  );
  return null;
}

export function readLanguage(desk: SeedDesk, at: Placed): string | null {
  const tag = scalarText(at.node) ?? '';
  if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return tag;
  desk.complain(
    at,
    `“${tag}” is not a language.`,
    'Write its tag: en for English, ru for Russian, az for Azerbaijani, tr for Turkish.',
  );
  return null;
}

export function readTime(desk: SeedDesk, at: Placed, name: string, kind: 'period' | 'date'): string | null {
  const text = scalarText(at.node) ?? '';
  const reading = kind === 'period' ? readPeriod(text) : readPartialDate(text);
  if (reading.ok) return reading.period.edtf;
  desk.complain(at, `“${text}” is not a ${kind} for ${name}.`, reading.message);
  return null;
}

/** A number of people or things, `{ min, max, qualifier, text }`. Other keys of the map are the caller's to check. */
export function readNumber(
  desk: SeedDesk,
  at: Placed,
  name: string,
  further: readonly string[] = [],
): SeedNumber | null {
  const map = asMap(at);
  if (!map) {
    desk.complain(
      at,
      `“${name}” is not a number of people.`,
      'Write { min: 60, max: 60, qualifier: APPROXIMATE, text: some 60 }.',
    );
    return null;
  }
  checkedKeys(desk, map, ['min', 'max', 'qualifier', 'text', ...further]);
  const bound = (key: string): number | null => {
    const node = child(map, key);
    const value = node ? readPlain(desk, node, key, 'integer') : null;
    return typeof value === 'number' ? value : null;
  };
  const words = child(map, 'text');
  const qualifier = child(map, 'qualifier');
  const reading = readHeadcount({
    min: bound('min'),
    max: bound('max'),
    qualifier: qualifier ? scalarText(qualifier.node) : null,
    text: words ? scalarText(words.node) : null,
  });
  if (reading.ok) return reading.headcount;
  for (const { path, message } of reading.faults) {
    desk.complain(
      (path[0] ? child(map, path[0]) : undefined) ?? at,
      `“${name}” does not hold together.`,
      message,
    );
  }
  return null;
}

function readMoney(desk: SeedDesk, at: Placed, name: string): SeedMoney | null {
  const map = asMap(at);
  const amount = map ? child(map, 'amount') : undefined;
  const currency = map ? child(map, 'currency') : undefined;
  const number = amount && isScalar(amount.node) ? amount.node.value : null;
  const code = currency ? scalarText(currency.node) : null;
  if (map) checkedKeys(desk, map, ['amount', 'currency']);
  if (typeof number === 'number' && number >= 0 && code && /^[A-Z]{3}$/.test(code))
    return { amount: number, currency: code };
  desk.complain(at, `“${name}” is not an amount of money.`, 'Write { amount: 250000, currency: EUR }.');
  return null;
}

function readPlain(
  desk: SeedDesk,
  at: Placed,
  name: string,
  kind: 'integer' | 'boolean',
): number | boolean | null {
  const value = isScalar(at.node) ? at.node.value : null;
  if (kind === 'boolean' && typeof value === 'boolean') return value;
  if (kind === 'integer' && typeof value === 'number' && Number.isSafeInteger(value)) return value;
  desk.complain(
    at,
    `“${name}” is ${kind === 'integer' ? 'not a whole number' : 'neither true nor false'}.`,
    kind === 'integer' ? 'Write digits only, for example 25.' : 'Write true or false.',
  );
  return null;
}

/** A yes or no beside other keys of a map; false when it is absent. */
export function readFlag(desk: SeedDesk, map: PlacedMap, key: string): boolean {
  const at = child(map, key);
  return at ? readPlain(desk, at, key, 'boolean') === true : false;
}
