import { HttpError } from 'ra-core';
import type { TypedDocumentString } from '../generated/graphql.ts';

interface GraphQLAnswer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

export interface ExecuteOptions {
  /** Ends the request when its screen is left. */
  signal?: AbortSignal;
}

/**
 * Sends one typed document to the registry; the only place in the dashboard that does.
 *
 * @returns the operation's data, whole: a partial answer counts as a failure.
 * @throws HttpError with status 0 when the registry cannot be reached, otherwise with the registry's own words.
 */
export async function execute<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { signal }: ExecuteOptions = {},
): Promise<Result> {
  const response = await reach(document.toString(), variables, signal);
  const answer = await read<Result>(response);
  const fault = answer.errors?.[0];
  if (fault || !answer.data) {
    throw new HttpError(fault?.message ?? 'liaison.error.unreadable', response.status, {
      graphQLErrors: answer.errors ?? [],
    });
  }
  return answer.data;
}

/**
 * Asks the registry's door (`/auth/…`), where people sign in; GraphQL knows nothing of accounts.
 *
 * @throws HttpError as `execute` does
 */
export async function askDoor<Result>(method: 'GET' | 'POST', path: string, body?: object): Promise<Result> {
  let response: Response;
  try {
    response = await fetch(`/auth/${path}`, {
      method,
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  } catch {
    throw new HttpError('liaison.error.unreachable', 0);
  }
  const answer = (await read<never>(response)) as GraphQLAnswer<never> & Result;
  if (!response.ok) {
    throw new HttpError(answer.errors?.[0]?.message ?? 'liaison.error.unreadable', response.status);
  }
  return answer;
}

async function reach(query: string, variables: unknown, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify({ query, variables }),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new HttpError('liaison.error.unreachable', 0);
  }
}

async function read<Result>(response: Response): Promise<GraphQLAnswer<Result>> {
  try {
    return (await response.json()) as GraphQLAnswer<Result>;
  } catch {
    throw new HttpError('liaison.error.unreadable', response.status);
  }
}
