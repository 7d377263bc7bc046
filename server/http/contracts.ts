import type { FastifyInstance } from 'fastify';
import { loadSchemaText } from '../graphql/load-schema.ts';
import { openApi } from './openapi.ts';

/** `/schema.graphql` and `/openapi.json`: the contracts of the doors, for whoever writes a client. */
export function addContracts(server: FastifyInstance, version: string): void {
  const schema = loadSchemaText();
  const description = JSON.stringify(openApi(version));
  server.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(schema));
  server.get('/openapi.json', (_request, reply) => reply.type('application/json').send(description));
}
