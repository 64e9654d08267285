import { GraphQLError, type ASTVisitor, type ValidationContext, type ValidationRule } from 'graphql';
import { textFault } from './json-faults.ts';
import { documentLimitRule } from './limits/document-limits.ts';

/** The same check for text written into the document as for text in the variables: `"\u0000"` reaches no statement. */
function soundTextRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      const fault = textFault(node.value);
      if (fault) context.reportError(new GraphQLError(`A text in the query ${fault}.`, { nodes: node }));
    },
  };
}

/** Refuses subscriptions where there are none: graphql-js finds that out only while it executes. */
function knownOperationRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`This API has no ${node.operation} operations.`, { nodes: node }));
    },
  };
}

/** What graphql-js does not check in a document, and a plugin or the database would stumble over. */
export const documentRules: readonly ValidationRule[] = [
  soundTextRule,
  knownOperationRule,
  documentLimitRule,
];
