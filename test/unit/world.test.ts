import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SeedFaults } from '../../server/src/seeding/seed-fault.ts';
import { loadWorld, readWorld } from '../../server/src/seeding/world.ts';

const folder = fileURLToPath(new URL('../../server/seeds/world', import.meta.url));
const world = loadWorld(folder);
const countries = readFileSync(`${folder}/countries.tsv`, 'utf8');
const regions = readFileSync(`${folder}/regions.tsv`, 'utf8');
const region = (m49: string) => world.regions.find((one) => one.m49 === m49);

describe('the world that comes with the product', () => {
  it('has the 249 countries of ISO 3166-1, each named in English and Russian', () => {
    expect(world.countries).toHaveLength(249);
    expect(world.countries.find((country) => country.iso2 === 'AZ')).toEqual({
      iso2: 'AZ',
      iso3: 'AZE',
      numeric: '031',
      names: { en: 'Azerbaijan', ru: 'Азербайджан' },
    });
    expect(world.countries.filter((country) => country.names.en === '' || country.names.ru === '')).toEqual(
      [],
    );
    expect(world.countries.filter((country) => !/^[А-Я]/.test(country.names.ru))).toEqual([]);
    expect(world.countries.some((country) => country.iso2 === 'XK')).toBe(false);
  });

  it('has the tree of M49: one world, five regions, their parts and the parts of two of these', () => {
    const count = (kind: string) => world.regions.filter((one) => one.kind === kind).length;
    expect([count('WORLD'), count('REGION'), count('SUBREGION'), count('INTERMEDIATE')]).toEqual([
      1, 5, 17, 7,
    ]);
    expect(region('001')?.names).toEqual({ en: 'World', ru: 'Весь мир' });
    expect(region('143')).toEqual({
      m49: '143',
      kind: 'SUBREGION',
      parent: '142',
      members: ['KG', 'KZ', 'TJ', 'TM', 'UZ'],
      names: { en: 'Central Asia', ru: 'Центральная Азия' },
    });
  });

  it('puts every country in exactly one region, but for Taiwan, which M49 does not list', () => {
    const members = world.regions.flatMap((one) => one.members);
    expect(new Set(members).size).toBe(members.length);
    const placed = new Set(members);
    expect(world.countries.map((country) => country.iso2).filter((iso2) => !placed.has(iso2))).toEqual([
      'TW',
    ]);
    expect(region('001')?.members).toEqual(['AQ']);
  });

  it('has as many countries in each region as M49', () => {
    const inside = (m49: string): number =>
      (region(m49)?.members.length ?? 0) +
      world.regions.filter((one) => one.parent === m49).reduce((sum, one) => sum + inside(one.m49), 0);
    expect(Object.fromEntries(['002', '019', '142', '150', '009'].map((m49) => [m49, inside(m49)]))).toEqual({
      '002': 60,
      '019': 57,
      '142': 50,
      '150': 51,
      '009': 29,
    });
    expect(inside('001')).toBe(248);
  });
});

describe('a mistake in the files', () => {
  function faultsOf(change: { countries?: string; regions?: string }): string[] {
    try {
      readWorld({ countries, regions, ...change });
    } catch (error) {
      if (!(error instanceof SeedFaults)) throw error;
      return error.faults.map((fault) => `${fault.file}:${fault.line} ${fault.message}`);
    }
    return [];
  }

  it.each([
    [
      { countries: countries.replace('AD\tAND\t020', 'AD\tAnd\t20') },
      [
        'world/countries.tsv:2 “And” is not a code for iso3.',
        'world/countries.tsv:2 “20” is not a code for numeric.',
      ],
    ],
    [
      { countries: countries.replace('AE\tARE\t784', 'AE\tARE\t020') },
      ['world/countries.tsv:3 “020” stands on line 2 already.'],
    ],
    [
      { countries: countries.replace('AE\tARE\t784', 'AE ARE 784') },
      [
        'world/countries.tsv:3 The line has 1 cells, not 3.',
        'world/regions.tsv:18 “AE” is not a country of countries.tsv.',
      ],
    ],
    [
      { countries: `${countries}QQ\tQQQ\t900\n` },
      [
        "world/countries.tsv:251 Node's locale data has no name for “QQ” in the language en.",
        "world/countries.tsv:251 Node's locale data has no name for “QQ” in the language ru.",
      ],
    ],
    [
      { regions: regions.replace('KG KZ TJ', 'AZ KG KZ TJ') },
      ['world/regions.tsv:18 “AZ” stands on line 17 already.'],
    ],
    [
      { regions: regions.replace('143\tSUBREGION\t142', '143\tSUBREGION\t150') },
      ['world/regions.tsv:17 The parent “150” is not a REGION on a line above.'],
    ],
    [
      { regions: regions.replace('143\tSUBREGION', '143\tCORNER') },
      ['world/regions.tsv:17 “CORNER” is not a kind of region.'],
    ],
    [
      { regions: regions.replace('code\tkind', 'code,kind') },
      ['world/regions.tsv:1 The first line does not name the columns.'],
    ],
  ])('is named with its file and line (%#)', (change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it('is absent from the files as they are, also with Windows line ends', () => {
    expect(faultsOf({ countries: countries.replaceAll('\n', '\r\n') })).toEqual([]);
  });
});
