/** The contract as SDL text. In a browser, import `@liaison/schema/schema.graphql` through the bundler instead. */
export async function readSdl(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(new URL('schema.graphql', import.meta.url), 'utf8');
}
