import type { FastifyInstance, FastifyReply } from 'fastify';

/** Milliseconds after which a readiness check that does not answer counts as "not ready". */
const readinessPatience = 2_000;

/**
 * `/livez` answers 200 while the process runs. `/readyz` answers 200 when work can be sent here, and 503 while the
 * database is away or the server is stopping.
 */
export function serveHealth(
  app: FastifyInstance,
  readiness: () => Promise<boolean>,
  isStopping: () => boolean,
): void {
  app.get('/livez', async (_request, reply) => sendState(reply, 200, 'alive'));
  app.get('/readyz', async (_request, reply) => {
    if (isStopping()) return sendState(reply, 503, 'stopping');
    const ready = await answersInTime(readiness);
    return ready ? sendState(reply, 200, 'ready') : sendState(reply, 503, 'the database does not answer');
  });
}

function sendState(reply: FastifyReply, status: number, state: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').send({ status: state });
}

async function answersInTime(readiness: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, readinessPatience, false);
  });
  try {
    return await Promise.race([readiness(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
