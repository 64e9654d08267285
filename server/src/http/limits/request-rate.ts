import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal, sendRefusal } from '../refusal.ts';

/** How many requests to `/graphql` may come within a time. */
export interface RequestRate {
  readonly requests: number;
  readonly seconds: number;
}

/**
 * Far more than a person at the dashboard or a program that waits for its answers asks: a bound for loops that ran away.
 * What a single request may cost is bounded elsewhere.
 */
export const usualRate: RequestRate = { requests: 5_000, seconds: 10 };

/**
 * Answers 429 with Retry-After to whoever asks too often: an address (of IPv6 the /64) and a credential are counted each by
 * itself, so that neither many addresses nor many credentials multiply what may be asked. Counted in memory.
 */
export function limitRequests(
  app: FastifyInstance,
  networkOf: (address: string) => string,
  { requests, seconds }: RequestRate = usualRate,
): void {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds });
  app.addHook('onRequest', async (request, reply): Promise<FastifyReply | void> => {
    if (!request.url.startsWith('/graphql')) return;
    for (const key of [`address ${networkOf(request.ip)}`, credentialOf(request)]) {
      if (key === null) continue;
      try {
        await limiter.consume(key);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return sendRefusal(request, reply, tooMany(Math.max(1, Math.ceil(refused.msBeforeNext / 1_000))));
      }
    }
  });
}

function tooMany(seconds: number): Refusal {
  return new Refusal(
    429,
    'TOO_MANY_REQUESTS',
    `Too many requests. Wait ${seconds} s, and ask for more in one request.`,
    { 'retry-after': String(seconds) },
  );
}

// Kept as a digest: what is counted must not be what signs in.
function credentialOf({ headers }: FastifyRequest): string | null {
  const credential = headers.authorization ?? headers.cookie;
  return credential ? createHash('sha256').update(credential).digest('base64') : null;
}
