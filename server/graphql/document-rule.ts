import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { GraphQLError, OperationTypeNode, visit } from 'graphql';
import type { GangscopeError } from '../../graph/domain/errors.ts';
import { BadInput, Forbidden, TrustedDocumentRequired } from '../../graph/domain/errors.ts';
import { mayDo } from '../access/rights.ts';
import type { Viewer } from '../access/viewer.ts';
import type { RequestContext } from './context.ts';
import { onceADocument } from './once-a-document.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** @throws TrustedDocumentRequired, Forbidden when the viewer may not send the document */
export type CheckSender = (document: DocumentNode, viewer: Viewer) => void;

/**
 * Who may send what: a machine only the documents that the build knows for its role, a person any document while
 * `adhoc` is on, and the schema is told to those who may have it.
 */
export function senderCheck(trusted: TrustedDocuments, adhoc: boolean): CheckSender {
  return (document, viewer) => {
    const known = trusted.rolesOf(document)?.includes(viewer.role) ?? false;
    if (!known && !(adhoc && mayDo(viewer, 'sendOwnDocuments')))
      throw new TrustedDocumentRequired(viewer.role);
    if (asksForSchema(document) && !mayDo(viewer, 'introspect'))
      throw new Forbidden(`the role ${viewer.role} does not include introspect`);
  };
}

/** Answers 403 to who may not send what he sent, and 400 to a subscription, which has a door of its own. */
export function documentRule(checkSender: CheckSender): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, contextValue: { viewer } }) {
          try {
            checkSender(document, viewer);
          } catch (cause) {
            throw refused(cause as GangscopeError, 403);
          }
          if (operation?.operation === OperationTypeNode.SUBSCRIPTION)
            throw refused(new BadInput('query', 'a subscription is asked at /graphql/stream'), 400);
        },
      };
    },
  };
}

function refused(cause: GangscopeError, status: number): GraphQLError {
  return new GraphQLError(cause.message, { originalError: cause, extensions: { http: { status } } });
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
