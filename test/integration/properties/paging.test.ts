import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { constantName, orderables } from '../../../server/src/kernel/generated.ts';
import type { RecordMeaning } from '../../../server/src/kernel/meaning.ts';
import { sortKey } from '../../../server/src/kernel/sort-key.ts';
import { everything, recordTypes } from '../../kit/everything.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openReading, type TestReading } from '../../kit/reading.ts';

interface Page {
  nodes: { id: string }[];
  totalCount: number;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

interface Step {
  field: string;
  direction: 'ASC' | 'DESC';
  lang?: string;
}

const rows = 7;
const size = 3;
const lists = recordTypes().filter((record) => record.root);

type Shown = Record<string, unknown>;

/** What a step puts in order: how to ask for it, and the value that counts, null where it is not known. */
function sortValue(record: RecordMeaning, step: Step): { selection: string; of: (row: Shown) => unknown } {
  const shownName = ({ name, nameLanguage }: { name: string | null; nameLanguage: string | null }) =>
    sortKey(name ?? '', nameLanguage);
  if (step.field === 'ID' || step.field === 'RELEVANCE') return { selection: 'id', of: (row) => row['id'] };
  if (step.field === 'NAME') {
    const isColumn = record.named!.by === 'column';
    return {
      selection: 'name nameLanguage',
      of: (row) => (isColumn ? row['name'] : shownName(row as never)),
    };
  }
  const field = [...record.fields.values()].find(({ name }) => constantName(name) === step.field)!;
  const { name } = field;
  if (field.kind === 'date') {
    return {
      selection: `${name} { earliest }`,
      of: (row) => (row[name] as { earliest: string } | null)?.earliest ?? null,
    };
  }
  if (field.kind === 'one') {
    return {
      selection: `${name} { name nameLanguage }`,
      of: (row) => (row[name] ? shownName(row[name] as never) : null),
    };
  }
  return { selection: name, of: (row) => row[name] };
}

/** Compares by code point, as collation "C" does; null is the greatest. */
function compareValues(one: unknown, other: unknown): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'string') return Buffer.compare(Buffer.from(one), Buffer.from(other as string));
  return Number(one) - Number(other);
}

describeOnBoth('paging', (kind) => {
  let registry: TestReading;
  beforeAll(async () => {
    registry = await openReading(kind, everything(rows));
  });
  afterAll(() => registry?.close());

  /** Reads one page of a root list. */
  async function page(record: RecordMeaning, orderBy: Step[], range: object): Promise<Page> {
    const many = record.root!.many;
    const { data } = await registry.read<{ list: Page }>(
      `query ($orderBy: [${record.typeName}Order!], $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
        list: ${many}(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before, offset: $offset) {
          nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }`,
      { orderBy, ...range },
    );
    return data.list;
  }

  async function forwards(record: RecordMeaning, orderBy: Step[]): Promise<string[]> {
    const found: string[] = [];
    let after: string | null = null;
    for (;;) {
      const read = await page(record, orderBy, { first: size, after });
      expect(read.pageInfo.hasPreviousPage).toBe(found.length > 0);
      found.push(...read.nodes.map(({ id }) => id));
      if (!read.pageInfo.hasNextPage) return found;
      after = read.pageInfo.endCursor;
    }
  }

  async function backwards(record: RecordMeaning, orderBy: Step[]): Promise<string[]> {
    const found: string[] = [];
    let before: string | null = null;
    for (;;) {
      const read = await page(record, orderBy, { last: size, before });
      expect(read.pageInfo.hasNextPage).toBe(found.length > 0);
      found.unshift(...read.nodes.map(({ id }) => id));
      if (!read.pageInfo.hasPreviousPage) return found;
      before = read.pageInfo.startCursor;
    }
  }

  async function numbered(record: RecordMeaning, orderBy: Step[]): Promise<string[]> {
    const found: string[] = [];
    for (let offset = 0; ; offset += size) {
      const read = await page(record, orderBy, { first: size, offset });
      expect(read.pageInfo.hasPreviousPage).toBe(offset > 0);
      found.push(...read.nodes.map(({ id }) => id));
      if (!read.pageInfo.hasNextPage) return found;
    }
  }

  async function everyWay(record: RecordMeaning, orderBy: Step[]): Promise<void> {
    const whole = await page(record, orderBy, { first: 100 });
    const ids = whole.nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(rows);
    expect(whole.totalCount).toBe(rows);
    expect(await forwards(record, orderBy)).toEqual(ids);
    expect(await backwards(record, orderBy)).toEqual(ids);
    expect(await numbered(record, orderBy)).toEqual(ids);
  }

  describe.each(lists.map((record) => [record.root!.many, record] as const))('%s', (_, record) => {
    const steps = [...orderables(record).keys()].flatMap((field): Step[] => [
      { field, direction: 'ASC' },
      { field, direction: 'DESC' },
    ]);

    it.each(steps)('by $field $direction visit each record once, forwards, backwards and by number', (step) =>
      everyWay(record, [step]),
    );

    it('stand in the order of their values, unknown ones as the greatest, ties in the order of the id', async () => {
      for (const step of steps) {
        const { selection, of } = sortValue(record, step);
        const { data } = await registry.read<{ list: { nodes: Shown[] } }>(
          `{ list: ${record.root!.many}(orderBy: [{ field: ${step.field}, direction: ${step.direction} }]) { nodes { id ${selection} } } }`,
        );
        // Without a search nothing is more relevant than anything else.
        const direction = step.direction === 'DESC' && step.field !== 'RELEVANCE' ? -1 : 1;
        const { nodes } = data.list;
        const sorted = nodes.toSorted(
          (one, other) =>
            direction * (compareValues(of(one), of(other)) || compareValues(one['id'], other['id'])),
        );
        expect(
          nodes.map((row) => of(row)),
          step.field,
        ).toEqual(sorted.map((row) => of(row)));
        expect(nodes, step.field).toEqual(sorted);
      }
    });

    it('by several fields in any directions visit each record once', async () => {
      const orders = fc.array(fc.constantFrom<Step>(...steps, { field: 'ID', direction: 'ASC' }), {
        minLength: 2,
        maxLength: 4,
      });
      await fc.assert(
        fc.asyncProperty(orders, (order) => everyWay(record, order)),
        { numRuns: 2, seed: 7 },
      );
    });
  });

  /** Pages of any list in the order it has by nature, forwards and backwards. `list` takes its arguments at `ARGS`. */
  async function inNaturalOrder(list: string): Promise<string[]> {
    const read = async (range: string): Promise<Page> => {
      const { data } = await registry.read<{ list: Page } & { in: { list: Page } }>(
        `{ ${list.replace('ARGS', range)} }`.replace(
          '#',
          '{ nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }',
        ),
      );
      return data.list ?? data.in.list;
    };
    const there: string[] = [];
    const back: string[] = [];
    for (let after = ''; ;) {
      const { nodes, pageInfo } = await read(`first: 2${after}`);
      there.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    for (let before = ''; ;) {
      const { nodes, pageInfo } = await read(`last: 2${before}`);
      back.unshift(...nodes.map(({ id }) => id));
      if (!pageInfo.hasPreviousPage) break;
      before = `, before: "${pageInfo.startCursor}"`;
    }
    const whole = await read('first: 100');
    expect(there).toEqual(whole.nodes.map(({ id }) => id));
    expect(back).toEqual(there);
    expect(new Set(there).size).toBe(whole.totalCount);
    return there;
  }

  it('by relevance visit each record found once', async () => {
    for (const search of ['customs', 'academy', 'name', 'abc0']) {
      await inNaturalOrder(`list: organisations(where: { search: "${search}" }, ARGS) #`);
    }
    expect(await inNaturalOrder('list: events(where: { search: "name" }, ARGS) #')).not.toEqual([]);
  });

  it('from the nearest to the furthest in a tree visit each record once', async () => {
    const lengths: number[] = [];
    const { data } = await registry.read<{ events: { nodes: { id: string }[] } }>(
      '{ events { nodes { id } } }',
    );
    for (const { id } of data.events.nodes) {
      for (const tree of ['ancestors', 'descendants']) {
        lengths.push((await inNaturalOrder(`in: event(id: "${id}") { list: ${tree}(ARGS) # }`)).length);
      }
    }
    expect(Math.max(...lengths)).toBeGreaterThan(2);
  });

  it('of a list below a record visit each of its records once', async () => {
    const { data } = await registry.read<{ events: { nodes: { id: string }[] } }>(
      '{ events(where: { participations: { some: {} } }) { nodes { id } } }',
    );
    for (const { id } of data.events.nodes) {
      await inNaturalOrder(
        `in: event(id: "${id}") { list: participations(orderBy: [{ field: ROLE, direction: DESC }], ARGS) # }`,
      );
      await inNaturalOrder(
        `in: event(id: "${id}") { list: organisations(orderBy: [{ field: COUNTRY }], ARGS) # }`,
      );
      await inNaturalOrder(`in: node(id: "${id}") { list: names(ARGS) # }`);
    }
  });
});
