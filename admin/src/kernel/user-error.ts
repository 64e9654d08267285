import { HttpError } from 'ra-core';

/** What the registry would not accept, and at which input: `path` is `["participations", "3", "organisation"]`. */
export interface UserError {
  code: string;
  message: string;
  path?: readonly string[] | null;
}

/** Messages in the form's own shape: `{ names: { 0: { value: "…" } } }`. Leaves are messages. */
export interface FieldErrors {
  [field: string]: string | FieldErrors;
}

const staleStatus = 409;

/** Whether a change was refused because somebody else changed the record since it was loaded. */
export function isStale(error: unknown): boolean {
  return error instanceof HttpError && error.status === staleStatus;
}

/**
 * Turns a payload's user errors into the error that react-admin lays on the fields.
 *
 * @param locate from the path of an input to the path of the form's field; an empty path means the record as a whole.
 */
export function refusal(
  userErrors: readonly UserError[],
  locate: (path: readonly string[]) => readonly string[],
): HttpError {
  const outdated = userErrors.find(({ code }) => code === 'CONFLICT');
  if (outdated) return new HttpError(outdated.message, staleStatus);
  const errors: FieldErrors = {};
  const general: string[] = [];
  for (const { path, message } of userErrors) {
    const place = locate(path ?? []);
    if (place.length === 0) general.push(message);
    else put(errors, place, message);
  }
  if (general.length > 0) put(errors, ['root', 'serverError'], general.join(' '));
  const messages = userErrors.map(({ message }) => message);
  return new HttpError(messages[0] ?? 'liaison.error.refused', 422, { errors, messages });
}

/** Everything the registry said against a change, for where there is no field to say it on. */
export function reasons(error: unknown): string[] {
  const body = error instanceof HttpError ? (error.body as { messages?: string[] } | null) : null;
  return body?.messages ?? [error instanceof Error ? error.message : String(error)];
}

function put(errors: FieldErrors, path: readonly string[], message: string): void {
  let place = errors;
  for (const step of path.slice(0, -1)) {
    const next = place[step];
    // A list refused as a whole and one of its rows refused too: the row's own message is the more useful one.
    if (typeof next === 'object') place = next;
    else {
      const deeper: FieldErrors = {};
      place[step] = deeper;
      place = deeper;
    }
  }
  const leaf = path.at(-1) ?? 'root';
  const before = place[leaf];
  if (typeof before !== 'object') place[leaf] = before ? `${before} ${message}` : message;
}
