import { type Form, many, one } from '../../web/form.js';
import type { Question } from '../../web/questions.js';

/** What was answered so far: a form for each page. */
export type Answers = Readonly<Record<string, Form>>;

export const AREAS = ['employment', 'independent-living', 'community', 'health'] as const;
/** Told always, because nobody can act on a referral without them. */
export const LEAST = ['identity', 'needs'] as const;
const MORE = ['contact', 'health', 'social-care', 'education', 'plan', 'risk'] as const;
const LAWS = [
  'safeguarding-child',
  'safeguarding-adult',
  'vital-interests',
  'child-welfare-duty',
  'transition-assessment-duty',
  'needs-assessment-duty',
  'best-interests',
  'court-order',
];

export type Group = (typeof LEAST)[number] | (typeof MORE)[number];

const PARTS = {
  need: [
    { name: 'outcomeArea', kind: 'radios', options: AREAS, optionWords: 'refer.areas' },
    { name: 'need', kind: 'area', hint: true },
    { name: 'background', kind: 'area', hint: true, optional: true },
    { name: 'risk', kind: 'area', hint: true, optional: true },
    { name: 'urgency', kind: 'radios', options: ['routine', 'soon', 'urgent'] },
  ],
  service: [{ name: 'serviceId', kind: 'radios' }],
  told: [{ name: 'groups', kind: 'checkboxes', options: MORE, optionWords: 'told.groups', optional: true, hint: true }],
  basis: [{ name: 'basis', kind: 'radios', options: ['consent', 'law'] }],
  law: [
    { name: 'lawfulBasis', kind: 'radios', options: LAWS },
    { name: 'reason', kind: 'area', hint: true },
    { name: 'youngPersonTold', kind: 'radios', options: ['yes', 'no'] },
    { name: 'whyNotTold', kind: 'area', hint: true, optional: true },
  ],
} as const satisfies Readonly<Record<string, readonly Question[]>>;

export type PartName = keyof typeof PARTS;

export const isPart = (name: string): name is PartName => Object.hasOwn(PARTS, name);
export const questionsOf = (name: PartName): readonly Question[] => PARTS[name];

/** The pages that these answers ask for: the law is asked only where it stands in the place of consent. */
export const partsOf = (answers: Answers): readonly PartName[] =>
  (Object.keys(PARTS) as PartName[]).filter((name) => name !== 'law' || one(answers['basis'] ?? {}, 'basis') === 'law');

/** The next page that was not answered yet; null where all were, so that the check comes next. */
export const nextOf = (answers: Answers): PartName | null =>
  partsOf(answers).find((name) => answers[name] === undefined) ?? null;

export const groupsOf = (answers: Answers): readonly Group[] => [
  ...LEAST,
  ...MORE.filter((group) => many(answers['told'] ?? {}, 'groups').includes(group)),
];

export const serviceOf = (answers: Answers): string => one(answers['service'] ?? {}, 'serviceId');

/** The page of a field that the service refused. */
export function partOfField(field: string): PartName {
  if (/^(groups|sharing\.groups|planId)/.test(field)) return 'told';
  if (/override|lawfulBasis/.test(field)) return 'law';
  if (/consent/.test(field)) return 'basis';
  return field === 'serviceId' || field === 'ageException' ? 'service' : 'need';
}
