import type { Agency, PfaArea } from '#libs/contracts';
import type { CapacityStatus, ServiceStatus } from './capacity.rules.js';
import type { Location, Phone, ServiceArea } from './service-details.rules.js';
import type { Schedule } from './schedule.rules.js';
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
  table,
  text,
  texts,
  uuid,
} from '#libs/platform';

/** A service that young people are referred to. A service is never removed; its last status is `defunct`. */
export const serviceTable = table('service', {
  area: key(text()),

  id: key(uuid()),

  organisation_id: uuid(),

  name: text(),

  description: nullable(text()),

  /** null for one that another directory lists, until staff of the area take it over */
  outcome_area: nullable(text<PfaArea>()),

  /** with `outcomeArea` first */
  outcome_areas: texts<PfaArea>(),

  minimum_age: nullable(integer()),

  maximum_age: nullable(integer()),

  status: text<ServiceStatus>(),

  agency: nullable(text<Agency>()),

  capacity_status: text<CapacityStatus>(),

  waiting_list_length: nullable(integer()),

  waiting_list_weeks: nullable(integer()),

  closed_until: nullable(date()),

  capacity_assured_on: date(),

  url: nullable(text()),

  email: nullable(text()),

  phones: json<readonly Phone[]>(),

  locations: json<readonly Location[]>(),

  schedules: json<readonly Schedule[]>(),

  languages: texts(),

  eligibility: nullable(text()),

  needs: texts(),

  service_areas: json<readonly ServiceArea[]>(),

  fees: nullable(text()),

  alert: nullable(text()),

  closure_from: nullable(date()),

  closure_until: nullable(date()),

  closure_reason: nullable(text()),

  /** date of the last check of the whole record, and the account that checked it */
  assured_on: nullable(date()),

  assured_by: nullable(text()),

  modified_at: instant(),

  /** the directory that it was harvested from */
  source_id: nullable(uuid()),

  external_id: nullable(text()),

  adopted_on: nullable(date()),
  /** takes young people who refer themselves */
  self_referral: boolean(),

  /** marks of the record in the other directory; only harvests write them */
  source_mark: fixed(nullable(text())),
  source_hash: fixed(nullable(text())),
  vanished_on: fixed(nullable(date())),
  version: integer(),
});

export type ServiceRow = RowOf<typeof serviceTable>;
