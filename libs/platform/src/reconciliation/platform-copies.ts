import { type ProducingService, involvementChanged } from '#libs/contracts';
import type { HeldCopy, Original } from './shared-records.js';

/** The copy of relationships, by which row-level security lets families in. */
export const relationshipCopy: HeldCopy = {
  ...{ owner: 'young-people', collection: 'relationship', table: 'relationship', key: 'young_person_id', id: 'id' },
  versioned: true,
  content: `jsonb_build_object('subject', t.subject, 'relation', t.relation, 'fromOn', t.from_on, 'untilOn', t.until_on)`,
  fields: ['subject', 'relation', 'fromOn', 'untilOn', 'version'],
};

/** The copy of restrictions, by which row-level security shuts staff out. */
export const restrictionCopy: HeldCopy = {
  ...{ owner: 'young-people', collection: 'restriction', table: 'restriction', key: 'young_person_id', id: 'id' },
  versioned: true,
  content: `jsonb_build_object('accounts', t.accounts, 'untilOn', t.until_on)`,
  fields: ['accounts', 'untilOn', 'version'],
};

const INVOLVEMENT = `jsonb_build_object('party', t.party, 'why', t.why, 'sinceOn', t.since_on, 'readsUntilOn', t.reads_until_on)`;

/** The involvements that follow from the service's own records. */
export const involvementOriginal = (service: ProducingService): Original => ({
  collection: 'involvement',
  rows: `select t.area, t.young_person_id as key, t.id, t.record_version as version, ${INVOLVEMENT} as content
    from involvement t where t.source = '${service}'`,
  events: ({ version, content }) => [{ definition: involvementChanged[service], version, data: content }],
});

/** The copy of the involvements of another service. */
export const involvementCopy = (owner: ProducingService): HeldCopy => ({
  ...{ owner, collection: 'involvement', table: 'involvement', key: 'young_person_id', id: 'id', versioned: true },
  content: INVOLVEMENT,
  fields: ['party', 'why', 'sinceOn', 'readsUntilOn', 'version'],
  where: `t.source = '${owner}'`,
});
