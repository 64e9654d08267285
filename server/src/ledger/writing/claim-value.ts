import { readHeadcount } from '../../kernel/headcount.ts';
import { claimFieldOf, type ClaimField } from '../claim-fields.ts';
import type { ItemDraft } from './draft.ts';
import type { Row } from './fault.ts';
import { dateColumns, isId, readEdtf, readText, shown } from './read-value.ts';

const kinds = { text: 'TEXT', period: 'PERIOD', quantity: 'QUANTITY', node: 'NODE', code: 'CODE' } as const;
type Kind = keyof typeof kinds;

/** The columns of a claim that hold its value, all of them, so that rows are inserted together. */
export const emptyValue: Row = {
  text: null,
  lang: null,
  ...dateColumns('period', null),
  min: null,
  max: null,
  qualifier: null,
  unit: null,
  cumulative: false,
  country_id: null,
  value_node_id: null,
  code: null,
};

/** The field and value that an input claims of a record; mistakes are reported, and nothing is given back. */
export function readClaimValue(
  draft: ItemDraft,
  target: Parameters<typeof claimFieldOf>[0],
  input: Row,
  at: string[],
): { field: ClaimField; value: Row } | null {
  const field = claimFieldOf(target, shown(input['field']));
  if (typeof field === 'string') {
    draft.fault('INVALID', [...at, 'field'], field);
    return null;
  }
  const given = (Object.keys(kinds) as Kind[]).filter((kind) => (input[kind] ?? null) !== null);
  const wanted: Kind[] = field.type === 'AGENT' ? ['node', 'text'] : [lowered(field.type)];
  const kind = given[0];
  if (given.length !== 1 || !kind || !wanted.includes(kind)) {
    const where = kind && given.length === 1 ? [...at, kind] : at;
    draft.fault(
      given.length === 0 ? 'REQUIRED' : 'INVALID',
      where,
      `A claim of ${field.name} is given as \`${wanted.join('` or `')}\`${given.length > 1 ? ', and by it alone' : ''}.`,
    );
    return null;
  }
  const value = readers[kind](draft, field, input[kind], [...at, kind]);
  if (!value) return null;
  const lang = input['lang'] ?? null;
  if (field.name === 'name' && lang === null) {
    draft.fault('REQUIRED', [...at, 'lang'], 'A name is claimed in a language: give its tag, such as en.');
    return null;
  }
  return {
    field,
    value: { ...emptyValue, value_type: kinds[kind], ...value, ...(lang === null ? {} : { lang }) },
  };
}

const lowered = (type: string): Kind => type.toLowerCase() as Kind;

type Reader = (draft: ItemDraft, field: ClaimField, raw: unknown, at: string[]) => Row | null;

const readers: Record<Kind, Reader> = {
  text(draft, _field, raw, at) {
    const text = readText(raw, 20_000, true);
    if (typeof text === 'string') return { text };
    draft.fault(
      text === null ? 'REQUIRED' : 'INVALID',
      at,
      text === null ? 'The words are empty.' : text.wrong,
    );
    return null;
  },
  period(draft, field, raw, at) {
    const interval = field.column?.kind !== 'date' || field.column.interval;
    const read = readEdtf(raw, interval);
    if (read && !('wrong' in read)) return dateColumns('period', read);
    draft.fault('INVALID', at, read ? String(read['wrong']) : 'The date is empty.');
    return null;
  },
  quantity(draft, _field, raw, at) {
    const input = raw as Row;
    const reading = readHeadcount(input);
    if (!reading.ok) {
      for (const fault of reading.faults) draft.fault('INVALID', [...at, ...fault.path], fault.message);
      return null;
    }
    const unit = (input['unit'] ?? null) === null ? null : readText(input['unit'], 200, false);
    const text = reading.headcount.text === null ? null : readText(reading.headcount.text, 500, false);
    for (const [key, read] of [
      ['unit', unit],
      ['text', text],
    ] as const) {
      if (read !== null && typeof read === 'object') {
        draft.fault('INVALID', [...at, key], read.wrong);
        return null;
      }
    }
    const country = (input['country'] ?? null) as string | null;
    if (country !== null && !refer(draft, country, 'COUNTRY', [...at, 'country'])) return null;
    return {
      ...reading.headcount,
      text,
      unit,
      cumulative: input['cumulative'] === true,
      country_id: country?.toLowerCase() ?? null,
    };
  },
  node(draft, field, raw, at) {
    if (!refer(draft, raw, field.nodeType ?? null, at)) return null;
    return { value_node_id: (raw as string).toLowerCase() };
  },
  code(draft, field, raw, at) {
    const code = readText(raw, 100, false);
    if (typeof code !== 'string') {
      draft.fault('INVALID', at, code ? code.wrong : 'The code is empty.');
      return null;
    }
    if (field.codes && !field.codes.includes(code)) {
      draft.fault(
        'INVALID',
        at,
        `“${shown(code)}” is not a value of ${field.name}; there are ${field.codes.join(', ')}.`,
      );
      return null;
    }
    return { code };
  },
};

function refer(draft: ItemDraft, raw: unknown, nodeType: string | null, at: string[]): boolean {
  if (!isId(raw)) {
    draft.fault('NOT_FOUND', at, `“${shown(raw)}” is not the id of a record.`);
    return false;
  }
  draft.references.push({ id: raw.toLowerCase(), nodeType, path: [...draft.path, ...at] });
  return true;
}
