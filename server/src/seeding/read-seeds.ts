import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearestWord } from '../kernel/nearest-word.ts';
import { fieldsOf, readRecord } from './read-record.ts';
import { SeedDesk } from './seed-desk.ts';
import type { SeedFault } from './seed-fault.ts';
import { SeedFaults } from './seed-fault.ts';
import { inOrder } from './seed-order.ts';
import type { SeedRecord, Seeds } from './seed-record.ts';
import { asList, asMap, child, scalarText, SeedSheet } from './seed-sheet.ts';
import type { PlacedMap } from './seed-sheet.ts';
import type { SeedType, SeedVocabulary } from './seed-vocabulary.ts';

/** The text files of the seeds by their name relative to the folder: `organisations.000.yaml`, `documents/000.txt`. */
export type SeedFiles = ReadonlyMap<string, string>;

/** All `.yaml` files of a folder and the documents in its folder `documents`. */
export function seedFilesIn(folder: string): SeedFiles {
  const files = new Map<string, string>();
  const take = (name: string) => files.set(name, readFileSync(join(folder, name), 'utf8'));
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .forEach(take);
  const documents = join(folder, 'documents');
  if (existsSync(documents)) {
    readdirSync(documents)
      .filter((name) => name.endsWith('.txt'))
      .forEach((name) => take(`documents/${name}`));
  }
  return files;
}

/**
 * Reads and checks the seeds. Throws `SeedFaults` with every mistake at once, so that nothing is loaded from files that
 * are not all good. References stay keys; `seedId` makes ids of them.
 */
export function readSeeds(files: SeedFiles, vocabulary: SeedVocabulary): Seeds {
  const desk = new SeedDesk(vocabulary);
  const sheets = sheetsOf(files, desk);
  for (const { type, map } of sheets) collectKeys(desk, type, map, files);
  const records = sheets
    .map(({ type, map }) => readRecord(desk, type, map, null))
    .filter((record): record is SeedRecord => record !== null);
  const ordered = inOrder(desk, records);
  if (desk.faults.length > 0) throw new SeedFaults(desk.faults);
  return { records: ordered, documents: desk.documents, contentHash: hashOf(files) };
}

function sheetsOf(files: SeedFiles, desk: SeedDesk): { type: SeedType; map: PlacedMap }[] {
  const records: { type: SeedType; map: PlacedMap }[] = [];
  const types = new Map(desk.vocabulary.types.flatMap((type) => (type.file ? [[type.file, type]] : [])));
  for (const [file, text] of sortedFiles(files)) {
    if (!/\.ya?ml$/.test(file)) continue;
    const stem = file.split('.')[0] ?? '';
    const type = types.get(stem);
    if (!type || !file.endsWith('.yaml')) {
      desk.faults.push(unknownFile(file, stem, [...types.keys()]));
      continue;
    }
    const sheet = new SeedSheet(file, text);
    desk.faults.push(...sheet.faults);
    records.push(...sheet.records.map((map) => ({ type, map })));
  }
  return records;
}

function unknownFile(file: string, stem: string, known: readonly string[]): SeedFault {
  const near = nearestWord(stem, known);
  return {
    file,
    line: 1,
    column: 1,
    message: 'The name of this file does not say what its records are.',
    remedy: near
      ? `Name it ${near}.yaml, or ${near}.something.yaml.`
      : `A file begins with ${known.join(', ')} and ends with .yaml.`,
  };
}

/** First all keys, aliases and texts, so that records may refer to what stands further down. */
function collectKeys(desk: SeedDesk, type: SeedType, map: PlacedMap, files: SeedFiles): void {
  const keyAt = child(map, 'key');
  const key = keyAt ? scalarText(keyAt.node) : null;
  if (!keyAt || key === null) {
    desk.complain(
      map,
      `This ${type.name} has no key.`,
      `Begin it with key: ${type.prefix}:… and a short name of your choice.`,
    );
  } else {
    desk.register(key, type, keyAt);
    if (type.name === 'Document') takeText(desk, key, map, files);
    if (type.name === 'Region') takeAlias(desk, key, map, type.prefix);
  }
  for (const [name, field] of Object.entries(fieldsOf(desk.vocabulary, type))) {
    const rowType = field.kind === 'rows' ? desk.typeNamed(field.of) : undefined;
    const at = rowType ? child(map, name) : undefined;
    if (!rowType || !at) continue;
    for (const row of asList(at) ?? []) {
      const rowMap = asMap(row);
      if (rowMap) collectKeys(desk, rowType, rowMap, files);
      else desk.complain(row, `This is not a row of ${name}.`, `Write { key: ${rowType.prefix}:…, … }.`);
    }
  }
}

function takeText(desk: SeedDesk, key: string, map: PlacedMap, files: SeedFiles): void {
  const at = child(map, 'file');
  const file = at ? scalarText(at.node) : null;
  const text = file === null ? undefined : files.get(file);
  if (file !== null && text !== undefined) {
    desk.addDocument({ key, file, text });
    return;
  }
  const near =
    file === null
      ? null
      : nearestWord(
          file,
          [...files.keys()].filter((name) => name.endsWith('.txt')),
        );
  desk.complain(
    at ?? map,
    file === null ? `“${key}” does not say where its text stands.` : `There is no file “${file}”.`,
    near
      ? `Did you mean ${near}?`
      : 'Write file: documents/….txt, and put the text there as it was published.',
  );
}

/** `region:central-asia` with `m49: '143'` is the shipped `region:143`. */
function takeAlias(desk: SeedDesk, key: string, map: PlacedMap, prefix: string): void {
  const at = child(map, 'm49');
  if (!at) return;
  const worldKey = `${prefix}:${scalarText(at.node) ?? ''}`;
  if (desk.vocabulary.isWorldKey(worldKey)) desk.alias(key, worldKey);
  else
    desk.complain(
      at,
      'This is not a region code of the United Nations (M49).',
      "Write three digits in quotes, for example '143'.",
    );
}

const sortedFiles = (files: SeedFiles): [string, string][] =>
  [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

function hashOf(files: SeedFiles): string {
  const hash = createHash('sha256');
  for (const [name, text] of sortedFiles(files)) {
    hash.update(`${name.length}:${name}${Buffer.byteLength(text)}:`).update(text);
  }
  return hash.digest('hex');
}
