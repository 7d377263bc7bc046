import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RecordExport } from '../exports/export-picture.ts';
import { exportPicture, headersOf } from '../exports/export-picture.ts';
import { readExportRequest } from '../exports/export-request.ts';
import type { RequestContext, Surroundings } from '../graphql/context.ts';
import { requestContext } from '../graphql/context.ts';
import { languageOf } from '../investigation/language.ts';
import { listHits } from '../lists/list-hits.ts';
import { admit, type Gate, identify } from './gate.ts';

export interface ExportsDoor {
  readonly around: Surroundings;
  readonly record: RecordExport;
}

/** 20,000 ids with their places. */
const mostBodyBytes = 4 * 1024 * 1024;
const requestPoints = 20;
/** What one id costs: its look-ups and its share of the links. */
const pointsPerId = 1;

/**
 * `POST /v1/exports`: a picture as a file, for a case and a purpose. The file is the answer itself; nothing lies at an
 * address afterwards.
 */
export function addExportsDoor(server: FastifyInstance, door: ExportsDoor, gate: Gate): void {
  server.post(
    '/v1/exports',
    {
      bodyLimit: mostBodyBytes,
      async onRequest(request, reply) {
        reply.header('cache-control', 'no-store').header('vary', 'Accept-Language');
        await identify(gate, request);
        await admit(gate, request, requestPoints, reply);
      },
    },
    (request, reply) => answer(door, gate, request, reply),
  );
}

async function answer(
  { around, record }: ExportsDoor,
  { charge }: Gate,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { viewer, headers, id } = request;
  const context = await requestContext(around, {
    viewer,
    language: languageOf(headers['accept-language']),
    requestId: id,
  });
  const asked = readExportRequest(request.body);
  await charge(viewer, asked.ids.length * pointsPerId);
  const file = await exportPicture({ ...context, marks: marksOf(context), record }, asked);
  return reply.headers(headersOf(file)).type(file.mediaType).send(file.content);
}

function marksOf({ decisions }: RequestContext) {
  return {
    verdictOn: decisions.verdictOn,
    listOf: async (ref: Parameters<typeof decisions.entriesOf>[0]) =>
      listHits(await decisions.entriesOf(ref))[0]?.list ?? null,
  };
}
