import {
  getVariableValues,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { localCurator, type Viewer } from '../../server/src/access/viewer.ts';
import { createReading } from '../../server/src/reading/reading.ts';
import { buildRegistrySchema } from '../../server/src/schema-of-registry.ts';
import type { DatabaseKind } from '../../server/src/storage/database.ts';
import { freshDatabase } from './database.ts';
import type { Factory } from './factory.ts';
import { countStatements } from './statement-counter.ts';

export interface Answer<Data> {
  data: Data;
  /** The data as the server writes them. */
  text: string;
  /** How many statements it cost. */
  statements: number;
}

/** A registry to read from: the rows of a factory, and the reading as the server has it. */
export interface TestReading {
  schema: GraphQLSchema;
  /** Answers a query. Throws the GraphQLError that the server would report, the first where there are several. */
  read<Data = Record<string, unknown>>(
    text: string,
    variables?: Record<string, unknown>,
    viewer?: Viewer,
  ): Promise<Answer<Data>>;
  /** Statements that the last answer cost, in full. */
  lastStatement(): string;
  close(): Promise<void>;
}

let schema: GraphQLSchema | undefined;

/** The schema, made once: TypeGraphQL keeps what it was told for the whole process. */
export function testSchema(): GraphQLSchema {
  schema ??= buildRegistrySchema();
  return schema;
}

/** Opens a registry with the rows of a factory. Close it in `afterAll`. */
export async function openReading(kind: DatabaseKind, factory?: Factory): Promise<TestReading> {
  const opened = await freshDatabase(kind);
  await factory?.insert(opened.database);
  const of = testSchema();
  const reading = createReading(of, opened.reader, 'test');
  const counter = countStatements(opened.reader);
  let last = '';
  // Documents are kept as the server keeps them, and the plans with them.
  const documents = new Map<string, DocumentNode>();
  const documentOf = (text: string): DocumentNode => {
    const known = documents.get(text);
    if (known) return known;
    const document = parse(text);
    const [fault] = validate(of, document);
    if (fault) throw fault;
    documents.set(text, document);
    return document;
  };
  return {
    schema: of,
    async read<Data>(text: string, variables: Record<string, unknown> = {}, viewer: Viewer = localCurator) {
      const document = documentOf(text);
      const operation = document.definitions.find(
        (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
      )!;
      const { errors, coerced } = getVariableValues(of, operation.variableDefinitions ?? [], variables);
      if (errors) throw errors[0]!;
      counter.clear();
      const { text: answer } = await reading.query(document, operation, coerced, viewer);
      last = counter.statements.at(-1) ?? '';
      return { data: JSON.parse(answer) as Data, text: answer, statements: counter.count };
    },
    lastStatement: () => last,
    async close() {
      counter.stop();
      await opened.close();
    },
  };
}
