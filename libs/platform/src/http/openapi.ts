import type { INestApplication } from '@nestjs/common';
import { ApiProperty, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { declareErrors, METHODS } from './declared-errors.js';
import type { OperationCodes } from '../problems/operation-codes.js';
import type { ServiceDefinition } from '../service.js';

/** Gives the request and response classes what the OpenAPI plugin read from their source. */
export async function describeClasses({ apiMetadata }: ServiceDefinition): Promise<void> {
  if (apiMetadata) await SwaggerModule.loadPluginMetadata(apiMetadata as never);
}

/** Writes the service's OpenAPI document, from its controllers and DTO classes, when it is called. */
export async function openApiLater(app: INestApplication, definition: ServiceDefinition): Promise<() => OpenAPIObject> {
  await describeClasses(definition);
  const errors = (await definition.apiErrors?.()) ?? {};
  return () => documentOf(app, definition, errors);
}

export async function openApiOf(app: INestApplication, definition: ServiceDefinition): Promise<OpenAPIObject> {
  return (await openApiLater(app, definition))();
}

function documentOf(app: INestApplication, definition: ServiceDefinition, errors: OperationCodes): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`Onward: ${definition.name}`)
    .setDescription(definition.summary)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  declareErrors(document, errors);
  nameAfterService(document, definition.name);
  return document;
}

/** Each service has its own copy of a `Service…Controller`, so the operation ids carry the name of the service. */
function nameAfterService(document: OpenAPIObject, service: string): void {
  const name = service.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  for (const { operationId, operation } of operationsOf(document))
    operation.operationId = operationId.replace(/^Service(?=[A-Z])/, name);
}

function* operationsOf({ paths }: OpenAPIObject) {
  for (const path of Object.values(paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation?.operationId) yield { operationId: operation.operationId, operation };
    }
  }
}

/** A value of any JSON type; without it, the document says that an `unknown` is an object. */
export const ApiAnyValue = () =>
  ApiProperty({
    anyOf: [
      ...(['string', 'number', 'boolean', 'null'] as const).map((type) => ({ type })),
      { type: 'array', items: {} },
      { type: 'object', additionalProperties: true },
    ],
  });

/** @param document writes the document at the first request, so that a start does not wait for it */
export function serveOpenApi(app: INestApplication, document: () => OpenAPIObject): void {
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json', customSiteTitle: 'Onward API' });
}
