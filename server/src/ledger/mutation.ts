import { Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { GraphQLString, type GraphQLResolveInfo } from 'graphql';
import { addArguments } from '../kernel/arguments.ts';
import type { Context } from '../kernel/context.ts';
import { badInput } from '../kernel/errors.ts';
import { readText } from './writing/read-value.ts';

type Class = new () => object;
type Arguments = Parameters<typeof addArguments>[2];
type Handler = (args: unknown[], context: Context, info: GraphQLResolveInfo) => Promise<unknown>;

export function newResolver(name: string): Class {
  const made = { [name]: class {} }[name] as Class;
  Resolver()(made);
  return made;
}

const reasonArgument = {
  name: 'reason',
  type: () => GraphQLString,
  doc: 'Why it is done, for the history; at most 2,000 characters. Null: no reason is given.',
};

/**
 * Adds a mutation to a resolver class: its arguments in order, then the context. Every mutation takes a reason for the
 * history; one that has a reason of its own gives that one.
 */
export function addMutation(
  on: Class,
  name: string,
  type: () => unknown,
  description: string,
  own: Arguments,
  handler: Handler,
): void {
  const prototype = on.prototype as object;
  const hasReason = own.some((argument) => argument.name === 'reason');
  const args = hasReason ? own : [...own, reasonArgument];
  const reasonAt = args.findIndex((argument) => argument.name === 'reason');
  const method = async (...given: unknown[]) => {
    const context = given[args.length] as Context;
    const said = given[reasonAt] ?? null;
    const read = said === null ? null : readText(said, 2000, true);
    // A mutation with a reason of its own reports what is wrong with it by itself.
    if (read !== null && typeof read === 'object' && !hasReason) throw badInput(read.wrong, [name, 'reason']);
    const reason = typeof read === 'string' ? read : null;
    return handler(
      given.slice(0, own.length),
      { ...context, change: { action: name, reason } },
      given[args.length + 1] as GraphQLResolveInfo,
    );
  };
  Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
  Mutation(type as never, { description })(
    prototype,
    name,
    Object.getOwnPropertyDescriptor(prototype, name)!,
  );
  addArguments(prototype, name, args);
  Ctx()(prototype, name, args.length);
  Info()(prototype, name, args.length + 1);
}
