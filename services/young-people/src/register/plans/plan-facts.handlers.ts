import { Controller } from '@nestjs/common';
import { type EventOf, carersAssessmentChanged, healthHandoversChanged } from '#libs/contracts';
import { type EventContext, On } from '#libs/messaging';
import type { Transaction } from '#libs/platform';
import type { TimelineFacts } from '#libs/timeline';
import { knownFacts } from '../person/facts.queries.js';
import { changesFromPlan } from '../person/facts.rules.js';
import { lockPersonWithoutTimeout } from '../person/person.queries.js';
import type { Person } from '../person/person.rules.js';
import { personWrite } from '../person/person-write.rules.js';
import { savePeople } from '../person/person.writes.js';
import { factsOfCarers } from './carers.rules.js';
import { isNewestTable, storeCarer } from './plan-copies.writes.js';

/** Stores the tables of a plan as facts of the circumstances, from which the plan's statutory steps follow. */
@Controller()
export class PlanFactsHandlers {
  @On(healthHandoversChanged)
  async whenHealthHandoversChange(event: EventOf<typeof healthHandoversChanged>, { tx }: EventContext): Promise<void> {
    const { handovers, willMoveToAdultHealthServices, hasNamedWorker } = event.data;
    const person = await lockPersonWithoutTimeout(tx, event.youngPersonId);
    if (!person || !(await isNewestTable(tx, 'health-handovers', event))) return;
    await storeFacts(tx, person, {
      healthHandovers: handovers.length === 0 ? null : handovers.map(({ handoverId: _, ...row }) => row),
      willMoveToAdultHealthServices,
      hasNamedWorker,
    });
  }

  @On(carersAssessmentChanged)
  async whenACarersAssessmentChanges(
    event: EventOf<typeof carersAssessmentChanged>,
    { tx }: EventContext,
  ): Promise<void> {
    const person = await lockPersonWithoutTimeout(tx, event.youngPersonId);
    if (!person) return;
    const carers = await storeCarer(tx, event);
    if (carers !== null) await storeFacts(tx, person, factsOfCarers(carers));
  }
}

async function storeFacts(tx: Transaction, person: Person, stated: TimelineFacts): Promise<void> {
  const known = (await knownFacts(tx, [person.id])).get(person.id) ?? [];
  await savePeople(tx, [personWrite(person, person, known, changesFromPlan(known, stated))]);
  tx.audit({
    permission: 'event:handle',
    outcome: 'allowed',
    recordType: 'young person',
    recordId: person.id,
    youngPersonId: person.id,
  });
}
