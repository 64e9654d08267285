import type { FastifyInstance } from 'fastify';
import { Refusal } from './refusal.ts';

const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Refuses host headers that are no host, and unless `anyHost` is set, those that are not a name of this machine. A
 * server on 127.0.0.1 without sign-in is otherwise open to any web page whose own name is made to point here (DNS
 * rebinding): for the browser that page and this server are then one origin.
 */
export function checkHostHeader(app: FastifyInstance, anyHost: boolean): void {
  app.addHook('onRequest', async (request) => {
    // No host header at all (HTTP/1.0) cannot come from a browser.
    const { host } = request.headers;
    if (!host) return;
    if (!URL.canParse(`http://${host}/`)) {
      throw new Refusal(400, 'BAD_REQUEST', 'The host header is not the name of a host.');
    }
    if (!anyHost && !loopbackName.test(host)) {
      throw new Refusal(
        421,
        'MISDIRECTED_REQUEST',
        'This server answers to localhost and 127.0.0.1 only; the host header names another machine.',
      );
    }
  });
}
