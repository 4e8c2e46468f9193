import { Injectable } from '@nestjs/common';
import type { Removable, RemovalReason } from '#libs/contracts';
import {
  type Actor,
  type ErasedAgain,
  type Erasure,
  Erasures,
  ERASED_AGAIN,
  type Reader,
  removeAgain,
} from '#libs/platform';
import { erasuresMade } from './removals.queries.js';
import { RemovalsService } from './removals.service.js';

/** Removals from plans, for the log of erasures. */
@Injectable()
export class ErasuresService extends Erasures {
  constructor(private readonly removals: RemovalsService) {
    super();
  }

  made(db: Reader, since: Date): Promise<Erasure[]> {
    return erasuresMade(db, since);
  }

  again(actor: Actor, { id, kind, from, removedId, reason }: Erasure): Promise<ErasedAgain> {
    const request = {
      ...{ kind: kind as Removable, id: removedId! },
      ...{ reason: reason as RemovalReason, words: ERASED_AGAIN },
    };
    return removeAgain(
      () => this.removals.remove(actor, from, request, id),
      () => this.removals.note(actor, from, request, id),
    );
  }
}
