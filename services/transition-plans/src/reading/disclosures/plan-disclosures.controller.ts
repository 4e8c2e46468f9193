import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notFound } from '#libs/kernel';
import { Access, type Actor, CurrentActor, Database, IdParam, Requires } from '#libs/platform';
import { recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import { findPlanKey } from '../../record/plan/plan.queries.js';
import { PlanDisclosurePreview } from './plan-disclosures.dto.js';
import { readDisclosedPlan } from './plan-disclosures.queries.js';

@ApiTags('plans')
@Controller('v1/plans/:planId/disclosure-preview')
export class PlanDisclosuresController {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Shows the data that a referral with the field group `plan` would disclose today. */
  @Get()
  @Requires('disclosure:preview')
  preview(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<PlanDisclosurePreview> {
    return this.database.read(actor, async (db) => {
      const key = await findPlanKey(db, planId);
      if (!key) return denyUnseen(this.access, db, 'disclosure:preview', 'plan', planId);
      await this.access.require(db, 'disclosure:preview', recordOf(key));
      const plan = await readDisclosedPlan(db, key.young_person_id, planId);
      if (!plan) throw notFound('plan');
      return { planId, youngPersonId: key.young_person_id, ...plan };
    });
  }
}
