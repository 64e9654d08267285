import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../server/src/kernel/meaning.ts';
import { claimFieldOf } from '../../server/src/ledger/claim-fields.ts';
import { readPeriod, samePeriod } from '../../server/src/kernel/period.ts';
import { findQuote, quotable } from '../../server/src/kernel/quote.ts';
import { readSeeds, seedFilesIn } from '../../server/src/seeding/read-seeds.ts';
import type { SeedClaimValue, SeedRecord, SeedSource } from '../../server/src/seeding/seed-record.ts';
import { records } from '../../server/src/records.ts';
import { vocabularyOfRecords } from '../../server/src/seeding/vocabulary-of-records.ts';

const files = seedFilesIn(fileURLToPath(new URL('../../server/seeds', import.meta.url)));
const isWorldKey = (key: string) => /^country:[A-Z]{2}$|^region:\d{3}$/.test(key);
const seeds = readSeeds(files, vocabularyOfRecords(records, isWorldKey));
const all: SeedRecord[] = seeds.records.flatMap(withRows);

function withRows(record: SeedRecord): SeedRecord[] {
  return [record, ...Object.values(record.rows).flat().flatMap(withRows)];
}

const sourcesOf = (record: SeedRecord): SeedSource[] => [
  ...Object.values(record.values).flatMap((value) => value.sources),
  ...Object.values(record.lists)
    .flat()
    .flatMap((value) => value.sources),
  ...record.names.flatMap((name) => name.sources),
  ...record.claims.map((claim) => claim.source),
];

describe('the seeds of the product', () => {
  it('hold the five documents as they were published', () => {
    const digests = [...seeds.documents.values()].map(({ text }) =>
      createHash('sha256').update(text).digest('hex').slice(0, 16),
    );
    expect(digests).toEqual([
      'a9a194a0807bf909',
      '4fd2ca5e11f9a83c',
      'd86324e6c1b49d8f',
      'dc786998f351d2d4',
      '9e00da3c3d330672',
    ]);
  });

  it('quote only what stands in the documents', () => {
    const texts = new Map([...seeds.documents].map(([key, { text }]) => [key, quotable(text)]));
    const quotes = all.flatMap(sourcesOf).filter(({ quote }) => quote !== null);
    const missing = quotes.filter(({ document, quote }) => {
      const text = texts.get(document);
      return !text || !findQuote(text, quote ?? '');
    });
    expect(missing).toEqual([]);
    expect(quotes.length).toBeGreaterThan(600);
  });

  it('hold as many records of each type as the documents speak of', () => {
    const counts: Record<string, number> = {};
    for (const { type } of all) counts[type] = (counts[type] ?? 0) + 1;
    expect(counts).toEqual({
      Country: 5,
      Delegate: 4,
      Document: 5,
      Event: 24,
      EventModule: 1,
      EventProject: 6,
      Link: 2,
      Module: 4,
      Organisation: 39,
      Participation: 55,
      Place: 4,
      Post: 4,
      Project: 10,
      ProjectRole: 32,
      Region: 6,
      Topic: 25,
    });
  });

  it('give no date to the two meetings that have none, and no person who is not named', () => {
    const undated = all.filter((r) => r.type === 'Event' && !r.values['parent'] && !r.values['period']);
    expect(undated.map(({ key }) => key).sort()).toEqual(['ev:az-tr', 'ev:warsaw']);
    expect(
      all
        .filter((r) => r.type === 'Delegate')
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['del:asgarova', 'del:dzhangozin', 'del:mecidov', 'del:zarudna']);
  });

  it('hold five contradictions and no other', () => {
    expect(all.flatMap(contradictions).sort()).toEqual([
      'ev:warsaw.kind',
      'ev:warsaw.organiser',
      'pr:topcop-academy.organisation',
      'prj:topcop.name',
      'prj:topcop.period',
    ]);
  });
});

/** Whether two different values of the field contradict each other. */
function isSingle(type: string, field: string): boolean {
  const target = records.find((candidate) => meaningOf(candidate).typeName === type);
  const claimable = target ? claimFieldOf(target, field) : 'none';
  return typeof claimable !== 'string' && claimable.single;
}

/** `node.field` for each field of a record whose claims differ; claims of different days do not. */
function contradictions(record: SeedRecord): string[] {
  const values = new Map<string, SeedClaimValue[]>();
  const add = (field: string, asOf: string | null, value: SeedClaimValue) => {
    const at = `${field} ${asOf ?? ''}`;
    values.set(at, [...(values.get(at) ?? []), value]);
  };
  for (const [field, { value, sources }] of Object.entries(record.values)) {
    const period = field === 'period' && typeof value === 'string' ? { period: value } : null;
    for (const source of sources) add(field, source.asOf, period ?? { code: JSON.stringify(value) });
  }
  for (const { value, lang, kind, sources } of record.names) {
    if (kind === 'PREFERRED') for (const source of sources) add('name', source.asOf, { text: value, lang });
  }
  for (const { field, value, source } of record.claims) {
    const code = 'node' in value ? value.node : 'code' in value ? value.code : null;
    add(field, source.asOf, code === null ? value : { code: JSON.stringify(code) });
  }
  return [...values]
    .map(([at, claims]) => ({ field: at.split(' ')[0] ?? '', claims }))
    .filter(
      ({ field, claims }) => isSingle(record.type, field) && claims.some((claim) => differ(claims[0], claim)),
    )
    .map(({ field }) => `${record.key}.${field}`);
}

function differ(a: SeedClaimValue | undefined, b: SeedClaimValue): boolean {
  if (a && 'period' in a && 'period' in b) {
    const [first, second] = [readPeriod(a.period), readPeriod(b.period)];
    return !(first.ok && second.ok && samePeriod(first.period, second.period));
  }
  return JSON.stringify(a) !== JSON.stringify(b);
}
