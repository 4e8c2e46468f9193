import type { INestApplication } from '@nestjs/common';
import { ApiProperty, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { declareErrors } from './declared-errors.js';
import type { ServiceDefinition } from '../service.js';

/** Gives the request and response classes what the OpenAPI plugin read from their source. */
export async function describeClasses({ apiMetadata }: ServiceDefinition): Promise<void> {
  if (apiMetadata) await SwaggerModule.loadPluginMetadata(apiMetadata as never);
}

/** The service's OpenAPI document, from its controllers and DTO classes. */
export async function openApiOf(app: INestApplication, definition: ServiceDefinition): Promise<OpenAPIObject> {
  await describeClasses(definition);
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
  declareErrors(document, (await definition.apiErrors?.()) ?? {});
  return document;
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

export function serveOpenApi(app: INestApplication, document: OpenAPIObject): void {
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json', customSiteTitle: 'Onward API' });
}
