import { newId } from '#libs/kernel';
import type { Agency } from '#libs/contracts';

export const ROLES = [
  'coordinator',
  'practitioner',
  'provider',
  'young-person',
  'carer',
  'leader',
  'administrator',
  'information-governance',
  'system',
  'anonymous',
] as const;
export type Role = (typeof ROLES)[number];

export interface IdempotencyRequest {
  readonly key: string;
  /** SHA-256 of method, path and body */
  readonly requestHash: string;
}

/** What is true of one request, whoever makes it. */
export interface RequestContext {
  readonly correlationId: string;
  /** id of the event that caused this, for event handlers */
  readonly causationId?: string;
  readonly idempotency?: IdempotencyRequest;
  /** ids that the request names, in its path or as its young person: one that was merged is told where it went */
  readonly names?: readonly string[];
}

/** Who acts, from a verified token, for which area; nothing about a young person is read or written without one. */
export interface Actor {
  /** account, the token's `sub` */
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  /** ONS code of the local authority that the account belongs to */
  readonly area: string;
  readonly agency?: Agency;
  /** organisation in the directory, for providers */
  readonly organisation?: string;
  readonly team?: string;
  /** URN of the school, for practitioners who work at one */
  readonly school?: string;
  readonly request: RequestContext;
  /** reads restricted records of the area, too; see `wholeArea` */
  readonly wholeArea?: true;
}

/** The account that a filter names; `mine` is the caller's own, so that no account stands in a URL. */
export const accountIn = <Account extends string | null | undefined>(
  { subject }: Pick<Actor, 'subject'>,
  account: Account,
): Account | string => (account === 'mine' ? subject : account);

/**
 * For figures, imports and matching, which count or compare everybody: the work sees restricted records that the account
 * may not see, and shows nothing of them. It widens the reach of no practitioner.
 */
export const wholeArea = (actor: Actor): Actor => ({ ...actor, wholeArea: true });

/** Nobody in particular, who reads what an area publishes: no permission, and rows of published tables only. */
export function anonymousReader(area: string, correlationId: string): Actor {
  return { subject: 'anonymous', name: 'Anybody', role: 'anonymous', area, request: { correlationId } };
}

/**
 * The system's own hand: event handlers, timed work. Loud on purpose; it may do whatever its caller does, within one area,
 * and its writes are audited under `purpose`.
 */
export function systemActor(area: string, purpose: string, request?: Partial<RequestContext>): Actor {
  return {
    subject: `system:${purpose}`,
    name: 'Onward',
    role: 'system',
    area,
    request: { correlationId: request?.correlationId ?? newId(), ...request },
  };
}
