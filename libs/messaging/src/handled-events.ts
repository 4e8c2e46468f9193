import type { DynamicModule, Type } from '@nestjs/common';

/** Nest's metadata key for the patterns of an event handler. */
const PATTERNS = 'microservices:pattern';

/**
 * The patterns of all events that a service handles, read from the controllers of its module and of the modules that it
 * imports.
 */
export function handledEvents(module: Type): ReadonlySet<string> {
  const patterns = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (one: Type | DynamicModule): void => {
    const type = 'module' in one ? one.module : one;
    if (seen.has(type)) return;
    seen.add(type);
    for (const controller of listOf(type, 'controllers'))
      for (const pattern of patternsOf(controller)) patterns.add(pattern);
    for (const imported of listOf(type, 'imports')) visit(imported);
  };
  visit(module);
  return patterns;
}

const listOf = (type: Type, key: string) => (Reflect.getMetadata(key, type) as Type[] | undefined) ?? [];

function patternsOf(controller: Type): string[] {
  const methods = Object.values(Object.getOwnPropertyDescriptors(controller.prototype)) as PropertyDescriptor[];
  return methods.flatMap(({ value }) =>
    typeof value === 'function' ? ((Reflect.getMetadata(PATTERNS, value) as string[] | undefined) ?? []) : [],
  );
}
