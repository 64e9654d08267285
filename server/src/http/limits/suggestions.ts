import type { ApolloServerPlugin } from '@apollo/server';
import { mayIntrospect } from '../../access/limit.ts';
import type { Role } from '../../access/viewer.ts';

// Names and values of the schema stand in quotation marks, and hold neither these nor a question mark.
const suggestion = /\s*Did you mean [^?]*(\?|$)/g;

/**
 * Takes the suggestions of graphql-js out of messages for callers who may not introspect: asking for what nearly exists
 * would else spell out the schema, in the document as in the variables.
 */
export function suggestionsPlugin(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, response: { body } }) {
          const { viewer } = contextValue as { viewer?: { role: Role } };
          if (!viewer || mayIntrospect(viewer.role) || body.kind !== 'single') return;
          const { singleResult } = body;
          singleResult.errors = singleResult.errors?.map((error) => ({
            ...error,
            message: withoutSuggestions(error.message),
          }));
        },
      };
    },
  };
}

export function withoutSuggestions(message: string): string {
  return message.replace(suggestion, '');
}
