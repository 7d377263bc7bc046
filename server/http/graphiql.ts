import type { FastifyInstance } from 'fastify';

/** The page runs its own scripts in place; it is served to developers only and reaches nothing but this server. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  'worker-src blob:',
  "frame-ancestors 'none'",
].join('; ');

/**
 * `/graphiql`: a page to try questions on, whole and without any outside address. Its requests are those of the local
 * administrator, who may ask for the schema and sees no personal value. Not there in production, nor where development
 * packages are not installed.
 */
export function addGraphiql(server: FastifyInstance): void {
  let page: Promise<string> | null = null;
  server.get('/graphiql', async (_request, reply) => {
    page ??= import('@graphql-yoga/render-graphiql').then(({ renderGraphiQL }) =>
      renderGraphiQL({
        endpoint: '/graphql',
        title: 'Gangscope',
        headers: JSON.stringify({ authorization: 'Bearer dev-admin-1' }),
      }),
    );
    return reply
      .header('content-security-policy', contentSecurityPolicy)
      .type('text/html')
      .send(await page);
  });
}
