import { checkedKeys } from './checked-keys.ts';
import { readClaim } from './read-claim.ts';
import { checkNames, readIdentifier, readName } from './read-name.ts';
import { readFrom, readSources, sourceKeys } from './read-source.ts';
import type { DefaultDocument } from './read-source.ts';
import { readValue } from './read-value.ts';
import type { Around } from './read-value.ts';
import type { SeedDesk } from './seed-desk.ts';
import type { SeedRecord, SeedValue } from './seed-record.ts';
import { asList, asMap, child, scalarText } from './seed-sheet.ts';
import type { Placed, PlacedMap } from './seed-sheet.ts';
import type { SeedField, SeedType, SeedVocabulary } from './seed-vocabulary.ts';

/** What every node has beside the fields of its type. */
const nodeKeys = ['key', 'names', 'identifiers', 'claims'] as const;

/** Keys that only tell the reader something and are no fields. */
const tellingKeys: Readonly<Record<string, readonly string[]>> = { Document: ['file'], Region: ['m49'] };

/** The fields of a type with the two lists that every node can have: its topics, and its links to other nodes. */
export function fieldsOf(vocabulary: SeedVocabulary, type: SeedType): Record<string, SeedField> {
  const linkable = type.name !== 'Link' && vocabulary.types.some((other) => other.name === 'Link');
  return {
    ...type.fields,
    topics: { kind: 'reference', to: ['Topic'], list: true },
    ...(linkable ? { links: { kind: 'rows', of: 'Link' } as const } : {}),
  };
}

/** A record or a row with all that stands inside it; null when it has no key. Mistakes go to the desk. */
export function readRecord(
  desk: SeedDesk,
  type: SeedType,
  map: PlacedMap,
  outer: DefaultDocument,
): SeedRecord | null {
  const written = scalarText(child(map, 'key')?.node);
  if (written === null) return null; // The desk heard of it when the keys were collected.
  const key = desk.canonical(written);
  const fields = fieldsOf(desk.vocabulary, type);
  checkedKeys(desk, map, [
    ...nodeKeys,
    ...sourceKeys,
    ...Object.keys(fields),
    ...(tellingKeys[type.name] ?? []),
  ]);
  const document = readFrom(desk, map, desk.documents.has(key) ? key : outer);
  const around: Around = { document, sources: readSources(desk, map, document) };
  const record: SeedRecord = {
    type: type.name,
    key,
    world: desk.vocabulary.isWorldKey(key),
    values: {},
    lists: {},
    names: each(desk, map, 'names', (at) => readName(desk, at, document)),
    identifiers: each(desk, map, 'identifiers', (at) => readIdentifier(desk, at)),
    claims: each(desk, map, 'claims', (at) => readClaim(desk, type, at, document)),
    rows: {},
    at: map.sheet.positionOf(map.node),
  };
  for (const [name, field] of Object.entries(fields)) {
    if (!tellingKeys[type.name]?.includes(name)) readField(desk, record, name, field, map, around);
  }
  const text = desk.documents.get(key)?.text;
  if (text !== undefined) record.values['text'] = { value: text, sources: [], at: record.at };
  if (!record.world) checkNames(desk, record.names, type.named, map);
  return record;
}

function readField(
  desk: SeedDesk,
  record: SeedRecord,
  name: string,
  field: SeedField,
  map: PlacedMap,
  around: Around,
): void {
  const at = child(map, name);
  if (!at) {
    // A document's text comes from its file.
    if (field.required && !record.world && !(record.type === 'Document' && name === 'text')) {
      desk.complain(
        map,
        `“${record.key}” has no ${name}, which ${record.type} must have.`,
        `Add ${name}: { is: …, quote: … }.`,
      );
    }
    return;
  }
  if (field.kind === 'rows') {
    const type = desk.typeNamed(field.of);
    if (type) record.rows[name] = each(desk, map, name, (row) => readRow(desk, type, row, around.document));
  } else if (field.list) {
    record.lists[name] = each(desk, map, name, (item) => readListed(desk, name, field, item, around));
  } else {
    const value = readValue(desk, name, field, at, around);
    if (value) record.values[name] = value;
  }
}

function readRow(desk: SeedDesk, type: SeedType, at: Placed, document: DefaultDocument): SeedRecord | null {
  const map = asMap(at);
  return map ? readRecord(desk, type, map, document) : null; // The desk heard of it when the keys were collected.
}

/** Topics stand on their own: the quote of a row speaks for the row, not for what it is about. */
function readListed(
  desk: SeedDesk,
  name: string,
  field: SeedField,
  at: Placed,
  around: Around,
): SeedValue | null {
  return readValue(desk, name, field, at, name === 'topics' ? { ...around, sources: [] } : around);
}

function each<T>(desk: SeedDesk, map: PlacedMap, key: string, read: (at: Placed) => T | null): T[] {
  const at = child(map, key);
  if (!at) return [];
  const items = asList(at);
  if (!items) {
    desk.complain(at, `“${key}” is not a list.`, 'Begin each entry with "- " on a line of its own.');
    return [];
  }
  return items.map(read).filter((item): item is T & {} => item !== null);
}
