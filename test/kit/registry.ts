import type { GraphQLFormattedError } from 'graphql';
import { localCurator } from '../../server/src/access/viewer.ts';
import type { Viewer } from '../../server/src/access/viewer.ts';
import { buildGraphql } from '../../server/src/http/graphql.ts';
import { payloadField, readingPlugin } from '../../server/src/reading/plugin.ts';
import { createReading, JsonText } from '../../server/src/reading/reading.ts';
import { requestContext } from '../../server/src/request-context.ts';
import { buildRegistrySchema } from '../../server/src/schema-of-registry.ts';
import type { DatabaseKind } from '../../server/src/storage/database.ts';
import type { ReaderOptions } from '../../server/src/storage/reader.ts';
import { freshDatabase, migrated } from './database.ts';
import type { TestDatabase } from './database.ts';
import type { Template } from './template.ts';

type Variables = Record<string, unknown>;

/** An answer as a client of the API gets it. */
export interface Answer<Data> {
  data?: Data | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/** A registry that is asked as over HTTP, but for the HTTP: parsed, validated, read by the reading plan. */
export interface Registry extends TestDatabase {
  /** The data of one operation. Throws with every message when there are errors. */
  ask<Data = Record<string, unknown>>(query: string, variables?: Variables, viewer?: Viewer): Promise<Data>;
  /** The whole answer, for operations that are expected to fail. */
  answer<Data = Record<string, unknown>>(
    query: string,
    variables?: Variables,
    viewer?: Viewer,
  ): Promise<Answer<Data>>;
}

/** Built once per test file: it depends on the records alone. */
const schema = buildRegistrySchema();

/** Opens a copy of a template (the empty registry by default). Close it in `afterAll`. */
export async function openRegistry(
  kind: DatabaseKind,
  template: Template = migrated,
  options: ReaderOptions = {},
): Promise<Registry> {
  const opened = await freshDatabase(kind, template, options);
  const reading = createReading(schema, opened.reader, 'test');
  const server = buildGraphql<ReturnType<typeof requestContext>>(
    { schema, plugins: [readingPlugin(schema, reading)], fieldResolver: payloadField },
    (entry) => console.error(entry),
  );
  await server.start();

  const answer = async <Data>(query: string, variables: Variables = {}, viewer: Viewer = localCurator) => {
    const { body } = await server.executeOperation(
      { query, variables },
      { contextValue: requestContext(opened.orm, reading, viewer) },
    );
    if (body.kind !== 'single') throw new Error('The answer came in parts.');
    const { data, errors, extensions } = body.singleResult as { data?: unknown } & Answer<Data>;
    const read = data instanceof JsonText ? JSON.parse(data.text) : data;
    return { data: read as Data, ...(errors && { errors }), ...(extensions && { extensions }) };
  };

  return {
    ...opened,
    answer,
    async ask<Data>(query: string, variables?: Variables, viewer?: Viewer) {
      const { data, errors } = await answer<Data>(query, variables, viewer);
      if (errors?.length) throw new Error(errors.map(({ message }) => message).join('\n'));
      if (!data) throw new Error('No data came.');
      return data;
    },
    async close() {
      await server.stop();
      await opened.close();
    },
  };
}
