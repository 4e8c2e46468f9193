import { Controller } from '@nestjs/common';
import { type Event, type EventOf, mergeUndone, peopleMerged } from '#libs/contracts';
import { type EventContext, On } from '#libs/messaging';
import { mergePeople, type PersonMerge, type PersonTable, type Transaction, undoMerge } from '#libs/platform';
import { publishTable } from '../../duties/health-handovers/handover-events.work.js';
import { entryOf } from '../../record/entries/entry.work.js';
import { lockPlansOf } from '../../duties/milestones/milestones.queries.js';
import { MilestonesService } from '../../duties/milestones/milestones.service.js';
import { nextVersion, saveSteps } from '../../record/plan/plan.writes.js';
import { dropMovedGoalsFromOrder, movesHandovers } from './merges.queries.js';
import { PERSON_TABLES } from './person-tables.values.js';

const SENTENCES = {
  'people-merged': 'Another record of the same young person was merged into this one, with the entries from its plan.',
  'merge-undone': 'The other record belongs to another person, so the entries from its plan were moved back.',
} as const;

/** Brings the plans of two records of one young person together. */
@Controller()
export class MergesHandlers {
  constructor(private readonly milestones: MilestonesService) {}

  @On(peopleMerged)
  async whenPeopleAreMerged(event: EventOf<typeof peopleMerged>, { tx }: EventContext): Promise<void> {
    await this.move(tx, event, mergePeople, 'people-merged');
  }

  @On(mergeUndone)
  async whenAMergeIsUndone(event: EventOf<typeof mergeUndone>, { tx }: EventContext): Promise<void> {
    await this.move(tx, event, undoMerge, 'merge-undone');
  }

  /** Marks answers as stale, because the plan's content has changed. */
  private async move(
    tx: Transaction,
    event: Event & { data: PersonMerge },
    rows: (tx: Transaction, tables: readonly PersonTable[], merge: PersonMerge) => Promise<string[]>,
    kind: 'people-merged' | 'merge-undone',
  ): Promise<void> {
    await lockPlansOf(tx, [event.data.keptId, event.data.mergedId]);
    const handoversMove = await movesHandovers(tx, event.data);
    const touched = await rows(tx, PERSON_TABLES, event.data);
    if (touched.length === 0) return;
    const held = await lockPlansOf(tx, touched);
    const changed = [...held.values()].filter((plan) => plan.young_person_id !== event.data.mergedId);
    await dropMovedGoalsFromOrder(
      tx,
      changed.map(({ id }) => id),
    );
    const plans = changed.map((plan) => ({ ...plan, ...nextVersion(plan, { content: true }) }));
    saveSteps(tx, { plans, entries: plans.map((plan) => entryOf(tx, plan, kind, SENTENCES[kind])) });
    for (const plan of plans) {
      if (handoversMove) await publishTable(tx, plan);
      tx.audit({
        permission: 'event:handle',
        outcome: 'allowed',
        recordType: 'plan',
        recordId: plan.id,
        youngPersonId: plan.young_person_id,
      });
    }
    await this.milestones.follow(tx, new Map(touched.map((id) => [id, { changed: [], event }])));
  }
}
