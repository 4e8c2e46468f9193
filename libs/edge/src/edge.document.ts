import type { OpenAPIObject } from '@nestjs/swagger';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['get']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const text = (description: string) => ({ type: 'string', description });
const optional = (description: string) => ({ type: 'string', nullable: true, description });
const object = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});

const OF_EVERY_LINE = {
  id: text('id of the line'),
  at: text('instant, ISO 8601 in UTC'),
  job: text('job, in words'),
  organisation: optional('name of the agency or organisation that the account acted for'),
  did: text('the account’s action in words, `read the plan`'),
  why: optional('why the account could, in words; null in lists, and for older lines'),
  outcome: { type: 'string', enum: ['allowed', 'refused'] },
  service: text('the service that has the record'),
};

const page = (line: string) =>
  object({
    items: { type: 'array', items: { $ref: `#/components/schemas/${line}` } },
    next: optional('value of `after` for the next page; null on the last'),
    missing: { type: 'array', items: { type: 'string' }, description: 'services that did not answer' },
  });

const SCHEMAS = {
  WhoLookedLine: object({
    ...OF_EVERY_LINE,
    who: text('name of the person'),
    inList: { type: 'boolean', description: 'true when the young person was one of many in a list' },
  }),
  WhoLookedPage: page('WhoLookedLine'),
  WhatOpenedLine: object({
    ...OF_EVERY_LINE,
    recordId: optional('id of the record'),
    youngPersonId: optional('null: a list, or a record of nobody'),
    people: { type: 'number', description: 'how many people a list showed' },
  }),
  WhatOpenedPage: page('WhatOpenedLine'),
  TodayResponse: object({
    blocks: {
      type: 'array',
      items: { $ref: '#/components/schemas/TodayBlock' },
      description: 'the most urgent first',
    },
  }),
} as unknown as Record<string, Schema>;

/** The composed route, the verb, the route of each service that it asks, and its own words. */
const COMPOSED = [
  {
    path: '/v1/young-people/{youngPersonId}/who-looked',
    verb: 'get',
    asks: '/v1/access-log/young-people/young-people/{youngPersonId}',
    operationId: 'WhoLooked_whoLooked',
    summary:
      'Lists who read or changed anything of the young person, in all services, newest first and in plain words.',
    answers: 'WhoLookedPage',
  },
  {
    path: '/v1/who-looked/accounts',
    verb: 'post',
    asks: '/v1/access-log/young-people/accounts',
    operationId: 'WhoLooked_whatOpened',
    summary: 'Lists everything that an account opened, in all services, newest first, for an auditor.',
    answers: 'WhatOpenedPage',
  },
  {
    path: '/v1/today',
    verb: 'get',
    asks: '/v1/today/transition-plans',
    operationId: 'Today_read',
    summary: 'Returns what the account must see today, from all services, block by block.',
    answers: 'TodayResponse',
  },
] as const;

/** The edge's part of the API reference: a composed route takes and refuses what the services' own routes do. */
export function edgeDocument(paths: Paths): { paths: Paths; schemas: Record<string, Schema> } {
  const composed: Paths = {};
  for (const { path, verb, asks, operationId, summary, answers } of COMPOSED) {
    const asked = paths[asks]?.[verb] as Operation | undefined;
    if (asked === undefined) continue;
    const content = { 'application/json': { schema: { $ref: `#/components/schemas/${answers}` } } };
    const responses = { ...asked.responses, 200: { description: '', content } };
    composed[path] = { [verb]: { ...asked, operationId, summary, responses } };
  }
  return { paths: composed, schemas: Object.keys(composed).length > 0 ? SCHEMAS : {} };
}
