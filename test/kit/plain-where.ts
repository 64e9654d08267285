import { plainText } from '../../server/src/reading/compare.ts';
import { fold } from '../../server/src/kernel/folding.ts';
import {
  afterDefinitely,
  afterPossibly,
  beforeDefinitely,
  beforePossibly,
  overlapsDefinitely,
  overlapsPossibly,
  readPeriod,
} from '../../server/src/kernel/period.ts';
import {
  meaningOf,
  recordNamed,
  type FieldMeaning,
  type RecordMeaning,
} from '../../server/src/kernel/meaning.ts';
import { recordTypes } from './everything.ts';
import type { TestReading } from './reading.ts';

type Row = Record<string, unknown> & { id: string; __typename: string };
type Filter = Record<string, unknown>;

/** All records of a registry as the API shows them, by id: what `where` is evaluated on without any SQL. */
export class PlainRegistry {
  private readonly rows = new Map<string, Row>();

  /** Reads everything. The registry must be small: no list may be longer than a page. */
  static async of(registry: TestReading): Promise<PlainRegistry> {
    const plain = new PlainRegistry();
    for (const record of recordTypes()) {
      if (!record.root) continue;
      const { data } = await registry.read<{ list: { nodes: Row[] } }>(
        `{ list: ${record.root.many}(first: 100) { nodes { __typename ${selectionOf(record)} } } }`,
      );
      for (const row of data.list.nodes) {
        plain.rows.set(row.id, row);
        // Names and identifiers have no list of their own.
        for (const list of ['names', 'identifiers']) {
          for (const inner of (row[list] as { nodes: Row[] } | undefined)?.nodes ?? [])
            plain.rows.set(inner.id, inner);
        }
      }
    }
    return plain;
  }

  /** The ids of the records of a type that match. */
  matching(typeName: string, where: Filter): string[] {
    return [...this.rows.values()]
      .filter((row) => row.__typename === typeName && this.matches(row, where))
      .map(({ id }) => id);
  }

  private matches(row: Row, where: Filter): boolean {
    const record = meaningOf(recordNamed(row.__typename));
    return Object.entries(where).every(([key, asked]) => {
      switch (key) {
        case 'and':
          return (asked as Filter[]).every((one) => this.matches(row, one));
        case 'or':
          return (asked as Filter[]).some((one) => this.matches(row, one));
        case 'not':
          return !this.matches(row, asked as Filter);
        case 'isNull':
          return true; // asked at the reference
        default:
          return this.byField(row, record.fields.get(key)!, asked as Filter);
      }
    });
  }

  private byField(row: Row, field: FieldMeaning, asked: Filter): boolean {
    const value = row[field.name];
    switch (field.kind) {
      case 'value':
        return field.list
          ? listFits(value as unknown[], asked)
          : scalarFits(value, asked, field.scalar === 'dateTime');
      case 'derived':
        return scalarFits(value, asked);
      case 'date':
        return dateFits((value as { edtf: string } | null)?.edtf ?? null, asked);
      case 'headcount':
        return Object.entries(asked).every(([part, filter]) =>
          scalarFits((value as Row)[part], filter as Filter),
        );
      case 'money':
        return Object.entries(asked).every(([part, filter]) =>
          part === 'isNull'
            ? (value === null) === filter
            : scalarFits((value as Row | null)?.['currency'] ?? null, filter as Filter),
        );
      case 'one': {
        const target = value === null ? null : this.rows.get((value as Row).id)!;
        if (asked['isNull'] !== undefined && asked['isNull'] !== (target === null)) return false;
        const others = Object.keys(asked).filter((key) => key !== 'isNull');
        return others.length === 0 || (target !== null && this.matches(target, asked));
      }
      case 'many': {
        const members = (value as { nodes: Row[] }).nodes.map(({ id }) => this.rows.get(id)!);
        return Object.entries(asked).every(([quantifier, inner]) =>
          members[quantifier === 'none' ? 'every' : (quantifier as 'some' | 'every')](
            (member) => this.matches(member, inner as Filter) !== (quantifier === 'none'),
          ),
        );
      }
      case 'name':
        return this.nameFits(row, asked);
      default:
        throw new Error(`${field.name} cannot be asked for`);
    }
  }

  /** Some preferred name fulfils all conditions; `isNull` asks whether there is one. */
  private nameFits(row: Row, { isNull, ...rest }: Filter): boolean {
    const record = meaningOf(recordNamed(row.__typename));
    if (record.named?.by === 'column')
      return scalarFits(row['name'], isNull === undefined ? rest : { isNull, ...rest });
    const preferred = (row['names'] as { nodes: Row[] }).nodes.filter(({ kind }) => kind === 'PREFERRED');
    if (isNull !== undefined && isNull !== (preferred.length === 0)) return false;
    return (
      Object.keys(rest).length === 0 || preferred.some(({ value }) => scalarFits(value, rest, false, fold))
    );
  }
}

function selectionOf(record: RecordMeaning): string {
  const parts = [...record.fields.values()].map((field) => {
    switch (field.kind) {
      case 'date':
        return `${field.name} { edtf }`;
      case 'headcount':
        return `${field.name} { min max qualifier }`;
      case 'money':
        return `${field.name} { currency }`;
      case 'one':
        return `${field.name} { id }`;
      case 'many': {
        const target = meaningOf(field.target());
        const inner = target.root
          ? 'id'
          : `__typename ${selectionOf(meaningOf(recordNamed(target.typeName)))}`;
        return `${field.name}(first: 100) { nodes { ${inner} } }`;
      }
      case 'variant':
        return '';
      default:
        return field.name;
    }
  });
  return parts.join(' ');
}

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'string') return Buffer.compare(Buffer.from(one), Buffer.from(other as string));
  return Number(one) - Number(other);
}

function scalarFits(value: unknown, filter: Filter, isMoment = false, plain = plainText): boolean {
  const read = (given: unknown) => (isMoment && given !== null ? new Date(given as string).getTime() : given);
  const own = read(value ?? null);
  return Object.entries(filter).every(([operator, given]) => {
    if (operator === 'isNull') return (own === null) === given;
    const wanted = Array.isArray(given) ? given.map(read) : read(given);
    switch (operator) {
      case 'ne':
        return own !== wanted;
      case 'notIn':
        return !(wanted as unknown[]).includes(own);
    }
    if (own === null) return false;
    switch (operator) {
      case 'eq':
        return own === wanted;
      case 'in':
        return (wanted as unknown[]).includes(own);
      case 'lt':
        return compare(own, wanted) < 0;
      case 'lte':
        return compare(own, wanted) <= 0;
      case 'gt':
        return compare(own, wanted) > 0;
      case 'gte':
        return compare(own, wanted) >= 0;
      case 'contains':
        return plain(own as string).includes(plain(wanted as string));
      case 'startsWith':
        return plain(own as string).startsWith(plain(wanted as string));
      default:
        throw new Error(`No operator ${operator}`);
    }
  });
}

function listFits(values: unknown[], filter: Filter): boolean {
  return Object.entries(filter).every(([operator, given]) => {
    switch (operator) {
      case 'has':
        return values.includes(given);
      case 'hasSome':
        return (given as unknown[]).some((one) => values.includes(one));
      case 'hasEvery':
        return (given as unknown[]).every((one) => values.includes(one));
      default:
        return (values.length === 0) === given;
    }
  });
}

function dateFits(edtf: string | null, { certainty, isNull, ...filter }: Filter): boolean {
  if (isNull !== undefined && (edtf === null) !== isNull) return false;
  if (Object.keys(filter).length === 0) return true;
  if (edtf === null) return false;
  const reading = readPeriod(edtf);
  if (!reading.ok) throw new Error(reading.message);
  const { period } = reading;
  const isDefinite = certainty === 'DEFINITE';
  return Object.entries(filter).every(([operator, given]) => {
    switch (operator) {
      case 'eq':
        return edtf === given;
      case 'overlaps': {
        const { from = null, to = null } = given as { from?: string; to?: string };
        return (isDefinite ? overlapsDefinitely : overlapsPossibly)(period, from, to);
      }
      case 'before':
        return (isDefinite ? beforeDefinitely : beforePossibly)(period, given as string);
      default:
        return (isDefinite ? afterDefinitely : afterPossibly)(period, given as string);
    }
  });
}
