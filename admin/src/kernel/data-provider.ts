import type { DataProvider } from 'react-admin';
import type { ReadableResource, WritableResource } from './define-resource.ts';
import { referredRecords } from './referred-records.ts';

type Resources = Record<string, ReadableResource | WritableResource>;

/** react-admin's one door to the registry: finds the resource by name and hands the call on. */
export function createDataProvider(resources: Resources): DataProvider {
  function readable(name: string): ReadableResource {
    const resource = resources[name];
    if (!resource) throw new Error(`No resource is called "${name}".`);
    return resource;
  }
  function writable(name: string): WritableResource {
    const resource = readable(name);
    if (!('update' in resource))
      throw new Error(`The resource "${name}" is only referred to, never changed here.`);
    return resource as WritableResource;
  }

  return {
    supportAbortSignal: true,
    getList: (name, { signal, ...query }) => readable(name).getList(query, { signal }),
    getMany: async (name, { ids, signal }) => ({
      data: await readable(name).getMany(ids.map(String), { signal }),
    }),
    getManyReference: (name, { target, id, filter, signal, ...query }) =>
      readable(name).getList({ ...query, filter: { ...filter, [target]: id } }, { signal }),
    getOne: async (name, { id, signal }) => {
      const data = await writable(name).getOne(String(id), { signal });
      return { data, meta: { prefetched: referredRecords(data) } };
    },
    create: async (name, { data }) => ({ data: await writable(name).create(data) }),
    // `previousData` is the record as it was when the form was opened: what is sent is the difference from it.
    update: async (name, { data, previousData }) => ({
      data: await writable(name).update(previousData as never, data),
    }),
    delete: async (name, { previousData }) => ({ data: await writable(name).remove(previousData as never) }),
    updateMany: async () => refuseBulk(),
    deleteMany: async () => refuseBulk(),
  } as DataProvider;
}

/** A change needs each record's own version, which a selection of ids does not carry. */
function refuseBulk(): never {
  throw new Error('Records are changed one by one, each with the version that was read.');
}
