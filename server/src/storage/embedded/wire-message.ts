/**
 * The few facts about PostgreSQL's wire protocol (version 3) that sharing one session needs: which message ends a
 * batch, and where a message carries the name of a prepared statement.
 */

const code = (letter: string) => letter.charCodeAt(0);

const PARSE = code('P');
const BIND = code('B');
const DESCRIBE = code('D');
const CLOSE = code('C');
const STATEMENT = code('S');

/** What the server side has to do with a message: keep it for the batch, run the batch, or leave it alone. */
export type MessageRole = 'startup' | 'collect' | 'flush' | 'finish' | 'goodbye';

/** Sorts a client's message: `finish` ends a batch (Query, Sync, FunctionCall), `flush` asks for answers so far. */
export function messageRole(message: Uint8Array): MessageRole {
  switch (message[0]) {
    case 0:
      return 'startup';
    case code('Q'):
    case code('S'):
    case code('F'):
      return 'finish';
    case code('H'):
      return 'flush';
    case code('X'):
      return 'goodbye';
    default:
      return 'collect';
  }
}

/** Position of the statement name in a message's bytes, or null when the message names no prepared statement. */
function statementNameAt(message: Uint8Array): number | null {
  switch (message[0]) {
    case PARSE:
      return 5;
    case BIND:
      return message.indexOf(0, 5) + 1; // after the portal's name
    case DESCRIBE:
    case CLOSE:
      return message[5] === STATEMENT ? 6 : null;
    default:
      return null;
  }
}

/**
 * Gives a named prepared statement a name that belongs to one connection. The unnamed statement stays unnamed: it
 * lives within one batch.
 *
 * @returns the message to send, and the new name when the message names a statement (null otherwise)
 */
export function ownStatementName(
  message: Uint8Array,
  owner: string,
): { message: Uint8Array; name: string | null } {
  const at = statementNameAt(message);
  if (at === null || message[at] === 0) return { message, name: null };
  const prefix = Buffer.from(owner, 'latin1');
  const renamed = Buffer.concat([message.subarray(0, at), prefix, message.subarray(at)]);
  renamed.writeInt32BE(renamed.length - 1, 1);
  return { message: renamed, name: renamed.toString('utf8', at, renamed.indexOf(0, at)) };
}

/** True for a Parse message: the connection now holds the statement it names. */
export function isParse(message: Uint8Array): boolean {
  return message[0] === PARSE;
}

/** A simple query, as bytes. */
export function queryMessage(sql: string): Uint8Array {
  const text = Buffer.from(`${sql}\0`, 'utf8');
  const head = Buffer.alloc(5);
  head[0] = code('Q');
  head.writeInt32BE(text.length + 4, 1);
  return Buffer.concat([head, text]);
}

/** Sync: ends an extended batch, and with it an implicit transaction. */
export function syncMessage(): Uint8Array {
  return Buffer.from([code('S'), 0, 0, 0, 4]);
}

/** Close of a prepared statement by its name. Closing a statement that does not exist is no error. */
export function closeStatementMessage(name: string): Uint8Array {
  const body = Buffer.from(`S${name}\0`, 'utf8');
  const head = Buffer.alloc(5);
  head[0] = CLOSE;
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
