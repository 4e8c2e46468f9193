import { Controller } from '@nestjs/common';
import { type EventOf, reviewChanged } from '#libs/contracts';
import { type EventContext, On } from '#libs/messaging';
import { knownFacts, lastRecorded } from '../person/facts.queries.js';
import { lockPersonWithoutTimeout } from '../person/person.queries.js';
import { isEmpty, personWrite } from '../person/person-write.rules.js';
import { savePeople } from '../person/person.writes.js';
import { factsToStore } from './review-facts.rules.js';
import { isNews } from './reviews.writes.js';

/** Stores the dates and decisions of reviews as circumstances, from which every other date follows. */
@Controller()
export class ReviewsHandlers {
  /** An event without changes publishes nothing, so that a review and its consequences do not trigger each other endlessly. */
  @On(reviewChanged)
  async whenReviewChanged(event: EventOf<typeof reviewChanged>, { tx }: EventContext): Promise<void> {
    const { youngPersonId, data } = event;
    if (!(await isNews(tx, event)) || data.facts.length === 0) return;
    const person = await lockPersonWithoutTimeout(tx, youngPersonId);
    if (!person) return;
    const known = (await knownFacts(tx, [youngPersonId])).get(youngPersonId) ?? [];
    const recorded = await lastRecorded(
      tx,
      youngPersonId,
      data.facts.map(({ name }) => name),
    );
    const write = personWrite(person, person, known, factsToStore(data.facts, recorded));
    if (isEmpty(write)) return;
    await savePeople(tx, [write]);
    tx.audit({
      permission: 'event:handle',
      outcome: 'allowed',
      recordType: 'young person',
      recordId: youngPersonId,
      youngPersonId,
    });
  }
}
