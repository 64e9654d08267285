import { readHeadcount, type HeadcountInput } from '../../kernel/headcount.ts';
import { nearestWord } from '../../kernel/nearest-word.ts';
import { readPartialDate, readPeriod } from '../../kernel/period.ts';
import { meaningOf, type ValueMeaning } from '../../kernel/meaning.ts';
import type { ColumnField } from '../../kernel/writable.ts';
import { uuidPattern, type Fault, type Row } from './fault.ts';

/** One value that a field now has, as a claim would hold it, and where in the input it stands (below the field). */
export interface StatedValue {
  claim: Row;
  at: string[];
}

export interface ReadValue {
  columns: Row;
  /** The values said; none where the field was cleared. */
  values: StatedValue[];
  /** The record referred to, still to be looked up. */
  reference?: { id: string; nodeType: string | null };
}

/** What is wrong, with the path below the field. */
export type Reading = { ok: true; read: ReadValue } | { ok: false; faults: Fault[] };

const bad = (code: Fault['code'], message: string, path: string[] = []): Reading => ({
  ok: false,
  faults: [{ code, message, path }],
});

const good = (columns: Row, claims: Row[], reference?: ReadValue['reference']): Reading => ({
  ok: true,
  read: {
    columns,
    values: claims.map((claim, index) => ({ claim, at: claims.length > 1 ? [String(index)] : [] })),
    ...(reference ? { reference } : {}),
  },
});

/** Reads what an input says of a field into its columns. Null clears it. */
export function readColumn(field: ColumnField, raw: unknown): Reading {
  switch (field.kind) {
    case 'date':
      return readDate(field.column, field.interval, raw);
    case 'headcount':
      return readPeople(field.column, raw);
    case 'money':
      return readMoney(field.column, raw);
    case 'one': {
      if (raw === null || raw === '') {
        return field.required ? bad('REQUIRED', said(field.doc)) : good({ [field.column]: null }, []);
      }
      const nodeType = meaningOf(field.target()).nodeType;
      if (!isId(raw)) return bad('NOT_FOUND', `“${shown(raw)}” is not the id of a record.`);
      const id = raw.toLowerCase();
      return good({ [field.column]: id }, [{ value_type: 'NODE', value_node_id: id }], { id, nodeType });
    }
    case 'value':
      return field.list ? readList(field, raw) : readOne(field, raw);
  }
}

/** What a new row has where the input says nothing. */
export function emptyColumns(field: ColumnField): Row {
  const { column } = field;
  switch (field.kind) {
    case 'date':
      return dateColumns(column, null);
    case 'headcount':
      return {
        [`${column}_min`]: null,
        [`${column}_max`]: null,
        [`${column}_qualifier`]: 'UNKNOWN',
        [`${column}_text`]: null,
      };
    case 'money':
      return { [`${column}_amount`]: null, [`${column}_currency`]: null };
    case 'one':
      return { [column]: null };
    case 'value':
      return { [column]: field.list ? [] : field.scalar === 'boolean' ? false : null };
  }
}

function readOne(field: ValueMeaning, raw: unknown): Reading {
  const { column } = field;
  if (raw === null && field.scalar === 'boolean') return good({ [column]: false }, []);
  const read = raw === null ? null : readScalar(field, raw);
  if (read !== null && typeof read === 'object') return bad('INVALID', read.wrong);
  if (read === null) {
    return field.required ? bad('REQUIRED', said(field.doc)) : good({ [column]: null }, []);
  }
  return good({ [column]: read }, [claimOfScalar(field, read)]);
}

function readList(field: ValueMeaning, raw: unknown): Reading {
  const list = raw === null ? [] : raw;
  if (!Array.isArray(list)) return bad('INVALID', 'A list is wanted.');
  const faults: Fault[] = [];
  const values: (string | number | boolean)[] = [];
  const claims: StatedValue[] = [];
  for (const [index, one] of list.entries()) {
    const read =
      one === null || one === undefined ? { wrong: 'A value is wanted, not null.' } : readScalar(field, one);
    if (read === null) continue;
    if (typeof read === 'object')
      faults.push({ code: 'INVALID', message: read.wrong, path: [String(index)] });
    else if (!values.includes(read)) {
      values.push(read);
      claims.push({ claim: claimOfScalar(field, read), at: [String(index)] });
    }
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, read: { columns: { [field.column]: values }, values: claims } };
}

function claimOfScalar(field: ValueMeaning, value: string | number | boolean): Row {
  if (typeof value === 'number') {
    return { value_type: 'QUANTITY', min: value, max: value, qualifier: 'EXACT' };
  }
  if (typeof value === 'boolean' || field.choices || field.scalar === 'language') {
    return { value_type: 'CODE', code: String(value) };
  }
  return { value_type: 'TEXT', text: value };
}

/** A scalar in its stored form; null for the empty text; a sentence where it does not fit. */
export function readScalar(
  field: ValueMeaning,
  raw: unknown,
): string | number | boolean | null | { wrong: string } {
  if (field.choices) {
    const known = Object.keys(field.choices.values);
    if (typeof raw === 'string' && known.includes(raw)) return raw;
    const near = nearestWord(shown(raw), known);
    return {
      wrong: `“${shown(raw)}” is not one of ${known.join(', ')}${near ? `; did you mean ${near}?` : '.'}`,
    };
  }
  switch (field.scalar) {
    case 'boolean':
      return typeof raw === 'boolean' ? raw : { wrong: 'Yes or no is wanted: true or false.' };
    case 'integer': {
      const { min = 0, max = 2_147_483_647 } = field;
      return Number.isInteger(raw) && (raw as number) >= min && (raw as number) <= max
        ? (raw as number)
        : { wrong: `A whole number from ${min} to ${max} is wanted.` };
    }
    case 'language':
      return readLanguage(raw);
    case 'url':
      return readUrl(raw, field.max ?? 2000);
    default:
      return readText(raw, field.max ?? 500, field.multiline ?? false);
  }
}

/** Text in its stored form: trimmed, of one line unless it may have several; null when nothing is left. */
export function readText(raw: unknown, max: number, multiline: boolean): string | null | { wrong: string } {
  if (typeof raw !== 'string') return { wrong: 'Text is wanted.' };
  if (!raw.isWellFormed() || raw.includes('\u0000')) {
    return { wrong: 'The text holds a character that cannot be stored (a NUL or half of a surrogate pair).' };
  }
  const text = (
    multiline ? raw.replace(/\r\n?/g, '\n') : raw.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
  ).trim();
  if (text === '') return null;
  const length = text.length <= max ? text.length : [...text].length;
  return length <= max ? text : { wrong: `The text has ${length} characters; at most ${max} are held.` };
}

function readLanguage(raw: unknown): string | { wrong: string } {
  try {
    if (typeof raw === 'string' && raw.length <= 35 && /^[A-Za-z]{2,3}(-|$)/.test(raw))
      return Intl.getCanonicalLocales(raw)[0]!;
  } catch {
    // Not well formed: said below.
  }
  return { wrong: `“${shown(raw)}” is not a language tag; write one such as en, ru or az-Latn.` };
}

function readUrl(raw: unknown, max: number): string | null | { wrong: string } {
  const text = readText(raw, max, false);
  if (text === null || typeof text === 'object') return text;
  const parsed = URL.canParse(text) ? new URL(text) : null;
  return parsed && ['http:', 'https:'].includes(parsed.protocol) && !/\s/.test(text)
    ? text
    : { wrong: 'A whole web address is wanted, beginning with https:// or http://.' };
}

export function dateColumns(column: string, read: ({ edtf: string } & Row) | null): Row {
  return {
    [column]: read?.edtf ?? null,
    [`${column}_earliest`]: read?.['earliest'] ?? null,
    [`${column}_latest`]: read?.['latest'] ?? null,
    [`${column}_latest_start`]: read?.['latestStart'] ?? null,
    [`${column}_earliest_end`]: read?.['earliestEnd'] ?? null,
    [`${column}_precision`]: read?.['precision'] ?? null,
    [`${column}_days`]: read?.['days'] ?? null,
  };
}

/** A date as claims and columns hold it, or a sentence that says what is wrong. */
export function readEdtf(
  raw: unknown,
  interval: boolean,
): ({ edtf: string } & Row) | null | { wrong: string } {
  if (typeof raw !== 'string') return { wrong: 'A date is wanted as EDTF text, such as 2021-04.' };
  if (raw.trim() === '') return null;
  if (raw.length > 100) return { wrong: 'A date has at most 100 characters.' };
  const reading = interval ? readPeriod(raw) : readPartialDate(raw);
  return reading.ok ? { ...reading.period } : { wrong: reading.message };
}

function readDate(column: string, interval: boolean, raw: unknown): Reading {
  const read = raw === null ? null : readEdtf(raw, interval);
  if (read === null) return good(dateColumns(column, null), []);
  if ('wrong' in read) return bad('INVALID', String(read['wrong']));
  return good(dateColumns(column, read), [{ value_type: 'PERIOD', ...dateColumns('period', read) }]);
}

function readPeople(column: string, raw: unknown): Reading {
  const reading = readHeadcount(raw as HeadcountInput | null);
  if (!reading.ok) {
    return { ok: false, faults: reading.faults.map((fault) => ({ code: 'INVALID', ...fault })) };
  }
  const { min, max, qualifier } = reading.headcount;
  const text = reading.headcount.text === null ? null : readText(reading.headcount.text, 500, false);
  if (text !== null && typeof text === 'object') return bad('INVALID', text.wrong, ['text']);
  const columns = {
    [`${column}_min`]: min,
    [`${column}_max`]: max,
    [`${column}_qualifier`]: qualifier,
    [`${column}_text`]: text,
  };
  return good(
    columns,
    qualifier === 'UNKNOWN' ? [] : [{ value_type: 'QUANTITY', min, max, qualifier, text }],
  );
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

function readMoney(column: string, raw: unknown): Reading {
  if (raw === null) return good({ [`${column}_amount`]: null, [`${column}_currency`]: null }, []);
  const { amount, currency } = raw as { amount?: string | number; currency?: unknown };
  const number = String(amount ?? '').trim();
  if (!/^\d{1,16}(\.\d{1,2})?$/.test(number)) {
    return bad(
      'INVALID',
      'An amount is a decimal number without a sign or separators, such as 2500000 or 99.50.',
      ['amount'],
    );
  }
  if (typeof currency !== 'string' || !currencies.has(currency)) {
    return bad(
      'INVALID',
      `“${shown(currency)}” is not a currency; write its three letters (ISO 4217), such as EUR.`,
      ['currency'],
    );
  }
  const columns = { [`${column}_amount`]: number, [`${column}_currency`]: currency };
  return good(columns, [{ value_type: 'TEXT', text: `${number} ${currency}` }]);
}

export const isId = (raw: unknown): raw is string => typeof raw === 'string' && uuidPattern.test(raw);

/** What was sent, short enough to be said back. */
export function shown(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? 'nothing');
  return (text.length > 60 ? `${text.slice(0, 60)}…` : text).toWellFormed();
}

const said = (doc: string): string => `This must be given: ${doc.split(/(?<=\.)\s/)[0]}`;
