import { seedFolder } from '../../server/src/seeding/load-seeds.ts';
import { seedFilesIn } from '../../server/src/seeding/read-seeds.ts';
import { seedId } from '../../server/src/seeding/seed-id.ts';

/** A record of the seeds, as their files write it, for example `org:scc-az`. */
export type Key = `${string}:${string}`;

/** A record that came with the world bears the key it has there, whatever the files call it. */
const ofWorld: Readonly<Record<string, string>> = { 'region:central-asia': 'region:143' };

/** The id of a seeded record. */
export const id = (key: Key): string => seedId(ofWorld[key] ?? key);

/** By id: whatever looks like a key in the files, so their records and the countries they speak of. */
const keys = new Map(
  [...seedFilesIn(seedFolder)]
    .filter(([file]) => file.endsWith('.yaml'))
    .flatMap(([, text]) => [...text.matchAll(/\b[a-z]+:[A-Za-z0-9][\w/-]*/g)])
    .map(([key]) => [id(key as Key), key] as const),
);

/** The key of a seeded record; another id stays as it is, so that a wrong reference shows itself. */
export const keyOf = (id: string): string => keys.get(id) ?? id;

/** The same for a record of an answer that was asked for its id alone. */
export const keyOfNode = (node: { id: string } | null): string | null => node && keyOf(node.id);
