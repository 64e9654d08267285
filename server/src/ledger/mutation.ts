import { Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { addArguments } from '../kernel/arguments.ts';
import type { Context } from '../kernel/context.ts';

type Class = new () => object;
type Arguments = Parameters<typeof addArguments>[2];
type Handler = (args: unknown[], context: Context, info: GraphQLResolveInfo) => Promise<unknown>;

export function newResolver(name: string): Class {
  const made = { [name]: class {} }[name] as Class;
  Resolver()(made);
  return made;
}

/** Adds a mutation to a resolver class: its arguments in order, then the context. */
export function addMutation(
  on: Class,
  name: string,
  type: () => unknown,
  description: string,
  args: Arguments,
  handler: Handler,
): void {
  const prototype = on.prototype as object;
  const method = (...given: unknown[]) =>
    handler(
      given.slice(0, args.length),
      given[args.length] as Context,
      given[args.length + 1] as GraphQLResolveInfo,
    );
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
