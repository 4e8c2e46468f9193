import { carersLifecycle } from './duties/carers-assessments/carers-assessment.rules.js';
import { handoverLifecycle } from './duties/health-handovers/health-handover.rules.js';
import { reviewLifecycle } from './duties/review-record/review.rules.js';
import { handOverLifecycle } from './record/accountability/accountability.rules.js';
import { goalLifecycle } from './record/plan/goal.rules.js';
import { planLifecycle } from './record/plan/plan.rules.js';
import { responseLifecycle } from './record/plan/step-responses.rules.js';
import { stepLifecycle } from './record/plan/step.rules.js';
import { answerLifecycle } from './voices/answers/answer.rules.js';
import { helpLifecycle } from './voices/help-requests/help.rules.js';

/** The lifecycles of this service's records, in the order of docs/states.md. */
export const lifecycles = [
  planLifecycle.documentation,
  goalLifecycle.documentation,
  stepLifecycle.documentation,
  responseLifecycle.documentation,
  handOverLifecycle.documentation,
  answerLifecycle.documentation,
  reviewLifecycle.documentation,
  handoverLifecycle.documentation,
  carersLifecycle.documentation,
  helpLifecycle.documentation,
];
