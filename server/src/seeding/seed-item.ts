import { createHash } from 'node:crypto';
import type { WriteItem } from '../ledger/writing/write-records.ts';
import { meaningOf, type RecordMeaning } from '../kernel/meaning.ts';
import { writableOf } from '../kernel/writable.ts';
import { seedId } from './seed-id.ts';
import type {
  SeedClaim,
  SeedName,
  SeedPosition,
  SeedRecord,
  Seeds,
  SeedSource,
  SeedValue,
} from './seed-record.ts';

type Row = Record<string, unknown>;

/** A record of the seeds as the writer takes it, and where each part of it stands in the files. */
export interface SeedItem {
  record: SeedRecord;
  meaning: RecordMeaning;
  item: WriteItem;
  positions: Map<string, SeedPosition>;
  /** SHA-256 of what the files say of the record. */
  contentHash: string;
}

/** Turns a record of the seeds into a change: keys become ids, sources the claims they make. */
export function seedItem(record: SeedRecord, meaning: RecordMeaning, seeds: Seeds): SeedItem {
  const making = new Making();
  const input = making.input(record, meaning, []);
  const document = record.type === 'Document' ? seeds.documents.get(record.key) : undefined;
  if (document) input.text = document.text;
  const contentHash = createHash('sha256')
    .update(JSON.stringify([input, making.sources]))
    .digest('hex');
  return {
    record,
    meaning,
    item: { target: meaning.target, id: seedId(record.key), mode: 'create', input, sources: making.sources },
    positions: making.positions,
    contentHash,
  };
}

class Making {
  readonly sources: Row[] = [];
  readonly positions = new Map<string, SeedPosition>();

  input(record: SeedRecord, meaning: RecordMeaning, at: readonly string[]): Row {
    const input: Row = {};
    this.place(record.at, at);
    for (const [name, value] of Object.entries(record.values)) {
      const field = meaning.fields.get(name);
      // What the product ships of a country or region is not said again: `m49` only names which one is meant.
      if (record.world || !field) continue;
      input[name] = field.kind === 'one' ? seedId(value.value as string) : value.value;
      this.say(value, [...at, name]);
    }
    for (const [name, values] of Object.entries(record.lists)) {
      const refers = writableOf(meaning.target).refs.some((list) => list.input === name);
      input[name] = values.map(({ value }) => (refers ? seedId(value as string) : value));
      for (const [index, value] of values.entries()) this.say(value, [...at, name, String(index)]);
    }
    if (record.names.length > 0) input.names = this.all(record.names, [...at, 'names'], nameInput);
    if (record.identifiers.length > 0) {
      input.identifiers = record.identifiers.map(({ scheme, value }) => ({ scheme, value }));
    }
    if (record.claims.length > 0) {
      input.claims = record.claims.map((claim, index) => {
        this.place(claim.at, [...at, 'claims', String(index)]);
        return claimInput(claim);
      });
    }
    for (const [name, rows] of Object.entries(record.rows)) {
      const list = writableOf(meaning.target).rows.find((candidate) => candidate.input === name);
      if (!list) throw new Error(`${meaning.typeName} has no rows ${name}`);
      input[name] = rows.map((row, index) => ({
        id: seedId(row.key),
        ...this.input(row, meaningOf(list.target), [...at, name, String(index)]),
      }));
    }
    return input;
  }

  private all(names: readonly SeedName[], at: readonly string[], make: (name: SeedName) => Row): Row[] {
    return names.map((name, index) => {
      // Only preferred names are claims; of others the document is kept with the name itself.
      if (name.kind === 'PREFERRED') this.say(name, [...at, String(index)]);
      else this.place(name.at, [...at, String(index)]);
      return make(name);
    });
  }

  private say({ sources, at: position }: Pick<SeedValue, 'sources' | 'at'>, at: readonly string[]): void {
    this.place(position, at);
    for (const source of sources) this.sources.push({ paths: [at.join('.')], ...sourceInput(source) });
  }

  private place(position: SeedPosition, at: readonly string[]): void {
    this.positions.set(at.join('.'), position);
  }
}

function sourceInput(source: SeedSource): Row {
  return {
    document: seedId(source.document),
    quote: source.quote,
    basis: source.basis,
    attributedTo: source.attributedTo && seedId(source.attributedTo),
    saidAt: source.saidAt && seedId(source.saidAt),
    asOf: source.asOf,
  };
}

function nameInput(name: SeedName): Row {
  const [source] = name.sources;
  return {
    value: name.value,
    lang: name.lang,
    kind: name.kind,
    period: name.period,
    document: source ? seedId(source.document) : null,
  };
}

function claimInput({ field, value, rank, source }: SeedClaim): Row {
  const input: Row = { field, rank, ...sourceInput(source) };
  if ('node' in value) input.node = seedId(value.node);
  else if ('quantity' in value) {
    const { country, ...rest } = value.quantity;
    input.quantity = { ...rest, country: country && seedId(country) };
  } else Object.assign(input, value);
  return input;
}
