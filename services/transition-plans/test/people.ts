import {
  type DataOf,
  circumstancesChanged,
  personChanged,
  personRegistered,
  relationshipChanged,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import type { World } from '#libs/testing';
import type { TimelineFacts } from '#libs/timeline';

type PersonState = DataOf<typeof personRegistered>;

interface PersonOptions {
  id?: string;
  person?: Partial<PersonState>;
  facts?: TimelineFacts;
  /** accounts and their relation to the young person */
  held?: Record<string, 'self' | 'carer'>;
}

/** Fifteen on 16 January 2025, with an EHC plan whose review is due in April. */
export const FACTS: TimelineFacts = {
  dateOfBirth: '2009-03-05',
  hasEhcPlan: true,
  planFirstMadeOn: '2019-05-06',
  lastReviewCompletedOn: '2024-04-10',
  settingType: 'special-school',
  inEducationOrTraining: true,
};

export const aPerson = (person: Partial<PersonState> = {}): PersonState => ({
  reference: 'YP-7F3K-2Q',
  givenName: 'Ada',
  familyName: 'Example',
  preferredName: null,
  dateOfBirth: '2009-03-05',
  needs: ['ASD'],
  deceased: false,
  namedWorker: { subject: 'coordinator', name: 'coordinator (test)', team: 'Transition West' },
  ...person,
});

/** Publishes a young person to the service with the events of young-people. @returns the id */
export async function aYoungPerson(world: World, options: PersonOptions = {}): Promise<string> {
  const { id = newId(), person, facts = FACTS, held = {} } = options;
  const about = { youngPersonId: id, recordId: id };
  await world.publish(personRegistered, { ...about, data: aPerson(person) });
  await world.publish(circumstancesChanged, { ...about, data: { facts, changed: Object.keys(facts) } });
  for (const [subject, relation] of Object.entries(held)) {
    const relationshipId = newId();
    await world.publish(relationshipChanged, {
      youngPersonId: id,
      recordId: relationshipId,
      data: { relationshipId, subject, relation, fromOn: '2024-01-01', untilOn: null },
    });
  }
  await world.settled();
  return id;
}

/** Publishes a change of the person's record. */
export async function personChanges(
  world: World,
  id: string,
  recordVersion: number,
  person: Partial<PersonState>,
): Promise<void> {
  await world.publish(personChanged, { youngPersonId: id, recordId: id, recordVersion, data: aPerson(person) });
  await world.settled();
}

/** Publishes a change of the person's facts. */
export async function factsChange(
  world: World,
  id: string,
  recordVersion: number,
  facts: TimelineFacts,
  changed: string[],
): Promise<void> {
  await world.publish(circumstancesChanged, {
    youngPersonId: id,
    recordId: id,
    recordVersion,
    data: { facts, changed },
  });
  await world.settled();
}
