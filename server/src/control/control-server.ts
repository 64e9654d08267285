import { chmodSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { AccountFault } from '../accounts/account-fault.ts';
import { logIncident } from '../http/answer-errors.ts';
import { logToStandardError } from '../http/log.ts';
import { controlPlace, type ControlPlace } from './control-path.ts';
import type { Operator, OperatorCommand } from './operator.ts';

/** Bytes of one command. */
const longestCommand = 64 * 1024;
/** Milliseconds that a command may take to arrive. */
const patience = 5_000;

/** What the server says to a command: one line of JSON. */
export type ControlAnswer = { answer: unknown } | { fault: { code: string; message: string } };

/**
 * Lets the command line ask this server, on a socket that only the owner of the data can open: the folder around it is
 * closed to others before the socket is made. Whoever can open it could as well open the database's files.
 */
export async function openControl(
  dataDir: string,
  operator: Pick<Operator, 'ask'>,
): Promise<{ close(): Promise<void> }> {
  const place = controlPlace(dataDir);
  if (!place) return { close: () => Promise.resolve() };
  closeFolderToOthers(place);
  // The data is locked by this process: whatever lies here was left by one that ended.
  rmSync(place.socket, { force: true });
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    serve(socket, operator);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(place.socket, resolve);
  });
  chmodSync(place.socket, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroySoon();
      }),
  };
}

function closeFolderToOthers({ folder }: ControlPlace): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(folder);
  if (!lstatSync(folder).isDirectory() || uid !== process.getuid?.()) {
    throw new Error(`${folder} belongs to another user; remove it, or choose another DATA_DIR.`);
  }
  chmodSync(folder, 0o700);
}

function serve(socket: Socket, operator: Pick<Operator, 'ask'>): void {
  let text = '';
  socket.setEncoding('utf8');
  socket.setTimeout(patience, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: string) => {
    text += chunk;
    if (text.length > longestCommand) return void socket.destroy();
    const end = text.indexOf('\n');
    if (end < 0) return;
    socket.removeAllListeners('data').setTimeout(0);
    void answerTo(text.slice(0, end), operator).then((answer) => socket.end(`${JSON.stringify(answer)}\n`));
  });
}

async function answerTo(line: string, operator: Pick<Operator, 'ask'>): Promise<ControlAnswer> {
  try {
    const { command, input } = JSON.parse(line) as { command: OperatorCommand; input: never };
    return { answer: await operator.ask(command, input) };
  } catch (error) {
    if (error instanceof AccountFault) return { fault: { code: error.code, message: error.message } };
    const incident = logIncident(logToStandardError, error);
    return {
      fault: { code: 'INTERNAL', message: `Something went wrong on the server (incident ${incident}).` },
    };
  }
}
