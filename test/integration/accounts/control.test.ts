import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountFault } from '../../../server/src/accounts/account-fault.ts';
import { askRunningServer } from '../../../server/src/control/control-client.ts';
import { controlPlace } from '../../../server/src/control/control-path.ts';
import { openControl } from '../../../server/src/control/control-server.ts';
import type { Operator } from '../../../server/src/control/operator.ts';

const asked: unknown[] = [];
const operator = {
  async ask(name: string, input: unknown) {
    asked.push([name, input]);
    if (name === 'user.reset') throw new AccountFault('NOT_FOUND', 'No account has this e-mail address.');
    return [{ email: 'ana@example.org' }];
  },
} as unknown as Pick<Operator, 'ask'>;

describe.skipIf(process.platform === 'win32')(
  'the socket between the command line and a running server',
  () => {
    let folder: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'liaison-control-'));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('carries commands and answers, and faults in their own words', async () => {
      const control = await openControl(folder, operator);
      const client = (await askRunningServer(folder))!;
      expect(await client.ask('user.list', {})).toEqual([{ email: 'ana@example.org' }]);
      expect(asked.at(-1)).toEqual(['user.list', {}]);
      await expect(client.ask('user.reset', { email: 'x' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: 'No account has this e-mail address.',
      });
      await control.close();
      expect(await askRunningServer(folder)).toBeNull();
    });

    it('is closed to others, also in a folder that was open to them before', async () => {
      const { folder: around, socket } = controlPlace(folder)!;
      const first = await openControl(folder, operator);
      await first.close();
      chmodSync(around, 0o777);
      const control = await openControl(folder, operator);
      expect([statSync(around).mode & 0o777, statSync(socket).mode & 0o777]).toEqual([0o700, 0o600]);
      await control.close();
    });

    it('is found without being told where a data folder’s path is too long for one', async () => {
      const long = join(folder, 'x'.repeat(120));
      const control = await openControl(long, operator);
      expect(Buffer.byteLength(controlPlace(long)!.socket)).toBeLessThan(104);
      expect(await askRunningServer(long)).not.toBeNull();
      await control.close();
      rmSync(controlPlace(long)!.folder, { recursive: true });
    });

    it('cuts off who sends too much, and takes the next', async () => {
      const control = await openControl(folder, operator);
      const socket = connect(controlPlace(folder)!.socket);
      socket.on('error', () => {});
      socket.write('x'.repeat(100_000));
      await once(socket, 'close');
      expect(await (await askRunningServer(folder))!.ask('user.list', {})).toHaveLength(1);
      await control.close();
    });
  },
);
