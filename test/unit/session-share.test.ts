import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SessionShare } from '../../server/src/storage/embedded/session-share.ts';
import { queryMessage } from '../../server/src/storage/embedded/wire-message.ts';

/** A session that writes down what it runs, and knows of transactions by their first word. */
function writtenSession() {
  const ran: string[] = [];
  let open = false;
  return {
    ran,
    isInTransaction: () => open,
    run(messages: Uint8Array) {
      const text = Buffer.from(messages).toString('latin1', 5).replaceAll('\0', '');
      ran.push(text || 'sync');
      if (text === 'begin') open = true;
      if (text === 'commit' || text === 'rollback') open = false;
      return text === 'fail' ? Promise.reject(new Error('broken')) : Promise.resolve();
    },
  };
}

describe('a shared session', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const share = () => {
    const session = writtenSession();
    const dismissed: number[] = [];
    const queue = new SessionShare(session, { limit: 1000, dismiss: (id) => void dismissed.push(id) });
    const ask = (connection: number, sql: string) => queue.enqueue(connection, queryMessage(sql), () => {});
    return { session, queue, dismissed, ask };
  };

  it('goes to those who wait in the order in which they came', async () => {
    const { session, ask } = share();
    await ask(1, 'begin');
    const others = [ask(2, 'two'), ask(3, 'three')];
    await ask(1, 'one');
    await ask(1, 'commit');
    await Promise.all(others);
    expect(session.ran).toEqual(['begin', 'one', 'commit', 'two', 'three']);
  });

  it('is taken from a connection that is silent within a transaction, not from one that works', async () => {
    const { dismissed, ask } = share();
    await ask(1, 'begin');
    await vi.advanceTimersByTimeAsync(900);
    await ask(1, 'one');
    await vi.advanceTimersByTimeAsync(900);
    expect(dismissed).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(dismissed).toEqual([1]);
  });

  it('is left alone by a connection that finished its transaction', async () => {
    const { dismissed, ask } = share();
    await ask(1, 'begin');
    await ask(1, 'commit');
    await vi.advanceTimersByTimeAsync(5000);
    expect(dismissed).toEqual([]);
  });

  it('is rolled back and passed on when its holder vanishes', async () => {
    const { session, queue, ask } = share();
    await ask(1, 'begin');
    const waiting = ask(2, 'two');
    queue.clearQueueForHandler(1);
    await queue.clearTransactionIfNeeded(1);
    await waiting;
    expect(session.ran).toEqual(['begin', 'sync', 'rollback', 'two']);
  });

  it('goes on for the others when a batch throws', async () => {
    const { ask } = share();
    await expect(ask(1, 'fail')).rejects.toThrow('broken');
    await expect(ask(2, 'two')).resolves.toBe(0);
  });

  it('refuses what a vanished connection still waited for', async () => {
    const { queue, ask } = share();
    await ask(1, 'begin');
    const refused = ask(2, 'two').catch((error: Error) => error.message);
    queue.clearQueueForHandler(2);
    expect(await refused).toBe('the connection was closed');
  });
});
