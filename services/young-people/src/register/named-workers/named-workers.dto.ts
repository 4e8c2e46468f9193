import { IsIn, IsOptional } from 'class-validator';
import { AGENCIES, type Agency } from '#libs/contracts';
import { PersonName, Words } from '#libs/platform';
import { NAMED_WORKER_END_REASONS, type NamedWorkerEndReason } from './named-worker.rules.js';

export class NameWorkerRequest {
  /** the worker's account: the `sub` claim of their sign-in */
  @Words(200)
  subject: string;

  /** the name by which the family knows the worker */
  @PersonName(200)
  name: string;

  @IsOptional()
  @Words(200)
  team?: string | null;

  @IsOptional()
  @IsIn(AGENCIES)
  agency?: Agency | null;
}

export class EndNamedWorkerRequest {
  @IsIn(NAMED_WORKER_END_REASONS)
  reason: NamedWorkerEndReason;
}

export class NamedWorkerPeriodResponse {
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
  /** YYYY-MM-DD, included; null: the current named worker */
  untilOn: string | null;
  /** null: the current named worker, or one who was replaced by another */
  endReason: NamedWorkerEndReason | null;
}

export class NamedWorkerListResponse {
  /** newest first; untilOn of the current one is null */
  items: NamedWorkerPeriodResponse[];
}
