import { IsIn, IsOptional } from 'class-validator';
import { AGENCIES, type Agency } from '#libs/contracts';
import { Words } from '#libs/platform';
import { NAMED_WORKER_END_REASONS, type NamedWorkerEndReason } from './named-worker.rules.js';

export class NameWorker {
  /** the worker's account, as its sign-in names it (`sub`) */
  @Words(200)
  subject: string;

  /** as the family knows the worker */
  @Words(200)
  name: string;

  @IsOptional()
  @Words(200)
  team?: string | null;

  @IsOptional()
  @IsIn(AGENCIES)
  agency?: Agency | null;
}

export class EndNamedWorker {
  @IsIn(NAMED_WORKER_END_REASONS)
  reason: NamedWorkerEndReason;
}

export class NamedWorkerPeriod {
  id: string;
  youngPersonId: string;
  version: number;
  /** account */
  subject: string;
  name: string;
  team: string | null;
  agency: string | null;
  /** YYYY-MM-DD */
  fromOn: string;
  /** YYYY-MM-DD, included; null: now */
  untilOn: string | null;
  /** null where somebody else was named in their place */
  endReason: NamedWorkerEndReason | null;
}

export class NamedWorkerList {
  /** newest first; the one of now has no untilOn */
  items: NamedWorkerPeriod[];
}
