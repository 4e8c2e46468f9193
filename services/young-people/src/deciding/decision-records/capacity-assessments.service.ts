import { Injectable } from '@nestjs/common';
import { type AssessmentEndReason, capacityAssessmentChanged } from '#libs/contracts';
import { type CalendarDate, newId, notFound } from '#libs/kernel';
import { Access, type Actor, Database, type ProtectedRecord, requireVersion, type Transaction } from '#libs/platform';
import { keepVersion, versionsOf } from '../decisions/decision-records.queries.js';
import type { RecordHistory } from '../decisions/record-history.dto.js';
import { settleDecisions } from '../consequences/settle-decisions.work.js';
import { takesChanges } from '../../register/kept-records/kept-record.rules.js';
import { getPerson, lockPerson, youngPersonRecord } from '../../register/person/person.queries.js';
import type { Person } from '../../register/person/person.rules.js';
import { lookAgain } from '../../register/person/person.writes.js';
import { CapacityAssessmentEntity } from './capacity-assessment.entity.js';
import type {
  CapacityAssessment,
  CapacityAssessmentList,
  ChangeCapacityAssessment,
  RecordCapacityAssessment,
} from './capacity-assessments.dto.js';
import {
  assessmentState,
  countsOn,
  newestAssessment,
  requireNotEnded,
  requireSound,
} from '../decisions/capacity.rules.js';

type Change = Partial<Omit<CapacityAssessmentEntity, 'area' | 'id' | 'youngPersonId' | 'version'>>;

/** What was found of the young person's capacity, one kind of decision at a time. */
@Injectable()
export class CapacityAssessmentsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, personId: string): Promise<CapacityAssessmentList> {
    return this.database.read(actor, async (db) => {
      const record = youngPersonRecord(actor, personId);
      await this.access.require(db, 'capacity-assessment:read', record);
      await getPerson(db, personId);
      const mayChange = await this.access.may(db, 'capacity-assessment:change', record);
      const all = await db.query<CapacityAssessmentEntity & Record<string, unknown>>(
        `select area, id, young_person_id as "youngPersonId", version, kind, outcome, assessed_on as "assessedOn",
           assessor_role as "assessorRole", assessor_name as "assessorName", evidence, review_by as "reviewBy",
           ended_on as "endedOn", end_reason as "endReason"
         from capacity_assessment where area = $1 and young_person_id = $2 order by assessed_on desc, id desc`,
        [actor.area, personId],
        'capacity-list',
      );
      return { items: all.map((assessment) => answer(assessment, all, db.today, mayChange)) };
    });
  }

  history(actor: Actor, personId: string, id: string): Promise<RecordHistory> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'capacity-assessment:read', assessmentRecord(actor, personId, id));
      const items = await versionsOf(db, personId, id);
      if (items.length === 0) throw notFound('capacity assessment');
      return { items };
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID */
  record(actor: Actor, personId: string, input: RecordCapacityAssessment): Promise<CapacityAssessment> {
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await this.access.require(tx, 'capacity-assessment:change', assessmentRecord(actor, personId, id));
      const person = await lockPerson(tx, personId);
      const { kind, outcome, assessorRole, assessorName, evidence } = input;
      const assessment: CapacityAssessmentEntity = {
        ...{ area: actor.area, id, youngPersonId: personId, version: 1 },
        ...{ kind, outcome, assessorRole, assessorName, evidence },
        assessedOn: input.assessedOn as CalendarDate,
        reviewBy: (input.reviewBy as CalendarDate | null | undefined) ?? null,
        endedOn: null,
        endReason: null,
      };
      requireSound(assessment, tx.today);
      await tx.manager.insert(CapacityAssessmentEntity, assessment);
      return this.kept(tx, person, assessment);
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, STALE_VERSION, ASSESSMENT_ENDED */
  change(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    input: ChangeCapacityAssessment,
  ): Promise<CapacityAssessment> {
    return this.withAssessment(actor, personId, id, seen, (assessment, tx) => {
      const said = Object.entries(input).filter(([, value]) => value !== undefined);
      const change = Object.fromEntries(said) as Change;
      requireSound({ ...assessment, ...change }, tx.today);
      return change;
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, ASSESSMENT_ENDED */
  end(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    reason: AssessmentEndReason,
  ): Promise<CapacityAssessment> {
    return this.withAssessment(actor, personId, id, seen, (_, tx) => ({ endedOn: tx.today, endReason: reason }));
  }

  private withAssessment(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    changes: (assessment: CapacityAssessmentEntity, tx: Transaction) => Change,
  ): Promise<CapacityAssessment> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'capacity-assessment:change', assessmentRecord(actor, personId, id));
      const person = await lockPerson(tx, personId);
      const key = { area: actor.area, id, youngPersonId: personId };
      const assessment = await tx.manager.findOneBy(CapacityAssessmentEntity, key);
      if (!assessment) throw notFound('capacity assessment');
      requireVersion(assessment.version, seen);
      requireNotEnded(assessment);
      const change = { ...changes(assessment, tx), version: assessment.version + 1 };
      await tx.manager.update(CapacityAssessmentEntity, key, change);
      return this.kept(tx, person, { ...assessment, ...change });
    });
  }

  /** What follows from the assessment as it is now. */
  private async kept(tx: Transaction, person: Person, assessment: CapacityAssessmentEntity) {
    await keepVersion(tx, assessment);
    const { id, version, kind, outcome, assessedOn, reviewBy, endedOn, endReason } = assessment;
    tx.emit(
      capacityAssessmentChanged,
      { youngPersonId: person.id, recordId: id, recordVersion: version },
      { assessmentId: id, kind, outcome, assessedOn, reviewBy, endedOn, endReason },
    );
    const records = await settleDecisions(tx, [person]);
    await lookAgain(tx, [person.id]);
    return answer(assessment, records.get(person.id)!.assessments, tx.today, true);
  }
}

function assessmentRecord(actor: Actor, youngPersonId: string, id: string): ProtectedRecord {
  return { area: actor.area, youngPersonId, type: 'capacity assessment', id };
}

function answer(
  { area: _, ...assessment }: CapacityAssessmentEntity,
  all: Parameters<typeof newestAssessment>[2],
  today: CalendarDate,
  mayChange: boolean,
): CapacityAssessment {
  const isNewest = newestAssessment(assessment.kind, today, all)?.id === assessment.id;
  return {
    ...assessment,
    counts: isNewest && countsOn(assessment, today),
    allowedActions: mayChange && takesChanges(assessmentState(assessment)) ? ['capacity-assessment:change'] : [],
  };
}
