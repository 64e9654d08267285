/** The front door for client apps: a small typed `execute`, the contract itself, and the examples as typed documents. */
export { execute, RegistryError } from './execute.ts';
export type { ExecuteOptions, GraphQLAnswerError, TypedDocument } from './execute.ts';
export { readSdl } from './sdl.ts';
export * from './generated/graphql.ts';
