import type { MikroORM } from '@mikro-orm/postgresql';
import type { Viewer } from './access/viewer.ts';
import type { Context } from './kernel/context.ts';
import type { Reading } from './reading/reading.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * What one request's resolvers get: who asks, the mapper to write with, the reading plan to answer by. The signal
 * is aborted when the caller goes: a read then stops, a change is finished.
 */
export function requestContext(
  orm: MikroORM,
  reading: Reading,
  viewer: Viewer,
  signal?: AbortSignal,
): Context & { viewer: Viewer; signal?: AbortSignal } {
  const records: Context['read']['records'] = async (target, ids, info, fieldName) => {
    const known = ids.filter((id) => uuid.test(id));
    const found = await reading.records(target, known, info, fieldName, viewer);
    const byId = new Map(known.map((id, index) => [id, found[index] ?? null]));
    return ids.map((id) => byId.get(id) ?? null);
  };
  return {
    viewer,
    ...(signal && { signal }),
    em: orm.em.fork(),
    read: {
      records,
      async record(target, id, info, fieldName) {
        const [one] = await records(target, [id], info, fieldName);
        return one ?? null;
      },
    },
    clock: () => new Date(),
  };
}
