import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type Permission, type ServiceDefinition, openApiOf } from '#libs/platform';
import { type World, routesOf } from '#libs/testing';

export type Schema = Record<string, unknown> & {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  format?: string;
  pattern?: string;
  description?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
};

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
}

/** One operation of one service, as its OpenAPI document describes it. */
export interface Operation {
  readonly service: string;
  readonly method: string;
  /** with `{planId}` and the like */
  readonly path: string;
  /** `transition-plans Plans_read` */
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** schema of the JSON body */
  readonly body?: Schema;
  readonly takesFile: boolean;
  /** content types and their schemas, by status */
  readonly answers: ReadonlyMap<number, ReadonlyMap<string, Schema>>;
  /** undefined: open to everybody */
  readonly permission: Permission | undefined;
}

export interface Api {
  readonly service: string;
  readonly app: NestFastifyApplication;
  readonly document: OpenAPIObject;
  readonly operations: readonly Operation[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Described {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { $ref?: string; content?: Record<string, { schema?: Schema }> }>;
}

/** Every operation of a running service, from the document that it serves. */
export async function apiOf(world: World, definition: ServiceDefinition): Promise<Api> {
  const app = world.app(definition.name);
  const document = await openApiOf(app, definition);
  const permissions = new Map(
    routesOf(app).map((route) => [
      `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`,
      route.isPublic ? undefined : route.permission,
    ]),
  );
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const described = item[method] as Described | undefined;
      if (!described) continue;
      const content = described.requestBody?.content ?? {};
      operations.push({
        ...{ service: definition.name, method, path, id: `${definition.name} ${described.operationId}` },
        parameters: described.parameters ?? [],
        ...(content['application/json'] ? { body: content['application/json'].schema } : {}),
        takesFile: 'multipart/form-data' in content,
        answers: new Map(
          Object.entries(described.responses).map(([status, answer]) => [Number(status), contentOf(document, answer)]),
        ),
        permission: permissions.get(`${method} ${path}`),
      });
    }
  }
  return { service: definition.name, app, document, operations };
}

function contentOf(document: OpenAPIObject, answer: Described['responses'][string]): Map<string, Schema> {
  const name = answer.$ref?.split('/').at(-1);
  const resolved = name
    ? (document.components?.responses?.[name] as unknown as Described['responses'][string])
    : answer;
  return new Map(Object.entries(resolved.content ?? {}).map(([type, { schema }]) => [type, schema ?? {}]));
}
