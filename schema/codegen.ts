import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * How every scalar of the schema looks in TypeScript, on the wire's side.
 * Dates stay text: a `Date` object would invent a time of day and a time zone.
 */
const scalars = {
  ID: 'string',
  Date: 'string',
  DateTime: 'string',
  JSON: 'unknown',
  LanguageTag: 'string',
};

const config = {
  scalars,
  strictScalars: true,
  useTypeImports: true,
  // Values as well as types: choice inputs list an enumeration at run time.
  enumType: 'const' as const,
  // A document is text; no GraphQL parser travels to the browser.
  documentMode: 'string' as const,
};

/** Where the contract lies; another file can be named to try a change before the server prints it. */
const schema = process.env.LIAISON_SDL ?? 'schema/schema.graphql';

export default {
  schema,
  generates: {
    'admin/src/generated/': {
      preset: 'client',
      documents: ['admin/src/**/*.graphql'],
      presetConfig: { fragmentMasking: false },
      config,
    },
    'schema/generated/': {
      preset: 'client',
      documents: ['schema/examples/*.graphql'],
      presetConfig: { fragmentMasking: false },
      config: { ...config, importExtension: '.ts' },
    },
  },
  ignoreNoDocuments: true,
} satisfies CodegenConfig;
