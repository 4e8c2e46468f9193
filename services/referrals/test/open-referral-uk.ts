import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/**
 * The JSON Schemas of Open Referral UK 3.0 (HSDS-UK 3.0) for validating responses: the fields, their types, formats, closed
 * lists and what is required, of the published `schema/compiled/service.json`, `service_list`, `service_at_location`,
 * `service_at_location_list`, `schema/taxonomy.json`, `schema/taxonomy_term.json` and the page of `schema/openapi.json` in
 * https://github.com/OpenReferralUK/uk-profile (published under CC BY-SA 4.0; commits 566ddb69, 6eee0e49 and fe45d917).
 * They are listed by entity without the published titles, descriptions and examples. If published versions require
 * different fields, all of these are required. The compliance page (https://openreferraluk.org/developers/compliance)
 * also requires `organization_id` of a service and `location_type` of a location.
 */
const text = { type: 'string' } as const;
const number = { type: 'number' } as const;
const uuid = { type: 'string', format: 'uuid' } as const;
const uri = { type: 'string', format: 'uri' } as const;
const email = { type: 'string', format: 'email' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const day = { type: 'string', format: 'date' } as const;
const oneOf = (...values: string[]) => ({ type: 'string', enum: values }) as const;
const ref = (name: string) => ({ $ref: `#/$defs/${name}` }) as const;
const listOf = (name: string) => ({ type: 'array', items: ref(name) }) as const;
const entity = (properties: Record<string, object>, ...required: string[]) => ({
  type: 'object',
  properties,
  required,
});

const oneToOne = {
  id: uuid,
  organization_id: uuid,
  name: text,
  description: text,
  url: uri,
  email,
  status: oneOf('active', 'inactive', 'defunct', 'temporarily closed'),
  fees: text,
  accreditations: text,
  minimum_age: number,
  maximum_age: number,
  assured_date: day,
  assurer_email: email,
  alert: text,
  last_modified: instant,
  organization: ref('organization'),
};

const $defs = {
  service: entity(
    {
      ...oneToOne,
      schedules: listOf('schedule'),
      service_areas: listOf('service_area'),
      service_at_locations: listOf('service_at_location'),
      languages: listOf('language'),
      funding: listOf('funding'),
      cost_options: listOf('cost_option'),
      contacts: listOf('contact'),
      attributes: listOf('attribute'),
    },
    ...['id', 'organization_id', 'name', 'status'],
  ),
  service_list: entity(oneToOne, 'id', 'organization_id', 'name', 'status'),
  organization: entity(
    {
      id: uuid,
      name: text,
      description: text,
      email,
      website: uri,
      logo: text,
      uri,
      parent_organization_id: uuid,
      organization_identifiers: listOf('organization_identifier'),
      attributes: listOf('attribute'),
    },
    ...['id', 'name', 'description'],
  ),
  organization_identifier: entity(
    {
      id: uuid,
      organization_id: uuid,
      identifier_scheme: text,
      identifier_type: text,
      identifier: text,
      attributes: listOf('attribute'),
    },
    ...['id', 'identifier_type', 'identifier'],
  ),
  schedule: entity(
    {
      id: uuid,
      service_id: uuid,
      service_at_location_id: uuid,
      valid_from: day,
      valid_to: day,
      dtstart: day,
      freq: oneOf('WEEKLY', 'MONTHLY'),
      interval: number,
      byday: text,
      bymonthday: text,
      description: text,
      opens_at: text,
      closes_at: text,
      schedule_link: uri,
      attending_type: text,
      notes: text,
    },
    'id',
  ),
  service_area: entity(
    { id: uuid, service_id: uuid, name: text, extent: text, extent_type: text, uri: text, service_area: text },
    'id',
  ),
  service_at_location: entity(
    { id: uuid, service_id: uuid, location_id: uuid, location: ref('location'), service: ref('service') },
    'id',
  ),
  location: entity(
    {
      id: uuid,
      location_type: text,
      name: text,
      description: text,
      latitude: number,
      longitude: number,
      external_identifier: text,
      external_identifier_type: text,
      addresses: listOf('address'),
      accessibility: listOf('accessibility'),
      attributes: listOf('attribute'),
    },
    ...['id', 'location_type'],
  ),
  address: entity(
    {
      id: uuid,
      location_id: uuid,
      attention: text,
      address_1: text,
      city: text,
      region: text,
      state_province: text,
      postal_code: text,
      country: text,
      address_type: oneOf('physical', 'postal', 'virtual'),
      attributes: listOf('attribute'),
    },
    ...['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
  ),
  accessibility: entity(
    { id: uuid, location_id: uuid, description: text, details: text, url: uri, attributes: listOf('attribute') },
    'id',
  ),
  language: entity({ id: uuid, service_id: uuid, phone_id: uuid }, 'id'),
  funding: entity({ id: uuid, service_id: uuid, source: text }, 'id'),
  cost_option: entity(
    {
      id: uuid,
      service_id: uuid,
      valid_from: day,
      valid_to: day,
      option: text,
      amount: number,
      amount_description: text,
    },
    'id',
  ),
  contact: entity(
    {
      id: uuid,
      service_id: uuid,
      name: text,
      title: text,
      phones: listOf('phone'),
      attributes: listOf('attribute'),
    },
    'id',
  ),
  phone: entity(
    { id: uuid, contact_id: uuid, number: text, description: text, languages: listOf('language') },
    ...['id', 'number'],
  ),
  attribute: entity(
    { id: uuid, link_id: uuid, taxonomy_term_id: uuid, link_type: text, taxonomy_term: ref('taxonomy_term') },
    'id',
  ),
  taxonomy: entity(
    { id: uuid, name: text, description: text, uri, version: text, taxonomy_terms: listOf('taxonomy_term') },
    ...['id', 'name', 'description'],
  ),
  taxonomy_term: entity(
    {
      id: uuid,
      parent_id: uuid,
      name: text,
      description: text,
      taxonomy: text,
      taxonomy_id: uuid,
      term_uri: uri,
      term: text,
    },
    ...['id', 'name', 'description', 'taxonomy'],
  ),
};

const page = (of: string): AnySchema => ({
  type: 'object',
  properties: {
    total_items: { type: 'integer' },
    total_pages: { type: 'integer' },
    page_number: { type: 'integer' },
    size: { type: 'integer' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
    contents: listOf(of),
  },
  required: [...['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents']],
  $defs,
});

const root: AnySchema = {
  type: 'object',
  properties: { version: text, profile: uri, openapi_url: uri },
  required: ['version', 'profile', 'openapi_url'],
};

const ajv = new Ajv2020({ allErrors: true, strict: true });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
const compiled = new Map<string, ValidateFunction>();

/** Validates a response against the schema of an entity (`service`), a page of entities (`service_list page`) or `root`. */
export function wrongIn(what: keyof typeof $defs | `${keyof typeof $defs} page` | 'root', response: unknown): string[] {
  let validate = compiled.get(what);
  if (!validate) {
    const [name, isPage] = what.split(' ');
    validate = ajv.compile(what === 'root' ? root : isPage ? page(name!) : { ...ref(name!), $defs });
    compiled.set(what, validate);
  }
  validate(response);
  return (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}
