import { data, defineEvent, id } from '../event.js';

const schema = data({
  mergeId: id('merge'),
  keptId: id('young person whose record goes on'),
  mergedId: id('young person whose record was the same person’s'),
});
const sample = {
  mergeId: '0190a3c4-0000-7000-8000-000000000071',
  keptId: '0190a3c4-0000-7000-8000-000000000001',
  mergedId: '0190a3c4-0000-7000-8000-000000000002',
};

/** Said of the kept person. The record is the merge: version 1 it was made, 2 it was undone. */
export const peopleMerged = defineEvent({
  service: 'young-people',
  name: 'people-merged',
  version: 1,
  summary: 'Two records were the same person’s: what each service has of the merged one becomes the kept one’s.',
  schema,
  sample,
});

export const mergeUndone = defineEvent({
  service: 'young-people',
  name: 'merge-undone',
  version: 1,
  summary: 'Two records were not the same person’s after all: what each service moved goes back.',
  schema,
  sample,
});
