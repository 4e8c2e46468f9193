import type { Reader } from '#libs/platform';
import { searchWord } from '#libs/names';
import { type PersonRow, personColumns } from '../person/person.queries.js';
import type { Person } from '../person/person.rules.js';
import { type Identity, matchKey } from './identity.rules.js';
import { nameKeys } from './name-keys.rules.js';

/** The most records that are compared with one person. */
const MOST_CANDIDATES = 200;

/**
 * The people who may be the same as this one: with one of the numbers, with the same names, or with the same date of birth
 * and a similar name.
 */
export function candidatesFor(db: Reader, person: Identity): Promise<Person[]> {
  const sameNames = matchKey({ ...person, dateOfBirth: null });
  const grams = nameKeys({ ...person, preferredName: null }).nameWords.flatMap((word) => searchWord(word).grams);
  return db.query<PersonRow>(
    `with alike as (
       select g.young_person_id as id from name_gram g where $6::date is not null and g.area = $1 and g.gram = any($7::text[])
       group by g.young_person_id having count(distinct g.gram) >= 2),
     candidate as (
       (select id from young_person where area = $1 and nhs_number = $2)
       union (select id from young_person where area = $1 and upn = $3)
       union (select id from young_person where area = $1 and uln = $4)
       union (select id from young_person where area = $1 and match_key = any($5::text[]) order by id limit ${MOST_CANDIDATES})
       union (select b.id from young_person b join alike s on s.id = b.id
              where b.area = $1 and b.date_of_birth = $6 order by b.id limit ${MOST_CANDIDATES}))
     select ${personColumns} from candidate c join young_person p on p.area = $1 and p.id = c.id order by p.id`,
    [
      db.actor.area,
      person.nhsNumber,
      person.upn,
      person.uln,
      [...new Set([matchKey(person), sameNames])],
      person.dateOfBirth,
      [...new Set(grams)],
    ],
  );
}
