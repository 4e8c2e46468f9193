import { data, defineEvent, id } from '../event.js';

const schema = data({
  mergeId: id('merge'),
  keptId: id('young person whose record is kept'),
  mergedId: id('young person whose record was merged into it'),
});
const sample = {
  mergeId: '0190a3c4-0000-7000-8000-000000000071',
  keptId: '0190a3c4-0000-7000-8000-000000000001',
  mergedId: '0190a3c4-0000-7000-8000-000000000002',
};

/** The subject is the kept person. The record is the merge: version 1 means merged, version 2 undone. */
export const peopleMerged = defineEvent({
  service: 'young-people',
  name: 'people-merged',
  version: 1,
  summary: 'Two records describe the same person. Each service moves the merged person’s records to the kept person.',
  schema,
  sample,
});

export const mergeUndone = defineEvent({
  service: 'young-people',
  name: 'merge-undone',
  version: 1,
  summary: 'Two records do not describe the same person after all. Each service moves back what it moved.',
  schema,
  sample,
});
