import { HttpError } from 'react-admin';

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

/** Thrown when the record was changed by somebody else since it was loaded. */
export class StaleRecordError<Current> extends HttpError {
  readonly current: Current | null;

  constructor(message: string, current: Current | null) {
    super(message, 409);
    this.current = current;
  }
}

const stale = 'CONFLICT';

/**
 * Turns a payload's user errors into the error that react-admin lays on the fields.
 *
 * @param locate from the path of an input to the path of the form's field; an empty path means the record as a whole.
 */
export function refusal<Current>(
  userErrors: readonly UserError[],
  current: Current | null,
  locate: (path: readonly string[]) => readonly string[],
): HttpError {
  const outdated = userErrors.find(({ code }) => code === stale);
  if (outdated) return new StaleRecordError(outdated.message, current);
  const errors: FieldErrors = {};
  const general: string[] = [];
  for (const { path, message } of userErrors) {
    const place = locate(path ?? []);
    if (place.length === 0) general.push(message);
    else put(errors, place, message);
  }
  if (general.length > 0) put(errors, ['root', 'serverError'], general.join(' '));
  const first = userErrors[0]?.message ?? 'liaison.error.refused';
  return new HttpError(first, 422, { errors });
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
