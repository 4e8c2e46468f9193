import { STATUSES } from '../engine/status.js';
import { FACTS_SCHEMA_ID } from './facts-schema.js';
import { day, described, document, list, oneOf, optional, object, ref, RULE_ID, type Schema, text } from './schema.js';
import { type Case } from '../cases/run.js';

export const CASES_SCHEMA_ID = 'urn:onward-timeline:cases';

/** A file of worked examples. Fields of milestones and values are those of the answer; the runner compares them. */
export function casesSchema(): Schema {
  return document(CASES_SCHEMA_ID, 'Worked examples: facts, a day, and what the answer must have', {
    ...{ type: 'object', required: ['cases'], additionalProperties: false },
    properties: {
      meta: { type: 'object', description: 'title and conventions, for readers' },
      cases: list(ref('#/$defs/case')),
    },
    $defs: { case: example, milestone, values },
  });
}

const example = object<Case>({
  id: { type: 'string', minLength: 1 },
  description: text,
  facts: ref(FACTS_SCHEMA_ID),
  asOf: described(day, 'the day asked about'),
  milestones: described(list(ref('#/$defs/milestone')), 'those that the example is about; others may be there'),
  values: optional(ref('#/$defs/values')),
  why: optional(described(text, 'the arithmetic, for readers')),
  note: optional(text),
  confidence: optional(oneOf(['high', 'medium', 'low', 'unconfirmed'])),
});

const milestone: Schema = {
  type: 'object',
  required: ['rule'],
  properties: {
    rule: RULE_ID,
    occurrence: described(text, 'which of several milestones of the rule'),
    due: { anyOf: [day, { type: 'null' }] },
    status: oneOf(STATUSES),
    absent: described(list(text), 'fields that the milestone must not have'),
    note: described(text, 'for readers; not compared'),
  },
};

const values: Schema = {
  type: 'object',
  description: 'derived values, each compared, and lists of what must or must not be there',
  properties: {
    rulesNotTriggered: described(list(RULE_ID), 'rules that must give no milestone'),
    warnings: described(list(text), 'warnings that must be there'),
    warningsNotGiven: described(list(text), 'warnings that must not be there'),
    valuesAbsent: described(list(text), 'derived values that must not be there'),
    note: described(text, 'for readers; not compared'),
    record: described(text, 'for readers; not compared'),
  },
};
