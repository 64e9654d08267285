import { createHash } from 'node:crypto';
import { nameSearch } from '../kernel/name-keys.ts';
import { sortKey } from '../kernel/sort-key.ts';
import type { Statements } from '../ledger/writing/statements.ts';
import { seedId } from './seed-id.ts';
import { worldLanguages, type World, type WorldNames } from './world.ts';

type Row = Record<string, unknown>;

export const worldKey = {
  country: (iso2: string) => `country:${iso2}`,
  region: (m49: string) => `region:${m49}`,
};

/** The hash of what the product ships of the world, names by the locale data of Node included. */
export function worldHash(world: World): string {
  return createHash('sha256').update(JSON.stringify(world)).digest('hex');
}

/**
 * Enters the countries of ISO 3166-1 and the regions of UN M49 that are not there yet. What is there stays: names that a
 * curator has corrected are not set back.
 */
export async function loadWorld(db: Statements, world: World, now: string): Promise<void> {
  const rows = new Map<string, Row[]>(
    ['node', 'country', 'region', 'region_country', 'name'].map((table) => [table, []]),
  );
  const known = new Set(
    (await db.rows<{ id: string }>(`select "id" from "node" where "type" in ('COUNTRY', 'REGION')`)).map(
      ({ id }) => id,
    ),
  );
  const add = (table: string, row: Row) => rows.get(table)!.push(row);
  const enter = (id: string, type: string, names: WorldNames) => {
    add('node', { id, type, version: 1, created_at: now, updated_at: now });
    for (const lang of worldLanguages) {
      const value = names[lang];
      const search = nameSearch(value);
      add('name', {
        id: seedId(`${id}.${lang}`),
        node_id: id,
        value,
        lang,
        kind: 'PREFERRED',
        sort_key: sortKey(value, lang),
        ...search,
      });
    }
  };
  for (const { iso2, iso3, numeric, names } of world.countries) {
    const id = seedId(worldKey.country(iso2));
    if (known.has(id)) continue;
    enter(id, 'COUNTRY', names);
    add('country', { id, iso2, iso3, m49: numeric, sort_key: sortKey(names.en, 'en') });
  }
  for (const { m49, parent, members, names } of world.regions) {
    const id = seedId(worldKey.region(m49));
    if (known.has(id)) continue;
    enter(id, 'REGION', names);
    const parentId = parent === null ? null : seedId(worldKey.region(parent));
    add('region', { id, kind: 'STATISTICAL', m49, parent_id: parentId, sort_key: sortKey(names.en, 'en') });
    for (const iso2 of members)
      add('region_country', { region_id: id, country_id: seedId(worldKey.country(iso2)) });
  }
  for (const [table, list] of rows) if (list.length > 0) await db.insert(table, list);
}
