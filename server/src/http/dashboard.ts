import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Serves the built dashboard at `/`. Files under `/assets/` carry a hash in their name and may be kept for ever;
 * `index.html`, which names them, is asked for again every time. Returns whether there is one to serve.
 */
export function serveDashboard(app: FastifyInstance, directory: string | undefined): boolean {
  if (!directory || !existsSync(join(directory, 'index.html'))) return false;
  app.register(fastifyStatic, {
    root: directory,
    cacheControl: false,
    setHeaders(response, path) {
      const hashed = path.startsWith(join(directory, 'assets'));
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return true;
}

/** Whether a browser asks for a page: an address of the dashboard that only the dashboard itself can resolve. */
export function isPageRequest(request: FastifyRequest): boolean {
  const isPath = !/\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '');
  return request.method === 'GET' && isPath && (request.headers.accept?.includes('text/html') ?? false);
}

export function sendPage(reply: FastifyReply): FastifyReply {
  return reply.code(200).header('cache-control', 'no-cache').sendFile('index.html');
}
