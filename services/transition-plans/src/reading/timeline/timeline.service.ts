import { Injectable } from '@nestjs/common';
import { Clock, invalid, notFound } from '#libs/kernel';
import { Access, type Actor, Database } from '#libs/platform';
import { findRule, ruleCatalogue, timeline } from '#libs/timeline';
import { denyUnseen } from '../../record/plan/plan-locks.queries.js';
import { personTimeline } from './person-timeline.responses.js';
import { previewErrors } from './preview.rules.js';
import type {
  PersonTimelineResponse,
  PreviewRequest,
  RuleResponse,
  RulesResponse,
  TimelineResponse,
} from './timeline.dto.js';
import { findTimelinePerson } from './timeline.queries.js';

@Injectable()
export class TimelineService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  /**
   * Uses neither the database nor the log, because the facts may be about anyone and must not be stored.
   * @throws DomainError INVALID naming each wrong fact
   */
  preview(request: PreviewRequest): TimelineResponse {
    const wrong = previewErrors(request);
    if (wrong.length > 0) throw invalid(wrong);
    const asOf = request.asOf ?? this.clock.today();
    return { asOf, ...timeline(request.facts, { asOf, pack: request.pack ?? undefined }) };
  }

  rules(): RulesResponse {
    return { items: ruleCatalogue() };
  }

  /** @throws DomainError NOT_FOUND */
  rule(id: string): RuleResponse {
    const rule = findRule(id.toUpperCase());
    if (!rule) throw notFound('rule');
    return rule;
  }

  /** @throws DomainError NOT_FOUND */
  ofPerson(actor: Actor, youngPersonId: string): Promise<PersonTimelineResponse> {
    return this.database.read(actor, async (db) => {
      const person = await findTimelinePerson(db, youngPersonId);
      if (!person) return denyUnseen(this.access, db, 'timeline:read', 'young person', youngPersonId);
      const record = { area: actor.area, youngPersonId, type: 'young person', id: youngPersonId };
      await this.access.require(db, 'timeline:read', record);
      return personTimeline(person, actor, db.today);
    });
  }
}
