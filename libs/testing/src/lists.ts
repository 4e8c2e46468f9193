import type { OpenAPIObject } from '@nestjs/swagger';
import { type ServiceDefinition, openApiOf } from '#libs/platform';
import type { World } from './world.js';

/** Whether the service is there, and an answer without an end. */
const NO_LIST = ['GET /health/live', 'GET /health/ready', 'GET /v1/events/stream'];
/** An operator's work on everything that a service copies, page by page. The answer has a line for each kind of copy. */
const WHOLE_WORK = /^POST \/v1\/operations\/[a-z-]+\/copies\//;

/**
 * The routes of a service that answer about an area, as `GET /v1/caseload`: each GET without the id of a record in its path,
 * and each POST that answers with a list.
 */
export async function listRoutesOf(world: World, definition: ServiceDefinition): Promise<string[]> {
  const document = await openApiOf(world.app(definition.name), definition);
  return Object.entries(document.paths)
    .flatMap(([path, operations]) => [
      ...(operations.get && !/\{\w*id\}/i.test(path) ? [`GET ${path}`] : []),
      ...(operations.post && answersWithAList(document, operations.post) ? [`POST ${path}`] : []),
    ])
    .filter((route) => !NO_LIST.includes(route) && !WHOLE_WORK.test(route))
    .sort();
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;

function answersWithAList({ components }: OpenAPIObject, { responses }: Operation): boolean {
  return Object.entries(responses).some(([status, response]) => {
    const schema = response && 'content' in response ? response.content?.['application/json']?.schema : undefined;
    const named = schema && '$ref' in schema ? components?.schemas?.[schema.$ref.split('/').at(-1)!] : schema;
    return status.startsWith('2') && named !== undefined && 'properties' in named && 'items' in named.properties!;
  });
}
