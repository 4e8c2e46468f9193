import { Injectable } from '@nestjs/common';
import { type AssessmentEndReason, capacityAssessmentChanged } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { CAPS } from '../../register/caps/caps.values.js';
import {
  assessmentLifecycle,
  assessmentState,
  countsOn,
  newestAssessment,
  requireNotEnded,
  requireSound,
} from '../decisions/capacity.rules.js';
import { type CapacityAssessmentRow, capacityAssessmentTable } from './capacity-assessment.table.js';
import type {
  CapacityAssessmentResponse,
  ChangeCapacityAssessmentRequest,
  NewCapacityAssessmentRequest,
} from './capacity-assessments.dto.js';
import { type DecisionRecordKind, DecisionRecordsService, storeOf } from './decision-records.service.js';

/** Assessments of the young person's capacity, each for one kind of decision. */
@Injectable()
export class CapacityAssessmentsService extends DecisionRecordsService<
  CapacityAssessmentRow,
  CapacityAssessmentResponse
> {
  protected readonly kind = ASSESSMENTS;

  /** @throws DomainError NOT_FOUND, INVALID */
  record(actor: Actor, personId: string, input: NewCapacityAssessmentRequest): Promise<CapacityAssessmentResponse> {
    return this.create(actor, personId, (first, _, { today }) => {
      const { kind, outcome, assessorRole, assessorName, evidence } = input;
      const assessment: CapacityAssessmentRow = {
        ...first,
        ...{ kind, outcome, assessor_role: assessorRole, assessor_name: assessorName, evidence },
        assessed_on: input.assessedOn as CalendarDate,
        review_by: (input.reviewBy as CalendarDate | null | undefined) ?? null,
        ended_on: null,
        end_reason: null,
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
    input: ChangeCapacityAssessmentRequest,
  ): Promise<CapacityAssessmentResponse> {
    return this.update(actor, personId, { id, seen }, (assessment, _, { today }) => {
      const changed: CapacityAssessmentRow = {
        ...assessment,
        assessor_role: input.assessorRole ?? assessment.assessor_role,
        assessor_name: input.assessorName ?? assessment.assessor_name,
        evidence: input.evidence ?? assessment.evidence,
        review_by: input.reviewBy === undefined ? assessment.review_by : (input.reviewBy as CalendarDate | null),
      };
      requireSound(changed, today);
      return changed;
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, ASSESSMENT_ENDED */
  end(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    endReason: AssessmentEndReason,
  ): Promise<CapacityAssessmentResponse> {
    return this.update(actor, personId, { id, seen }, (_, __, { today }) => ({
      ended_on: today,
      end_reason: endReason,
    }));
  }
}

const ASSESSMENTS: DecisionRecordKind<CapacityAssessmentRow, CapacityAssessmentResponse> = {
  type: 'capacity assessment',
  permission: 'capacity-assessment',
  store: storeOf(capacityAssessmentTable),
  cap: CAPS.capacityAssessments,
  list: {
    sql: `select ${capacityAssessmentTable.read('c')} from capacity_assessment c
      where c.area = $1 and c.young_person_id = $2 order by c.assessed_on desc, c.id desc`,
    name: 'capacity-list',
  },
  requireNotEnded,
  publish(tx, { id, young_person_id, version, kind, outcome, ...row }) {
    tx.emit(
      capacityAssessmentChanged,
      { youngPersonId: young_person_id, recordId: id, recordVersion: version },
      {
        ...{ assessmentId: id, kind, outcome, assessedOn: row.assessed_on, reviewBy: row.review_by },
        ...{ endedOn: row.ended_on, endReason: row.end_reason },
      },
    );
  },
  responseOf(assessment, { assessments }, { today, mayChange }) {
    const { id, version, kind, outcome, evidence } = assessment;
    const isNewest = newestAssessment(kind, today, assessments)?.id === id;
    return {
      ...{ id, youngPersonId: assessment.young_person_id, version, kind, outcome },
      ...{ assessedOn: assessment.assessed_on, assessorRole: assessment.assessor_role },
      ...{ assessorName: assessment.assessor_name, evidence, reviewBy: assessment.review_by },
      ...{ endedOn: assessment.ended_on, endReason: assessment.end_reason },
      counts: isNewest && countsOn(assessment, today),
      allowedActions: assessmentLifecycle.actions(assessmentState(assessment), { may: () => mayChange }),
    };
  },
};
