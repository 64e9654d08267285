import type { FastifyInstance, FastifyRequest } from 'fastify';
import { jsonFault } from './json-faults.ts';
import { queryNesting } from './query-nesting.ts';
import { Refusal } from './refusal.ts';

/** Bytes of a request body: 256 kB. */
export const bodyLimit = 256 * 1024;

/** Tokens of a GraphQL document; the parser stops there. */
export const tokenLimit = 2_000;

/** Levels of brackets in a GraphQL document, and of lists and objects in its variables. */
export const nestingLimit = 64;

/** Accepts JSON in UTF-8 and nothing else, and says which of the two is missing. */
export function acceptOnlyJson(app: FastifyInstance): void {
  // The default parser refuses `__proto__` keys; the decoder in front of it refuses what Node would silently repair.
  const parse = app.getDefaultJsonParser('error', 'error');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    const unreadable = bodyEncodingFault(request);
    if (unreadable) return done(new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', unreadable));
    let text: string;
    try {
      text = decoder.decode(body);
    } catch {
      return done(new Refusal(400, 'BAD_REQUEST', 'The request body is not valid UTF-8.'));
    }
    if (text.trim() === '') {
      return done(new Refusal(400, 'BAD_REQUEST', 'The request body is empty; send {"query": "…"} as JSON.'));
    }
    void parse(request, text, (error, value) => {
      if (error) return done(new Refusal(400, 'BAD_REQUEST', 'The request body is not valid JSON.'));
      done(null, value);
    });
  });
}

function bodyEncodingFault(request: FastifyRequest): string | null {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset && !/^(utf-?8|us-ascii)$/i.test(charset))
    return 'Send the JSON in UTF-8; no other charset is read.';
  const coding = request.headers['content-encoding'];
  if (coding && coding.toLowerCase() !== 'identity')
    return 'Compressed request bodies are not read; send it plain.';
  return null;
}

/** Refuses a request to `/graphql` that Apollo or graphql-js would answer badly. Throws a `Refusal`. */
export function checkGraphqlRequest(request: FastifyRequest): void {
  if (!acceptsAnswer(request.headers.accept)) {
    throw new Refusal(
      406,
      'NOT_ACCEPTABLE',
      'The answer is application/graphql-response+json or application/json; the accept header allows neither.',
    );
  }
  if (request.method === 'GET') checkUrl(request);
  else checkBody(request.body);
}

// Apollo notices an unacceptable accept header only after a mutation has run.
function acceptsAnswer(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return accept.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    if (parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) return false;
    return ['*/*', 'application/*', 'application/json', 'application/graphql-response+json'].includes(type);
  });
}

function checkUrl(request: FastifyRequest): void {
  const search = request.url.split('?')[1] ?? '';
  if (!isPercentEncodedUtf8(request.url)) {
    throw new Refusal(400, 'BAD_REQUEST', 'The address is not percent-encoded UTF-8.');
  }
  const parameters = new URLSearchParams(search);
  const source = parameters.get('query');
  if (!source) {
    throw new Refusal(
      400,
      'BAD_REQUEST',
      'This is the GraphQL endpoint. Send {"query": "{ __typename }"} by POST as application/json, ' +
        'or by GET as ?query=… with the header content-type: application/json.',
    );
  }
  checkSource(source);
  const variables = parameters.get('variables');
  if (variables) checkVariables(parsedOrNull(variables));
}

function isPercentEncodedUtf8(address: string): boolean {
  // Node hands such bytes on as Latin-1, and a URL turns them into other letters.
  if (/[^\u0021-\u007e]/.test(address)) return false;
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}

// Malformed variables are left to Apollo, which names the parameter.
function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function checkBody(body: unknown): void {
  if (Array.isArray(body)) {
    throw new Refusal(400, 'BAD_REQUEST', 'Batches are not read; send one operation per request.');
  }
  if (typeof body !== 'object' || body === null) {
    throw new Refusal(
      400,
      'BAD_REQUEST',
      'The request body must be a JSON object: {"query": "…", "variables": {…}}.',
    );
  }
  if ('query' in body && typeof body.query === 'string') checkSource(body.query);
  if ('variables' in body) checkVariables(body.variables);
}

function checkSource(source: string): void {
  if (queryNesting(source) > nestingLimit) {
    throw new Refusal(
      400,
      'BAD_REQUEST',
      `The query nests more than ${nestingLimit} brackets; ask for less depth.`,
    );
  }
}

function checkVariables(variables: unknown): void {
  const fault = jsonFault(variables, nestingLimit);
  if (fault) throw new Refusal(400, 'BAD_REQUEST', `The variables cannot be read: a value ${fault}.`);
}
