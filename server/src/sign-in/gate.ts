import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, OperationTypeNode, visit, type DocumentNode } from 'graphql';
import { mayWrite, type Viewer } from '../access/viewer.ts';

/** Refuses changes by whoever may not make any, and questions about the contract by whoever has not signed in. */
export function gatePlugin<Context extends { viewer: Viewer }>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, contextValue }) {
          const { viewer } = contextValue;
          if (viewer.role === 'public' && asksForContract(document)) {
            throw refusal('__schema: introspection is for callers who have signed in.');
          }
          if (operation.operation === OperationTypeNode.MUTATION && !mayWrite(viewer)) {
            const [field] = operation.selectionSet.selections;
            const name = field?.kind === Kind.FIELD ? field.name.value : 'mutation';
            throw refusal(
              viewer.readOnly
                ? `${name}: this token may only read; make one with the scope "write" for a curator's program.`
                : `${name}: only a curator or an administrator may change the registry.`,
            );
          }
          return null;
        },
      };
    },
  };
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
}

const asking = new WeakMap<DocumentNode, boolean>();

/** Wherever it stands: a gate that looks at the top level alone is passed by a fragment. */
function asksForContract(document: DocumentNode): boolean {
  let found = asking.get(document);
  if (found === undefined) {
    found = false;
    visit(document, {
      Field({ name }) {
        if (name.value === '__schema' || name.value === '__type') found = true;
      },
    });
    asking.set(document, found);
  }
  return found;
}
