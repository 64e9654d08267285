import { GraphQLError } from 'graphql';

/**
 * What the caller asked cannot be understood or is not allowed in a read. Names the place by the path of the argument,
 * never echoes its value.
 */
export function badInput(message: string, path: readonly string[]): GraphQLError {
  return new GraphQLError(`${path.join('.')}: ${message}`, {
    extensions: { code: 'BAD_USER_INPUT', argumentPath: path.join('.') },
  });
}

/** The caller's role may not ask for this. */
export function refused(message: string, path: readonly string[]): GraphQLError {
  return new GraphQLError(`${path.join('.')}: ${message}`, {
    extensions: { code: 'FORBIDDEN', argumentPath: path.join('.') },
  });
}
