import { migrationsOf, type ServiceDefinition } from '#libs/platform';
import { CAPS, UNCAPPED } from './register/caps/caps.values.js';
import { layers } from './layers.js';
import { lifecycles } from './lifecycles.js';
import { YoungPeopleServiceModule } from './service.module.js';
import { COPIES } from './upkeep/reconciliation/copies.writes.js';
import { ORIGINALS } from './upkeep/reconciliation/originals.queries.js';

const MEGABYTE = 1024 * 1024;

/** The young people: identity, circumstances, contacts, access to records, and imports of SEN2 returns. */
export const youngPeople: ServiceDefinition = {
  name: 'young-people',
  schema: 'young_people',
  summary: 'The young people, their circumstances, and the people around them.',
  module: YoungPeopleServiceModule,
  migrations: migrationsOf(layers),
  entities: layers.flatMap(({ entities }) => entities),
  paths: [
    /^\/v1\/me(\/preferences)?$/,
    /^\/v1\/young-people(?!\/[^/]+\/(timeline|plan)(\/|$))/,
    /^\/v1\/(colleagues|named-worker-assignments|access-requests|break-glass|drill-downs|restricted-records)(\/|$|\?)/,
    /^\/v1\/operations\/young-people\//,
    /^\/v1\/access-log\/young-people\//,
  ],
  caps: { caps: CAPS, uncapped: UNCAPPED },
  consumes: ['transition-plans', 'referrals'],
  originals: ORIGINALS,
  copies: COPIES,
  lifecycles,
  uploadLimit: 200 * MEGABYTE,
  apiMetadata: async () => (await import('./metadata.generated.js')).default(),
  apiErrors: async () => (await import('./errors.generated.js')).errors,
};
