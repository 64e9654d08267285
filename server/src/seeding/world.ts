import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeedFault } from './seed-fault.ts';
import { SeedFaults } from './seed-fault.ts';

/** The languages in which countries and regions are named when they are loaded. */
export const worldLanguages = ['en', 'ru'] as const;
export type WorldLanguage = (typeof worldLanguages)[number];

export type WorldNames = Record<WorldLanguage, string>;

export type WorldCountry = {
  /** ISO 3166-1 alpha-2, as in `AZ`. */
  iso2: string;
  /** ISO 3166-1 alpha-3, as in `AZE`. */
  iso3: string;
  /** ISO 3166-1 numeric, three digits with leading zeros, as in `031`. */
  numeric: string;
  names: WorldNames;
};

export const worldRegionKinds = ['WORLD', 'REGION', 'SUBREGION', 'INTERMEDIATE'] as const;
export type WorldRegionKind = (typeof worldRegionKinds)[number];

export type WorldRegion = {
  /** UN M49, three digits, as in `143`. */
  m49: string;
  kind: WorldRegionKind;
  /** The M49 code of the region above; null for the world only. A region stands after the one above it. */
  parent: string | null;
  /** alpha-2 codes of the countries directly in it, sorted; those of the regions below are not repeated. */
  members: string[];
  names: WorldNames;
};

export type World = { countries: WorldCountry[]; regions: WorldRegion[] };

/** The texts of the two files, for reading without a disk. */
export type WorldFiles = { countries: string; regions: string };

/** The folder's two files. Throws `SeedFaults` with every mistake in them, `Error` when one cannot be read. */
export function loadWorld(folder: string): World {
  return readWorld({
    countries: readFileSync(join(folder, 'countries.tsv'), 'utf8'),
    regions: readFileSync(join(folder, 'regions.tsv'), 'utf8'),
  });
}

/** Reads and checks both files. Throws `SeedFaults` with every mistake, each with its file and line. */
export function readWorld(files: WorldFiles): World {
  const faults: SeedFault[] = [];
  const countries = readCountries(files.countries, faults);
  const known = new Set(countries.map((country) => country.iso2));
  const regions = readRegions(files.regions, known, faults);
  if (faults.length > 0) throw new SeedFaults(faults);
  return { countries, regions };
}

type Report = (message: string, remedy: string) => void;

function readCountries(text: string, faults: SeedFault[]): WorldCountry[] {
  const countries: WorldCountry[] = [];
  const lines = new Map<string, number>();
  for (const row of rowsOf('world/countries.tsv', text, ['iso2', 'iso3', 'numeric'], faults)) {
    const [iso2 = '', iso3 = '', numeric = ''] = row.cells;
    checkShape('iso2', iso2, /^[A-Z]{2}$/, 'two capital letters of ISO 3166-1, as in AZ', row.report);
    checkShape('iso3', iso3, /^[A-Z]{3}$/, 'three capital letters of ISO 3166-1, as in AZE', row.report);
    checkShape('numeric', numeric, /^\d{3}$/, 'three digits with leading zeros, as in 031', row.report);
    for (const code of [iso2, iso3, numeric]) checkOnce(code, row, lines);
    countries.push({ iso2, iso3, numeric, names: namesOf(iso2, row.report) });
  }
  return countries;
}

function readRegions(text: string, countries: Set<string>, faults: SeedFault[]): WorldRegion[] {
  const regions = new Map<string, WorldRegion>();
  const lines = new Map<string, number>();
  const memberLines = new Map<string, number>();
  for (const row of rowsOf('world/regions.tsv', text, ['code', 'kind', 'parent', 'members'], faults)) {
    const [m49 = '', kind = '', parent = '', memberText = ''] = row.cells;
    checkShape('code', m49, /^\d{3}$/, 'three digits of M49, as in 143', row.report);
    checkOnce(m49, row, lines);
    if (!isKind(kind)) {
      row.report(`“${kind}” is not a kind of region.`, `Write one of ${worldRegionKinds.join(', ')}.`);
      continue;
    }
    checkParent(kind, parent, regions, row.report);
    const members = memberText.split(' ').filter((code) => code !== '');
    for (const code of members) {
      if (!countries.has(code)) {
        row.report(
          `“${code}” is not a country of countries.tsv.`,
          'Correct the code, or add the country there.',
        );
      }
      checkOnce(code, row, memberLines);
    }
    const names = namesOf(m49, row.report);
    regions.set(m49, { m49, kind, parent: parent || null, members: members.sort(), names });
  }
  return [...regions.values()];
}

/** The kinds go down from the world in their order, by one step each. */
function checkParent(
  kind: WorldRegionKind,
  parent: string,
  above: ReadonlyMap<string, WorldRegion>,
  report: Report,
): void {
  const wanted = worldRegionKinds[worldRegionKinds.indexOf(kind) - 1];
  if (!wanted) {
    if (parent !== '') report('The world has no region above it.', 'Leave the parent empty.');
  } else if (parent === '') {
    report(`A region of kind ${kind} needs the ${wanted} above it.`, 'Write its code as the parent.');
  } else if (above.get(parent)?.kind !== wanted) {
    report(
      `The parent “${parent}” is not a ${wanted} on a line above.`,
      `Write the code of a ${wanted}, and put its line first.`,
    );
  }
}

const isKind = (text: string): text is WorldRegionKind =>
  (worldRegionKinds as readonly string[]).includes(text);

type Row = { line: number; cells: string[]; report: Report };

function rowsOf(file: string, text: string, columns: readonly string[], faults: SeedFault[]): Row[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const reporter =
    (line: number): Report =>
    (message, remedy) => {
      faults.push({ file, line, column: 1, message, remedy });
    };
  if (lines[0] !== columns.join('\t')) {
    reporter(1)(`The first line does not name the columns.`, `Write, parted by tabs: ${columns.join(' ')}.`);
    return [];
  }
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const report = reporter(index + 1);
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.length === columns.length) rows.push({ line: index + 1, cells, report });
    else {
      report(
        `The line has ${cells.length} cells, not ${columns.length}.`,
        `Part ${columns.join(', ')} by one tab each; an empty cell keeps its tab.`,
      );
    }
  }
  return rows;
}

function checkShape(column: string, cell: string, shape: RegExp, right: string, report: Report): void {
  if (!shape.test(cell)) report(`“${cell}” is not a code for ${column}.`, `Write ${right}.`);
}

function checkOnce(code: string, row: Row, lines: Map<string, number>): void {
  const before = lines.get(code);
  if (before === undefined) lines.set(code, row.line);
  else row.report(`“${code}” stands on line ${before} already.`, 'Remove it from one of the two lines.');
}

const displayNames = Object.fromEntries(
  worldLanguages.map((language) => [
    language,
    new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  ]),
) as Record<WorldLanguage, Intl.DisplayNames>;

/** Names by Node's locale data, the first letter a capital («весь мир» is the world there). */
function namesOf(code: string, report: Report): WorldNames {
  const names: WorldNames = { en: '', ru: '' };
  if (!/^([A-Z]{2}|\d{3})$/.test(code)) return names;
  for (const language of worldLanguages) {
    const name = displayNames[language].of(code);
    if (name) names[language] = name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
    else {
      report(
        `Node's locale data has no name for “${code}” in the language ${language}.`,
        'Correct the code; if it is right, run a Node.js with full locale data (full-icu).',
      );
    }
  }
  return names;
}
