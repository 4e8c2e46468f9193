import { Injectable } from '@nestjs/common';
import { Clock, invalid, notFound } from '#libs/kernel';
import { Access, type Actor, Database } from '#libs/platform';
import {
  RULES,
  type TimelineOptions,
  compareTimelines,
  considered,
  findRule,
  ruleCatalogue,
  timeline,
} from '#libs/timeline';
import { denyUnseen } from '../../record/plan/plan-locks.queries.js';
import { personTimeline } from './person-timeline.responses.js';
import { comparisonErrors, previewErrors } from './preview.rules.js';
import type {
  CompareRequest,
  ComparisonResponse,
  ConsideredResponse,
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
    const options = this.optionsOf(request);
    return { asOf: options.asOf, ...timeline(request.facts, options) };
  }

  /**
   * What differs between two answers. Like the preview, it stores and logs nothing.
   * @throws DomainError INVALID naming each wrong fact with its side
   */
  compare(request: CompareRequest): ComparisonResponse {
    const wrong = comparisonErrors(request);
    if (wrong.length > 0) throw invalid(wrong);
    const [before, after] = [request.before, request.after].map((side) => timeline(side.facts, this.optionsOf(side)));
    return { ...RULES, differences: compareTimelines(before!, after!) };
  }

  /**
   * Every rule in force, also those that ask for nothing, with the reasons. Stores and logs nothing.
   * @throws DomainError INVALID naming each wrong fact
   */
  considered(request: PreviewRequest): ConsideredResponse {
    const wrong = previewErrors(request);
    if (wrong.length > 0) throw invalid(wrong);
    const options = this.optionsOf(request);
    return { ...RULES, asOf: options.asOf, items: considered(request.facts, options) };
  }

  private optionsOf({ asOf, pack, lawOn }: PreviewRequest): TimelineOptions {
    return { asOf: asOf ?? this.clock.today(), pack: pack ?? undefined, lawOn: lawOn ?? undefined };
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
