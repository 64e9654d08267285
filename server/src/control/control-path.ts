import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The longest path that a unix socket may have on every system we know (104 bytes on macOS, with the final zero). */
const longest = 103;

/** Where a server and the command line meet: a folder of the owner's alone, and the socket in it. */
export interface ControlPlace {
  folder: string;
  socket: string;
}

/**
 * Both sides find it by the data folder alone: in that folder, or where its path is too long for a socket, in the
 * system's temporary folder under a name made from it. Null on Windows, which has no such sockets.
 */
export function controlPlace(dataDir: string): ControlPlace | null {
  if (process.platform === 'win32') return null;
  const near = join(dataDir, 'control', 'socket');
  if (Buffer.byteLength(near) <= longest) return { folder: dirname(near), socket: near };
  const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `liaison-control-${process.getuid?.() ?? 0}-${digest}`);
  return { folder, socket: join(folder, 'socket') };
}
