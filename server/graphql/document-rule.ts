import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, visit } from 'graphql';
import type { GangscopeError } from '../../graph/domain/errors.ts';
import { Forbidden, TrustedDocumentRequired } from '../../graph/domain/errors.ts';
import { mayDo } from '../access/rights.ts';
import type { RequestContext } from './context.ts';
import { onceADocument } from './once-a-document.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/**
 * Who may send what: a machine only the documents that the build knows for its role, a person any document while
 * `adhoc` is on, and the schema is told to those who may have it. Everybody else is answered 403.
 */
export function documentRule(trusted: TrustedDocuments, adhoc: boolean): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, contextValue: { viewer } }) {
          const known = trusted.rolesOf(document)?.includes(viewer.role) ?? false;
          if (!known && !(adhoc && mayDo(viewer, 'sendOwnDocuments')))
            throw refused(new TrustedDocumentRequired(viewer.role));
          if (asksForSchema(document) && !mayDo(viewer, 'introspect'))
            throw refused(new Forbidden(`the role ${viewer.role} does not include introspect`));
        },
      };
    },
  };
}

function refused(cause: GangscopeError): GraphQLError {
  return new GraphQLError(cause.message, { originalError: cause, extensions: { http: { status: 403 } } });
}

/** `__typename` is no question about the schema. */
const asksForSchema = onceADocument((document) => {
  let asks = false;
  visit(document, {
    Field({ name }) {
      if (name.value === '__schema' || name.value === '__type') asks = true;
    },
  });
  return asks;
});
