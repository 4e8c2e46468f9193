import { type ServiceDefinition, migrationsOf } from '#libs/platform';
import { CAPS, UNCAPPED } from './record/caps/caps.values.js';
import { layers } from './layers.js';
import { lifecycles } from './lifecycles.js';
import { TransitionPlansServiceModule } from './service.module.js';
import { COPIES } from './upkeep/reconciliation/copies.writes.js';
import { ORIGINALS } from './upkeep/reconciliation/originals.queries.js';

/** The service that owns the plan: milestones, goals, steps, and people's answers to them. */
export const transitionPlans: ServiceDefinition = {
  name: 'transition-plans',
  schema: 'transition_plans',
  summary: 'Transition plans: statutory milestones, goals, steps that agencies own, comments and answers.',
  module: TransitionPlansServiceModule,
  entities: layers.flatMap(({ entities }) => entities),
  migrations: migrationsOf(layers),
  paths: [
    /^\/v1\/plans(\/|$|\?)/,
    /^\/v1\/plan-library/,
    /^\/v1\/me\/(plan|next|help-requests|carers-assessments)(\/|$|\?)/,
    /^\/v1\/caseload/,
    /^\/v1\/cohorts/,
    /^\/v1\/worklists/,
    /^\/v1\/today\/transition-plans(\?|$)/,
    /^\/v1\/timeline/,
    /^\/v1\/young-people\/[^/]+\/(timeline|plan)(\/|$|\?)/,
    /^\/v1\/operations\/transition-plans\//,
    /^\/v1\/access-log\/transition-plans\//,
  ],
  caps: { caps: CAPS, uncapped: UNCAPPED },
  consumes: ['young-people', 'referrals'],
  originals: ORIGINALS,
  copies: COPIES,
  lifecycles,
  apiMetadata: async () => (await import('./metadata.generated.js')).default(),
  apiErrors: async () => (await import('./errors.generated.js')).errors,
};
