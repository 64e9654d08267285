import 'reflect-metadata';
import { isObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { allRecords } from './kernel/meaning.ts';
import { NodeReads } from './ledger/node.resolver.ts';
import { records, resolvers } from './records.ts';
import { rootQueries } from './kernel/root-queries.ts';
import { typesOf } from './kernel/generated.ts';

/** The schema of the API: what follows from the records, and the changes their resolvers offer. */
export function buildRegistrySchema(): GraphQLSchema {
  for (const record of records) typesOf(record);
  const schema = buildSchemaSync({
    resolvers: [rootQueries(records), NodeReads, ...resolvers],
    // Only what an operation can reach is part of the contract.
    orphanedTypes: [],
    validate: false,
  });
  describeRoots(schema);
  leaveToReader(schema);
  refuseUnsaidFields(schema);
  return schema;
}

/** TypeGraphQL makes the root types by itself and has no place for their words. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) {
    query.description =
      'What can be asked. Whatever is reached here nests as deep as is wanted; an operation is answered from one state of the registry.';
  }
  if (mutation) {
    mutation.description =
      'What can be changed. Each field is a change of its own: all of it is done, or none and the reasons are in `userErrors`.';
  }
}

/** Records come from the reading plan ready to be served; only the root fields of changes have anything to run. */
function leaveToReader(schema: GraphQLSchema): void {
  const roots = new Set<unknown>([schema.getQueryType(), schema.getMutationType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.has(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) delete field.resolve;
  }
}

/**
 * A field of a record that no word says has no class, so nobody could tell who may read it: the server does not start with
 * such a field.
 */
function refuseUnsaidFields(schema: GraphQLSchema): void {
  for (const { typeName, fields, servedAs } of allRecords()) {
    const type = servedAs ? undefined : schema.getType(typeName);
    if (!isObjectType(type)) continue;
    for (const name of Object.keys(type.getFields())) {
      if (!fields.has(name))
        throw new Error(`${typeName}.${name} has no policy: say the field by a word of kernel/words.ts`);
    }
  }
}
