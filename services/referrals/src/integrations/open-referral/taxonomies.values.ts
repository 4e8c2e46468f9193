import { PFA_AREAS, type PfaArea } from '#libs/contracts';
import { derivedId } from '#libs/kernel';
import { NEEDS } from '#libs/sen2';
import { KNOWN_CAPACITIES, type CapacityStatus } from '../../directory/services/capacity.rules.js';

/** Closed lists for service attributes that Open Referral has no fields for. */
export type TaxonomyKey = 'outcome-area' | 'need' | 'capacity';

export interface Term {
  readonly id: string;
  readonly key: TaxonomyKey;
  /** code as used elsewhere in this API, `ASD` */
  readonly code: string;
  readonly name: string;
  readonly description: string;
}

export interface Taxonomy {
  readonly id: string;
  readonly key: TaxonomyKey;
  readonly name: string;
  readonly description: string;
  readonly terms: readonly Term[];
}

const OUTCOMES: Record<PfaArea, [name: string, description: string]> = {
  employment: ['Employment', 'Paid work and preparation for it.'],
  'independent-living': ['Independent living', 'Choice and control over one’s life, support and home.'],
  community: ['Community inclusion', 'Friends, relationships and a part in the community.'],
  health: ['Health', 'Being as healthy as possible in adult life.'],
};

const CAPACITIES: Record<Exclude<CapacityStatus, 'unknown'>, [name: string, description: string]> = {
  accepting: ['Accepting', 'Accepts people now.'],
  'waiting-list': ['Waiting list', 'Adds people to a waiting list.'],
  closed: ['Closed', 'Accepts nobody at present.'],
  'additional-assessment-required': ['Further assessment needed', 'Carries out its own assessment first.'],
};

function taxonomy(
  key: TaxonomyKey,
  name: string,
  description: string,
  terms: readonly (readonly [code: string, name: string, description: string])[],
): Taxonomy {
  return {
    id: derivedId(`taxonomy/${key}`),
    key,
    name,
    description,
    terms: terms.map(([code, termName, words]) => ({
      id: derivedId(`taxonomy/${key}/${code}`),
      key,
      code,
      name: termName,
      description: words,
    })),
  };
}

export const TAXONOMIES: readonly Taxonomy[] = [
  taxonomy(
    'outcome-area',
    'Preparing for adulthood outcomes',
    'The four outcomes of preparation for adulthood (SEND code of practice, chapter 8).',
    PFA_AREAS.map((code) => [code, ...OUTCOMES[code]] as const),
  ),
  taxonomy(
    'need',
    'SEN2 types of need',
    'Types of special educational need of the SEN2 person-level return (Department for Education).',
    Object.entries(NEEDS).map(([code, name]) => [code, name, `SEN2 type of need ${code}.`] as const),
  ),
  taxonomy(
    'capacity',
    'Capacity status',
    'Whether a service accepts people now, as last reported by its organisation.',
    KNOWN_CAPACITIES.filter((code) => code !== 'unknown').map((code) => [code, ...CAPACITIES[code]] as const),
  ),
];

export const TERMS: readonly Term[] = TAXONOMIES.flatMap((t) => t.terms);

export function findTaxonomy(id: string): Taxonomy | undefined {
  return TAXONOMIES.find((t) => t.id === id.toLowerCase());
}

export function findTerm(id: string): Term | undefined {
  return TERMS.find((t) => t.id === id.toLowerCase());
}

export function termOf(key: TaxonomyKey, code: string): Term | undefined {
  return TERMS.find((t) => t.key === key && t.code === code);
}
