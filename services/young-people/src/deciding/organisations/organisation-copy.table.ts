import { integer, key, table, text, uuid } from '#libs/platform';

/** A row of `organisation_copy`: the name of an organisation in the directory, for those who consent to tell it something. */
export const organisationCopyTable = table('organisation_copy', {
  area: key(text()),
  id: key(uuid()),
  name: text(),
  record_version: integer(),
});
