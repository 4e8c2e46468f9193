import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
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
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

export function serveOpenApi(app: INestApplication, document: OpenAPIObject): void {
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json', customSiteTitle: 'Onward API' });
}
