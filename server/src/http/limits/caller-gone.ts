import type { FastifyReply } from 'fastify';

/**
 * Aborted when the connection closes before the answer is written. Not `request.signal` of Fastify, which waits for the
 * request to close: that it has done as soon as its body is read.
 */
export function signalOfCaller(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
