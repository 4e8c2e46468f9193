import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PERMISSION, PUBLIC, type Permission } from '#libs/platform';

export interface WalkedRoute {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** with `:id` and the like still in it */
  readonly path: string;
  /** undefined where the route names none: the walk fails on it unless it is public */
  readonly permission: Permission | undefined;
  readonly isPublic: boolean;
}

const paths = (metadata: unknown): string[] =>
  Array.isArray(metadata) ? (metadata as string[]) : [String(metadata ?? '')];

/** Every route of every controller of a service, with what it demands at the door. */
export function routesOf(app: NestFastifyApplication): WalkedRoute[] {
  const routes: WalkedRoute[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (!metatype) continue;
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as object | undefined;
        if (typeof handler !== 'function') continue;
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (method === undefined) continue;
        const of = (key: string): unknown => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, metatype);
        for (const prefix of paths(Reflect.getMetadata(PATH_METADATA, metatype))) {
          for (const path of paths(Reflect.getMetadata(PATH_METADATA, handler))) {
            routes.push({
              method: RequestMethod[method].toLowerCase() as WalkedRoute['method'],
              path: `/${[prefix, path]
                .map((p) => p.replace(/^\/|\/$/g, ''))
                .filter(Boolean)
                .join('/')}`,
              permission: of(PERMISSION) as Permission | undefined,
              isPublic: of(PUBLIC) === true,
            });
          }
        }
      }
    }
  }
  return routes;
}
