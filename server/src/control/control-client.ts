import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { AccountFault, type AccountFaultCode } from '../accounts/account-fault.ts';
import { StorageFault } from '../storage/storage-fault.ts';
import { controlPlace } from './control-path.ts';
import type { ControlAnswer } from './control-server.ts';
import type { Operator } from './operator.ts';

const patience = 30_000;

/**
 * The running server that has the data folder open; null when there is none.
 *
 * @throws StorageFault when there is one, but of another user
 */
export async function askRunningServer(dataDir: string): Promise<Operator | null> {
  const place = controlPlace(dataDir);
  if (!place) return null;
  const first = await reach(place.socket);
  if (!first) return null;
  first.destroy();
  return {
    async ask(command, input) {
      const socket = await reach(place.socket);
      if (!socket) throw new StorageFault('The server has just stopped. Try again.');
      socket.write(`${JSON.stringify({ command, input })}\n`);
      const said = JSON.parse(await lineOf(socket)) as ControlAnswer;
      if ('fault' in said) throw new AccountFault(said.fault.code as AccountFaultCode, said.fault.message);
      return said.answer as never;
    },
    close: () => Promise.resolve(),
  };
}

async function reach(path: string): Promise<Socket | null> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return socket;
  } catch (error) {
    socket.destroy();
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM') {
      throw new StorageFault(
        'The data folder belongs to another user. Run this as the user who runs the server.',
      );
    }
    return null;
  }
}

async function lineOf(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').setTimeout(patience, () => socket.destroy(new Error('no answer in time')));
  try {
    for await (const chunk of socket) text += String(chunk);
  } catch (error) {
    throw new StorageFault('The running server did not answer in time.', { cause: error });
  }
  if (!text.endsWith('\n')) throw new StorageFault('The running server stopped before it answered.');
  return text;
}
