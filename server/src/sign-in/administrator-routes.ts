import type { FastifyRequest } from 'fastify';
import { linkPath } from '../accounts/links.ts';
import type { OpenSession } from '../accounts/sessions.ts';
import { Body, idIn } from './guard.ts';
import type { Handle, SignInParts } from './routes.ts';

type AddRoute = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, handle: Handle) => unknown;

const tokenId = /^[a-z0-9]{1,40}$/;

/** Accounts and tokens of everybody. `administrator` gives the asking session, or refuses whoever is none. */
export function addAdministratorRoutes(
  route: AddRoute,
  { accounts, baseUrl }: SignInParts,
  administrator: (request: FastifyRequest) => Promise<OpenSession>,
): void {
  const resetLink = async (userId: string) =>
    `${baseUrl()}${linkPath.reset(await accounts.links.reset(userId))}`;

  route('GET', '/auth/users', async (request) => {
    await administrator(request);
    return { users: await accounts.users.list() };
  });
  // Nobody chooses a password for somebody else: the answer holds the link by which the person does.
  route('POST', '/auth/users', async (request, reply) => {
    await administrator(request);
    const body = new Body(request.body);
    const email = body.text('email');
    const user = await accounts.createUser({
      email,
      name: body.optionalText('name') ?? email,
      role: body.text('role'),
    });
    return reply.code(201).send({ user, link: await resetLink(user.id) });
  });
  route('PATCH', '/auth/users/:id', async (request) => {
    await administrator(request);
    const body = new Body(request.body);
    const patch = {
      name: body.optionalText('name'),
      role: body.optionalText('role'),
      state: body.optionalText('state'),
    };
    return { user: await accounts.changeUser(idIn(request), patch) };
  });
  route('POST', '/auth/users/:id/reset', async (request) => {
    await administrator(request);
    const user = await accounts.users.byId(idIn(request));
    return { user, link: await resetLink(user.id) };
  });

  route('GET', '/auth/tokens', async (request) => {
    await administrator(request);
    return { tokens: await accounts.tokens.list() };
  });
  route('POST', '/auth/tokens', async (request, reply) => {
    const { userId } = await administrator(request);
    const body = new Body(request.body);
    const { token, text } = await accounts.createToken({
      label: body.text('label'),
      role: body.text('role'),
      scopes: body.optionalTexts('scopes'),
      days: body.optionalNumber('days'),
      createdBy: userId,
    });
    return reply.code(201).send({ token, secret: text });
  });
  route('DELETE', '/auth/tokens/:id', async (request) => {
    await administrator(request);
    return { token: await accounts.revokeToken(idIn(request, tokenId)) };
  });
}
