import type { RaRecord } from 'react-admin';

/** Where the records of a type are asked for. `type` is the schema's NodeType. */
export const resourceOf: Record<string, string> = {
  ORGANISATION: 'organisations',
  PROJECT: 'projects',
  MODULE: 'modules',
  EVENT: 'events',
  DELEGATE: 'delegates',
  DOCUMENT: 'documents',
  COUNTRY: 'countries',
  REGION: 'regions',
  PLACE: 'places',
  TOPIC: 'topics',
};

/**
 * The records that a record names anywhere inside it, by resource: react-admin takes them as already fetched, so that a form
 * shows its references at once. What it stores this way is only a brief; screens ask for the whole under `wholeRecord`.
 */
export function referredRecords(record: object): Record<string, RaRecord[]> {
  const found = new Map<string, Map<string, RaRecord>>();
  collect(Object.values(record), found);
  return Object.fromEntries([...found].map(([resource, records]) => [resource, [...records.values()]]));
}

/** Keeps whole records apart from briefs and rows in react-query's cache. */
export const wholeRecord = { meta: { whole: true } };

function collect(value: unknown, found: Map<string, Map<string, RaRecord>>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  if (isBrief(value)) {
    const resource = resourceOf[value.type];
    if (resource) {
      const records = found.get(resource) ?? new Map<string, RaRecord>();
      records.set(value.id, value);
      found.set(resource, records);
    }
  }
  collect(Object.values(value), found);
}

function isBrief(value: object): value is { id: string; type: string } {
  return 'id' in value && 'type' in value && typeof value.type === 'string';
}
