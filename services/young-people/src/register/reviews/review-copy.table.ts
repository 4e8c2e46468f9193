import { fixed, integer, key, table, text, uuid } from '#libs/platform';

/** A row of `review_copy`: the newest processed version of a review. */
export const reviewCopyTable = table('review_copy', {
  area: key(text()),
  review_id: key(uuid()),
  young_person_id: fixed(uuid()),
  record_version: integer(),
});
