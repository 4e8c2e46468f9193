import { factsOfCarers } from './carers.rules.js';

const carer = (relation: Parameters<typeof factsOfCarers>[0][number]['relation'], more: object = {}) => ({
  relation,
  status: 'to-be-offered' as const,
  ...more,
});
const error = { status: 'entered-in-error' as const };

test.each([
  [[], null, null],
  [[carer('parent-carer')], true, null],
  [[carer('grandparent'), carer('young-person')], true, true],
  [[carer('other-adult', { status: 'not-needed' })], true, null],
  [[carer('sibling-young-carer')], null, null],
  [[carer('parent-carer', error), carer('young-person', error)], null, null],
  [[carer('parent-carer', error), carer('grandparent')], true, null],
])('carers %j: a parent carer %s, a young carer %s', (carers, hasParentCarer, youngCarer) => {
  expect(factsOfCarers(carers)).toEqual({ hasParentCarer, youngCarer });
});
