import { Controller } from '@nestjs/common';
import { type EventOf, mergeUndone, peopleMerged } from '#libs/contracts';
import { type EventContext, On } from '#libs/messaging';
import { mergePeople, undoMerge } from '#libs/platform';
import { PERSON_TABLES } from './person-tables.values.js';

/** Combines the referrals of two records that belong to one young person, and reverses this on an undo. */
@Controller()
export class MergesHandlers {
  @On(peopleMerged)
  async whenPeopleAreMerged({ data }: EventOf<typeof peopleMerged>, { tx }: EventContext): Promise<void> {
    await mergePeople(tx, PERSON_TABLES, data);
  }

  @On(mergeUndone)
  async whenAMergeIsUndone({ data }: EventOf<typeof mergeUndone>, { tx }: EventContext): Promise<void> {
    await undoMerge(tx, PERSON_TABLES, data);
  }
}
