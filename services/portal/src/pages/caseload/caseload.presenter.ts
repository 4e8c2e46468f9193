import type { Role } from '#libs/platform';
import type { Part, Schemas } from '../../api/api.js';
import type { Reader } from '../../session/session.js';
import { type Form, many, one } from '../../web/form.js';

export interface Worker {
  readonly subject: string;
  readonly name: string;
  readonly team: string | null;
  readonly agency: Schemas['NameWorkerRequest']['agency'];
}

export interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** Whose page offers to share people out. Whether it may be done, the service decides for each person. */
const SHARES_OUT: Readonly<Record<Role, boolean>> = {
  coordinator: true,
  practitioner: false,
  provider: false,
  'young-person': false,
  carer: false,
  leader: false,
  administrator: false,
  'information-governance': false,
  system: false,
  anonymous: false,
};
export const sharesOut = ({ role }: Pick<Reader, 'role'>): boolean => SHARES_OUT[role];

/** The reader first, and then the colleagues who have signed in. */
export function workersOf(reader: Reader, colleagues: Part<Schemas['ColleaguesPage']>): readonly Worker[] {
  const { subject, name, team, agency } = reader;
  const others = colleagues.state === 'here' ? colleagues.data.items : [];
  return [{ subject, name, team, agency }, ...others.filter((other) => other.subject !== subject)];
}

/** Each ticked person with the name that stood beside the box. */
export const chosenOf = (form: Form): readonly Chosen[] =>
  many(form, 'person').map((id) => ({ id, name: one(form, `name-${id}`) }));

const AGE_IN_YEAR_ZERO = 5;
const SEPTEMBER = 9;

/** Days of birth of a school year group, which runs from September to August. */
export function bornIn(yearGroup: number, today: string): { bornFrom: string; bornTo: string } {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const began = (month >= SEPTEMBER ? year : year - 1) - AGE_IN_YEAR_ZERO - yearGroup;
  return { bornFrom: `${began}-09-01`, bornTo: `${began + 1}-08-31` };
}

interface Result {
  readonly done: readonly Chosen[];
  readonly unchanged: readonly Chosen[];
  readonly refused: readonly (Chosen & { readonly code: string | null })[];
}

export function resultOf(chosen: readonly Chosen[], { results }: Schemas['AssignmentsResponse']): Result {
  const of = (outcome: Schemas['AssignmentResponse']['outcome']) =>
    results
      .filter((result) => result.outcome === outcome)
      .map(({ youngPersonId, code }) => ({
        id: youngPersonId,
        name: chosen.find(({ id }) => id === youngPersonId)?.name ?? '',
        code,
      }));
  return { done: of('done'), unchanged: of('unchanged'), refused: of('refused') };
}
