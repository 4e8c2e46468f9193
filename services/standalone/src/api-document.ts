import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { edgeDocument } from '#libs/edge';
import { type ServiceDefinition, openApiLater } from '#libs/platform';

/** Writes one OpenAPI document for the shared origin, from the services of this process, when it is called. */
export async function sharedDocument(
  services: readonly { definition: ServiceDefinition; app: INestApplication }[],
): Promise<() => OpenAPIObject> {
  const documents: (() => OpenAPIObject)[] = [];
  for (const { definition, app } of services) documents.push(await openApiLater(app, definition));
  return () => mergedDocument(documents.map((write) => write()));
}

/** One OpenAPI document from the documents of the services. */
export function mergedDocument(documents: readonly OpenAPIObject[]): OpenAPIObject {
  const [first] = documents;
  const merged = <T extends object>(pick: (d: OpenAPIObject) => T | undefined): T =>
    Object.assign({}, ...documents.map((d) => pick(d) ?? {})) as T;
  const paths = Object.fromEntries(
    Object.entries(merged((d) => d.paths)).filter(([path]) => !path.startsWith('/health/')),
  );
  const edge = edgeDocument(paths);
  return {
    ...first!,
    info: {
      title: 'Onward',
      version: '1',
      description: documents.map((d) => `**${serviceOf(d)}**: ${d.info.description}`).join('\n\n'),
    },
    paths: { ...paths, ...edge.paths },
    components: {
      ...first!.components,
      schemas: { ...merged((d) => d.components?.schemas), ...edge.schemas },
      responses: merged((d) => d.components?.responses),
    },
  };
}

/** Name of the service that a document describes. */
export const serviceOf = ({ info }: OpenAPIObject) => info.title.replace(/^Onward: /, '');
