import { GraphQLError, OperationTypeNode, type ASTVisitor, type ValidationContext } from 'graphql';
import { countedAtMost, documentSize, type DocumentSize } from './document-size.ts';

/** What an operation may have, every fragment counted as often as it is spread. */
export const documentLimits = {
  /** Levels; the parts of connections and what has nothing below it are none (decision 0012). */
  levels: 12,
  aliases: 30,
  directives: 20,
  rootFields: 20,
  /** Root fields of a mutation: each is a change of its own. */
  changes: 5,
  fields: 1_000,
} as const;

/** Refuses operations that are too large, before anything of them runs; each says what to do instead. */
export function documentLimitRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      const size = documentSize(context.getSchema(), node, (name) => context.getFragment(name));
      const excess = excessOf(size, node.operation === OperationTypeNode.MUTATION);
      if (!excess) return;
      const { limit, most, asked, message } = excess;
      context.reportError(new GraphQLError(message, { nodes: node, extensions: { limit, most, asked } }));
    },
  };
}

interface Excess {
  limit: string;
  most: number;
  asked: number;
  message: string;
}

function excessOf(size: DocumentSize, isMutation: boolean): Excess | null {
  const over = (limit: string, asked: number, most: number, message: string): Excess | null =>
    asked > most ? { limit, most, asked, message } : null;
  const { levels, aliases, directives, rootFields, fields } = size;
  const rootMost = isMutation ? documentLimits.changes : documentLimits.rootFields;
  return (
    over(
      'levels',
      levels,
      documentLimits.levels,
      `The query is ${levels} levels deep; ${documentLimits.levels} are answered. ` +
        `Read down to \`${shown(size.deepest.slice(0, documentLimits.levels))}\`, and the rest in a second query that starts from its id.`,
    ) ??
    over(
      'rootFields',
      rootFields,
      rootMost,
      isMutation
        ? `The operation makes ${count(rootFields)} changes; ${rootMost} are made at once. Send it in parts, or use a bulk change.`
        : `The query has ${count(rootFields)} root fields; ${rootMost} are answered. Send it in parts.`,
    ) ??
    over(
      'aliases',
      aliases,
      documentLimits.aliases,
      `The query has ${count(aliases)} aliases, those of fragments counted at each spread; ${documentLimits.aliases} are answered. Send it in parts.`,
    ) ??
    over(
      'directives',
      directives,
      documentLimits.directives,
      `The query has ${count(directives)} directives, those of fragments counted at each spread; ${documentLimits.directives} are answered. ` +
        'Put one around a fragment instead of one at each field.',
    ) ??
    over(
      'fields',
      fields,
      documentLimits.fields,
      `The query selects ${count(fields)} fields, those of fragments counted at each spread; ${documentLimits.fields} are answered. Send it in parts.`,
    )
  );
}

function count(number: number): string {
  return number >= countedAtMost ? 'a million or more' : String(number);
}

// A message has 300 characters, and response keys may be as long as the caller likes.
function shown(keys: readonly string[]): string {
  const path = keys.join('.');
  return path.length > 120 ? `…${path.slice(-119)}` : path;
}
