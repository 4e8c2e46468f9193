import type { Actor } from './actor.js';

/**
 * What a practitioner's account may be involved as: itself, its team, and either its school or its whole agency. An account
 * of a school works for the local authority's education, and sees the pupils of that school alone.
 */
export function partiesOf({ subject, agency, team, school }: Pick<Actor, 'subject' | 'agency' | 'team' | 'school'>) {
  const parties = [`account:${subject}`];
  if (school !== undefined) parties.push(`school:${school}`);
  else if (agency !== undefined) parties.push(`agency:${agency}`);
  if (team !== undefined) parties.push(`team:${team}`);
  return parties;
}
