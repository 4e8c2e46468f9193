import { Injectable } from '@nestjs/common';
import { type AssessmentEndReason, capacityAssessmentChanged } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { given } from '../../register/kept-records/kept-record.rules.js';
import {
  assessmentLifecycle,
  assessmentState,
  countsOn,
  newestAssessment,
  requireNotEnded,
  requireSound,
} from '../decisions/capacity.rules.js';
import { CapacityAssessmentEntity } from './capacity-assessment.entity.js';
import type {
  CapacityAssessment,
  ChangeCapacityAssessment,
  RecordCapacityAssessment,
} from './capacity-assessments.dto.js';
import { type ChangeOf, type DecisionRecordKind, DecisionRecordsService } from './decision-records.service.js';

/** Findings about the young person's capacity, one kind of decision at a time. */
@Injectable()
export class CapacityAssessmentsService extends DecisionRecordsService<CapacityAssessmentEntity, CapacityAssessment> {
  protected readonly kind = ASSESSMENTS;

  /** @throws DomainError NOT_FOUND, INVALID */
  record(actor: Actor, personId: string, input: RecordCapacityAssessment): Promise<CapacityAssessment> {
    return this.create(actor, personId, (first, _, { today }) => {
      const { kind, outcome, assessorRole, assessorName, evidence } = input;
      const assessment: CapacityAssessmentEntity = {
        ...first,
        ...{ kind, outcome, assessorRole, assessorName, evidence },
        assessedOn: input.assessedOn as CalendarDate,
        reviewBy: (input.reviewBy as CalendarDate | null | undefined) ?? null,
        endedOn: null,
        endReason: null,
      };
      requireSound(assessment, today);
      return assessment;
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
    return this.update(actor, personId, { id, seen }, (assessment, _, { today }) => {
      const change = given(input) as ChangeOf<CapacityAssessmentEntity>;
      requireSound({ ...assessment, ...change }, today);
      return change;
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, ASSESSMENT_ENDED */
  end(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    endReason: AssessmentEndReason,
  ): Promise<CapacityAssessment> {
    return this.update(actor, personId, { id, seen }, (_, __, { today }) => ({ endedOn: today, endReason }));
  }
}

const ASSESSMENTS: DecisionRecordKind<CapacityAssessmentEntity, CapacityAssessment> = {
  type: 'capacity assessment',
  permission: 'capacity-assessment',
  entity: CapacityAssessmentEntity,
  list: {
    sql: `select area, id, young_person_id as "youngPersonId", version, kind, outcome, assessed_on as "assessedOn",
        assessor_role as "assessorRole", assessor_name as "assessorName", evidence, review_by as "reviewBy",
        ended_on as "endedOn", end_reason as "endReason"
      from capacity_assessment where area = $1 and young_person_id = $2 order by assessed_on desc, id desc`,
    name: 'capacity-list',
  },
  requireNotEnded,
  publish(tx, { id, youngPersonId, version, kind, outcome, assessedOn, reviewBy, endedOn, endReason }) {
    tx.emit(
      capacityAssessmentChanged,
      { youngPersonId, recordId: id, recordVersion: version },
      { assessmentId: id, kind, outcome, assessedOn, reviewBy, endedOn, endReason },
    );
  },
  responseOf({ area: _, ...assessment }, { assessments }, { today, mayChange }) {
    const isNewest = newestAssessment(assessment.kind, today, assessments)?.id === assessment.id;
    return {
      ...assessment,
      counts: isNewest && countsOn(assessment, today),
      allowedActions: assessmentLifecycle.actions(assessmentState(assessment), { may: () => mayChange }),
    };
  },
};
