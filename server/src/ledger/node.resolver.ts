import { Arg, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { readsAreCompiled } from '../kernel/root-queries.ts';
import { CalendarDate } from '../kernel/values.ts';
import { Name } from './name.ts';
import { Node } from './node.ts';
import { NodeType } from './node-type.ts';

@ObjectType({ description: 'A node that a name may mean, with how well it fits and why.' })
export class Candidate {
  @Field(() => Node, { description: 'The node that may be meant.' }) node!: Node;
  @Field(() => GraphQLInt, {
    description:
      'How well it fits: 0 to 100 for the spelling, up to 20 more where the document or day asked for bears it out.',
  })
  score!: number;
  @Field(() => GraphQLString, {
    description: 'Why it fits, in English: how the spelling compares, and what bears it out.',
  })
  reason!: string;
  @Field(() => Name, { description: 'The name that was found.' }) name!: Name;
}

/** Reads over nodes of any type. */
@Resolver()
export class NodeReads {
  @Query(() => Node, {
    nullable: true,
    description:
      'The node with this id, of whatever type; a merged one answers as its survivor. Null when there is none.',
  })
  node(@Arg('id', () => GraphQLID, { description: 'Id of the node.' }) _id: string): Node {
    return readsAreCompiled();
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The nodes with these ids, in the order asked for; null at the place of each that does not exist.',
  })
  nodes(
    @Arg('ids', () => [GraphQLID], { description: 'Ids of nodes, at most 100.' }) _ids: string[],
  ): Node[] {
    return readsAreCompiled();
  }

  @Query(() => GraphQLJSON, {
    nullable: true,
    description:
      'The own fields of a node as the registry held them at a moment, by name: dates as EDTF text, references as ids, null where nothing was held or the reader may not see it. Names, roles and claims are told by `history`. Null: the node was not there then.',
  })
  asRecorded(
    @Arg('id', () => GraphQLID, { description: 'Id of the node; also of one that is gone.' }) _id: string,
    @Arg('at', () => GraphQLDateTime, { description: 'The moment meant.' }) _at: Date,
  ): unknown {
    return readsAreCompiled();
  }

  @Query(() => [Candidate], {
    description:
      'What a name can mean, best first: finds across scripts, accents, acronyms, word order and one slip per word.',
  })
  resolve(
    @Arg('name', () => GraphQLString, { description: 'The name as met, 1 to 200 characters.' }) _name: string,
    @Arg('country', () => GraphQLString, {
      nullable: true,
      description:
        'Only nodes of this country (ISO 3166-1, two letters): organisations and delegates by their country, places by the countries they lie in, countries themselves.',
    })
    _country: string | undefined,
    @Arg('type', () => NodeType.enum, {
      nullable: true,
      description: 'Only nodes of this type. Null: of any.',
    })
    _type: string | undefined,
    @Arg('document', () => GraphQLID, {
      nullable: true,
      description:
        'Document the name was met in: nodes that bear the name in it, or that it speaks of, come first.',
    })
    _document: string | undefined,
    @Arg('asOf', () => CalendarDate, {
      nullable: true,
      description: 'Day for which the name is meant: names whose period cannot cover it are left out.',
    })
    _asOf: string | undefined,
    @Arg('first', () => GraphQLInt, {
      defaultValue: 10,
      description: 'How many candidates at most: 1 to 50.',
    })
    _first: number,
  ): Candidate[] {
    return readsAreCompiled();
  }
}
