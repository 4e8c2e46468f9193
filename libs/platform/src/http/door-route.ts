import 'reflect-metadata';
import { RequestMethod, SetMetadata, type Type } from '@nestjs/common';
import { HEADERS_METADATA, METHOD_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import { PERMISSION, PUBLIC } from '../access/decorators.js';
import type { Permission } from '../access/permissions.js';
import type { JsonLimits } from './json-body.js';
import { PageQuery } from './paging.js';

/** Limits of a request body. */
export interface BodyLimits extends JsonLimits {
  readonly bytes: number;
}

/** What the door knows of a route before anything of a request is read. */
export interface DoorRoute {
  /** needs no account */
  readonly open: boolean;
  /** what the role of the account must have, unless the route is open */
  readonly permission: Permission | undefined;
  /** units that a request takes from the budget of its account or address; 0: nothing is counted */
  readonly cost: number;
  /** takes the limit of a page; a longer page costs more */
  readonly paged: boolean;
  readonly body: BodyLimits;
  /** takes a file as multipart/form-data, instead of JSON */
  readonly upload: boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    door?: DoorRoute;
  }
}

const COST = 'onward:cost';
const BODY = 'onward:body';

/**
 * The cost of a request to the route, in units of one cheap read (about a millisecond). By default: a read 1, a page of
 * a list 5, a change 3, a document 20, a file 50.
 */
export const Costs = (units: number) => SetMetadata(COST, units);

/** Limits of the route's body, where they differ from the default. */
export const TakesBody = (limits: Partial<BodyLimits>) => SetMetadata(BODY, limits);

const KB = 1024;
const OPEN_BODY: BodyLimits = { bytes: 64 * KB, depth: 12, values: 1_000, listLength: 100 };
const SIGNED_IN_BODY: BodyLimits = { bytes: 256 * KB, depth: 16, values: 5_000, listLength: 500 };

/** For addresses without a route of a controller: the API reference, and addresses where there is nothing. */
export const ANY_ROUTE: DoorRoute = {
  open: true,
  permission: undefined,
  cost: 1,
  paged: false,
  body: OPEN_BODY,
  upload: false,
};

const READ = 1;
const PAGE = 5; // 50 rows, if the request does not say how many
const CHANGE = 3;
const DOCUMENT = 20;
const UPLOAD = 50;
/** of `@ApiConsumes` */
const CONSUMES = 'swagger/apiConsumes';

/** Writes what the door knows of each controller's route into the configuration of the Fastify route. */
export function describeRoutes(app: NestFastifyApplication): void {
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) if (metatype) describeController(metatype as Type);
  }
}

function describeController(controller: Type): void {
  const prototype = controller.prototype as object;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) continue;
    const config = (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) ?? {}) as object;
    const door = doorRouteOf(controller, name, handler);
    Reflect.defineMetadata(FASTIFY_ROUTE_CONFIG_METADATA, { ...config, door }, handler);
  }
}

function doorRouteOf(controller: Type, name: string, handler: object): DoorRoute {
  const of = (key: string): unknown => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
  const open = of(PUBLIC) === true;
  const paged = isPaged(controller, name);
  const cost = (of(COST) as number | undefined) ?? usualCost(handler, paged);
  const upload = ((of(CONSUMES) as string[] | undefined) ?? []).includes('multipart/form-data');
  const body = { ...(open ? OPEN_BODY : SIGNED_IN_BODY), ...(of(BODY) as Partial<BodyLimits>) };
  const permission = of(PERMISSION) as Permission | undefined;
  return { open, permission, cost: upload ? UPLOAD : cost, paged, body, upload };
}

function usualCost(handler: object, paged: boolean): number {
  const headers = (Reflect.getMetadata(HEADERS_METADATA, handler) ?? []) as { name: string; value: unknown }[];
  if (headers.some((h) => /^content-type$/i.test(h.name) && h.value === 'application/pdf')) return DOCUMENT;
  if (Reflect.getMetadata(METHOD_METADATA, handler) !== RequestMethod.GET) return CHANGE;
  return paged ? PAGE : READ;
}

function isPaged(controller: Type, name: string): boolean {
  const parameters = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) ??
    []) as unknown[];
  return parameters.some((p) => typeof p === 'function' && (p === PageQuery || p.prototype instanceof PageQuery));
}
