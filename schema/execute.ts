import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** A GraphQL document as text that carries the types of its result and of its variables. */
export type TypedDocument<Result, Variables> = { toString(): string } & DocumentTypeDecoration<
  Result,
  Variables
>;

export interface ExecuteOptions {
  /** Sent beside the content type, as a token: `{ authorization: 'Bearer …' }`. */
  headers?: Record<string, string>;
  /** Ends the request early. */
  signal?: AbortSignal;
}

/** One error of a GraphQL answer; expected refusals of a change are not here but in the payload's `userErrors`. */
export interface GraphQLAnswerError {
  message: string;
  path?: (string | number)[];
  extensions?: Record<string, unknown>;
}

/** The registry answered, but not with data: what it said is in `errors`, the HTTP status in `status`. */
export class RegistryError extends Error {
  readonly status: number;
  readonly errors: readonly GraphQLAnswerError[];

  constructor(status: number, errors: readonly GraphQLAnswerError[]) {
    super(errors[0]?.message ?? `The registry answered with status ${status} and no data.`);
    this.name = 'RegistryError';
    this.status = status;
    this.errors = errors;
  }
}

/**
 * Sends one typed document to a registry and gives its data, typed.
 *
 * @param url of the endpoint, as `http://127.0.0.1:4000/graphql`.
 * @throws RegistryError when the registry refuses the request or answers without data, the error of `fetch` when it cannot
 * be reached or `signal` ended the request.
 */
export async function execute<Result, Variables>(
  url: string | URL,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  { headers = {}, signal }: ExecuteOptions = {},
): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal: signal ?? null,
  });
  const answer = await read<Result>(response);
  if (answer.errors?.length || !answer.data) throw new RegistryError(response.status, answer.errors ?? []);
  return answer.data;
}

interface Answer<Result> {
  data?: Result | null;
  errors?: GraphQLAnswerError[];
}

async function read<Result>(response: Response): Promise<Answer<Result>> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Answer<Result>;
  } catch {
    throw new RegistryError(response.status, []);
  }
}
