import type { HealthHandoverRow } from './health-handover.table.js';
import { handoverActions } from './health-handover.rules.js';
import type { ChangeHealthHandoverRequest, HealthHandoverResponse } from './health-handovers.dto.js';
import type { HandoverStepRow } from './health-handovers.queries.js';

/** @param mayChange whether the plan is open and the account may change the table */
export function handoverResponse(
  row: HealthHandoverRow,
  steps: readonly HandoverStepRow[],
  mayChange: boolean,
): HealthHandoverResponse {
  return {
    id: row.id,
    planId: row.plan_id,
    version: row.version,
    service: row.service,
    code: row.code,
    transferOn: row.transfer_on,
    firstTransferOn: row.first_transfer_on,
    adultCounterpart:
      row.adult_service === null ? null : { service: row.adult_service, contactRole: row.adult_contact_role },
    metAdultPractitionerOn: row.met_adult_practitioner_on,
    firstAdultAppointmentOn: row.first_adult_appointment_on,
    attended: row.attended,
    namedWorker:
      row.named_worker_name === null ? null : { name: row.named_worker_name, subject: row.named_worker_subject },
    ending:
      row.end_reason === null
        ? null
        : { reason: row.end_reason, on: row.ended_on!, words: row.end_words, by: row.ended_by ?? '' },
    steps: steps
      .filter((s) => s.occurrence === `${s.rule}:${row.code}`)
      .map(({ id, rule, title, due_on, status }) => ({ id, rule, title, dueOn: due_on, status })),
    allowedActions: mayChange ? handoverActions(row) : [],
  };
}

/** The columns that a request changes. */
export function columnsOf(request: ChangeHealthHandoverRequest): Partial<HealthHandoverRow> {
  const {
    service,
    transferOn,
    adultCounterpart,
    metAdultPractitionerOn,
    firstAdultAppointmentOn,
    attended,
    namedWorker,
  } = request;
  return {
    ...(service === undefined ? {} : { service }),
    ...(transferOn === undefined ? {} : { transfer_on: transferOn }),
    ...(adultCounterpart === undefined
      ? {}
      : {
          adult_service: adultCounterpart?.service ?? null,
          adult_contact_role: adultCounterpart?.contactRole ?? null,
        }),
    ...(metAdultPractitionerOn === undefined ? {} : { met_adult_practitioner_on: metAdultPractitionerOn }),
    ...(firstAdultAppointmentOn === undefined ? {} : { first_adult_appointment_on: firstAdultAppointmentOn }),
    ...(attended === undefined ? {} : { attended }),
    ...(namedWorker === undefined
      ? {}
      : { named_worker_name: namedWorker?.name ?? null, named_worker_subject: namedWorker?.subject ?? null }),
  };
}
