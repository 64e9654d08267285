import { Query, Resolver } from 'type-graphql';
import { GraphQLID } from 'graphql';
import { addArguments, connectionArguments } from './arguments.ts';
import { typesOf } from './generated.ts';
import { groupTypesOf } from './group-types.ts';
import { meaningOf, type RecordClass } from './meaning.ts';

/** Reads are answered by the reading plan; a call that gets here is a fault of ours, never of the caller. */
export function readsAreCompiled(): never {
  throw new Error('Reads are answered by the reading plan, not by resolvers.');
}

/** Root fields of every record: one by id, and the list of all. */
export function rootQueries(records: RecordClass[]): new () => object {
  class Reads {}
  Resolver()(Reads);
  const add = (name: string, type: () => unknown, nullable: boolean, description: string) => {
    Object.defineProperty(Reads.prototype, name, { value: readsAreCompiled });
    const descriptor = Object.getOwnPropertyDescriptor(Reads.prototype, name)!;
    Query(type as never, { nullable, description })(Reads.prototype, name, descriptor);
  };
  for (const target of records) {
    const { root, noun } = meaningOf(target);
    if (!root) continue;
    add(
      root.one,
      () => typesOf(target).object,
      true,
      `One ${noun.one} by id; also by the id of one merged into it. Null when there is none.`,
    );
    addArguments(Reads.prototype, root.one, [
      { name: 'id', type: () => GraphQLID, required: true, doc: `Id of the ${noun.one}.` },
    ]);
    add(root.many, () => typesOf(target).connection, false, `All ${noun.many} that match, a page at a time.`);
    connectionArguments(Reads.prototype, root.many, () => target);
    const groups = groupTypesOf(target);
    if (!groups) continue;
    const name = `${root.many}GroupBy`;
    add(name, () => groups.groups, false, `Counts of ${noun.many} by what they have in common.`);
    addArguments(Reads.prototype, name, [
      {
        name: 'where',
        type: () => typesOf(target).where,
        doc: `Only ${noun.many} that match. Null or empty: all of them.`,
      },
      { name: 'by', type: () => [groups.field], required: true, doc: 'Fields to group by, 1 to 4.' },
    ]);
  }
  return Reads;
}
