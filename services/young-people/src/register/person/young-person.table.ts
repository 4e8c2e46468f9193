import type { CalendarDate } from '#libs/kernel';
import {
  type RowOf,
  boolean,
  date,
  fixed,
  instant,
  integer,
  json,
  key,
  nullable,
  smallint,
  table,
  text,
  texts,
  uuid,
} from '#libs/platform';
import type { CommunicationNeed, Sex } from './person.rules.js';

/** What the database fills for the search (migration 1760000030100). */
const LISTED = { has_named_worker: boolean(), plan_status: text<PlanStatus>() };

export type PlanStatus = 'none' | 'open' | 'closed';

export const youngPersonTable = table(
  'young_person',
  {
    area: key(text()),
    id: key(uuid()),
    reference: fixed(text()),
    /** version of the person's details; the circumstances have their own */
    version: integer(),
    circumstances_version: integer(),
    /** one of the two names is not null */
    given_name: nullable(text()),
    family_name: nullable(text()),
    preferred_name: nullable(text()),
    sex: nullable(text<Sex>()),
    ethnicity: nullable(text()),
    postcode: nullable(text()),
    nhs_number: nullable(text()),
    upn: nullable(text()),
    upn_temporary: boolean(),
    uln: nullable(text()),
    /** SEN2 need codes, primary first */
    needs: texts(),
    communication_needs: json<readonly CommunicationNeed[]>(),
    /** from the last SEN2 return */
    placement: nullable(json<object>()),
    deceased: boolean(),
    /** every name in its normal form, family name first; the order of lists */
    name_key: text(),
    /** normal forms of the names and of their parts; a trigger keeps `name_gram` in step */
    name_words: texts(),
    /** key by which a return identifies a person without a number */
    match_key: nullable(text()),
    // Copies of facts, for search
    date_of_birth: nullable(date<CalendarDate>()),
    has_ehc_plan: nullable(boolean()),
    school_cohort: nullable(smallint()),
    registered_at: fixed(instant()),
    changed_at: instant(),
    /** date of the next check by the decisions job, `infinity` for none; only separate statements set it */
    look_on: fixed(date()),
  },
  LISTED,
);

export type YoungPersonRow = RowOf<typeof youngPersonTable>;
