import type { Role } from '../access/viewer.ts';
import type { Database } from './database.ts';
import { openReader, type Reader, type ReaderOptions } from './reader.ts';
import { noWall, type Wall } from './wall.ts';

/**
 * The reader of the server: the owner's pool, and one for each role that the wall limits, reached by `as`. Without a wall
 * everybody reads with the rights of the owner. No connection is made before the first read.
 */
export function openRoleReader(database: Database, wall: Wall = noWall, options: ReaderOptions = {}): Reader {
  const owner = openReader(database, options);
  const byRole = new Map<Role, Reader>();
  for (const [role, name] of wall.roleOf) {
    // One session answers all on the embedded database, so taking a role on costs a transaction there.
    if (database.kind === 'embedded' && wall.unlimited.has(role)) continue;
    byRole.set(role, openReader(database, { ...options, role: name }));
  }
  const all = [owner, ...byRole.values()];
  return {
    ...owner,
    as: (role) => byRole.get(role) ?? owner,
    onStatement(listener) {
      const stops = all.map((reader) => reader.onStatement(listener));
      return () => stops.every((stop) => stop());
    },
    async close() {
      await Promise.all(all.map((reader) => reader.close()));
    },
  };
}
