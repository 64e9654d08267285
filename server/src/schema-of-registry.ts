import 'reflect-metadata';
import { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { records } from './records.ts';
import { rootQueries } from './kernel/root-queries.ts';
import { typesOf } from './kernel/generated.ts';

/** The schema of the API: what follows from the records, and the changes their resolvers offer. */
export function buildRegistrySchema(): GraphQLSchema {
  for (const record of records) typesOf(record);
  return buildSchemaSync({
    resolvers: [rootQueries(records)],
    // Only what an operation can reach is part of the contract.
    orphanedTypes: [],
    validate: false,
  });
}
