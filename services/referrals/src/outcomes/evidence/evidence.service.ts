import { Injectable } from '@nestjs/common';
import { evidenceRequested } from '#libs/contracts';
import { newId, unprocessable } from '#libs/kernel';
import { Access, type Actor, Database, type Reader, requireRoom } from '#libs/platform';
import { Press, drawing } from '#libs/press';
import { CAPS } from '../../directory/caps/caps.values.js';
import { type Withheld, withheldFrom } from '../../referral/disclosure/withheld.rules.js';
import { findLastDisclosure } from '../../referral/disclosure/disclosure.queries.js';
import { wholeResponse } from '../../referral/record/referral.responses.js';
import { type WholeReferral, findReferral } from '../../referral/record/referral.queries.js';
import { letterOf, refusalResponse } from '../refusals/refusals.responses.js';
import { findRefusals } from '../refusals/refusals.queries.js';
import type { bundlePaper } from './bundle.paper.js';
import { bundleResponse } from './bundle.responses.js';
import { BUNDLE_FOR, type EvidenceDocument, isFor } from './bundle.rules.js';
import type { EvidenceBundleResponse, NewEvidenceBundleRequest } from './evidence.dto.js';
import { type Bundle, findAboutPerson, findBundle } from './evidence.queries.js';
import { insertBundle } from './evidence.writes.js';

const MOST_REFERRALS = 50;
const BUNDLE = drawing<typeof bundlePaper>('bundlePaper', new URL('./bundle.paper.js', import.meta.url));

@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly press: Press,
  ) {}

  /**
   * Copies the referrals, refusals and letters into a bundle and requests the plan from its service.
   * @throws DomainError NOT_FOUND, CAP_REACHED (409), UNKNOWN_REFERRAL, TOO_MANY_REFERRALS (422)
   */
  make(
    actor: Actor,
    youngPersonId: string,
    { referralIds }: NewEvidenceBundleRequest,
  ): Promise<EvidenceBundleResponse> {
    return this.database.transaction(actor, async (tx) => {
      const about = await findAboutPerson(tx, youngPersonId);
      const record = { area: about ? actor.area : '', youngPersonId, type: 'young person', id: youngPersonId };
      await this.access.require(tx, 'evidence:make', record);
      const { name, planId, referralIds: known } = about!;
      await requireRoom(tx, CAPS.evidenceBundles, youngPersonId);
      if (referralIds?.some((id) => !known.includes(id))) {
        throw unprocessable(
          'UNKNOWN_REFERRAL',
          'A listed referral does not exist or belongs to another young person. Use only this young person’s referrals.',
        );
      }
      const wanted = known.filter((id) => referralIds?.includes(id) ?? true);
      if (wanted.length > MOST_REFERRALS) {
        throw unprocessable(
          'TOO_MANY_REFERRALS',
          `A bundle can hold at most ${MOST_REFERRALS} referrals. List the ones to include in referralIds.`,
        );
      }
      const documents: EvidenceDocument[] = [];
      for (const id of wanted) documents.push(...(await documentsOf(tx, id)));
      const bundle: Bundle = {
        ...{ id: newId(), youngPersonId, youngPersonName: name, audience: BUNDLE_FOR[actor.role] },
        ...{ madeAt: tx.now.toISOString(), bySubject: actor.subject, by: { name: actor.name, role: actor.role } },
        ...{ planId, documents, planAwaited: planId !== null, version: 1 },
      };
      await insertBundle(tx, bundle);
      if (planId !== null) {
        const { id: bundleId, audience } = bundle;
        tx.emit(
          evidenceRequested,
          { youngPersonId, recordId: bundleId, recordVersion: 1 },
          { bundleId, planId, audience },
        );
      }
      return bundleResponse(bundle);
    });
  }

  /** @throws DomainError NOT_FOUND, also for a bundle that was made for another audience or carer */
  get(actor: Actor, youngPersonId: string, id: string): Promise<EvidenceBundleResponse> {
    return this.database.read(actor, async (db) => {
      const found = await findBundle(db, youngPersonId, id);
      const bundle = found && isFor(found, actor) ? found : undefined;
      const record = { area: bundle ? actor.area : '', youngPersonId, type: 'evidence bundle', id };
      await this.access.require(db, 'evidence:read', record);
      return bundleResponse(bundle!);
    });
  }

  /** As `get`. @throws DomainError DOCUMENTS_BUSY, DOCUMENT_TOO_SLOW */
  async paper(actor: Actor, youngPersonId: string, id: string): Promise<Buffer> {
    return this.press.print(BUNDLE, await this.get(actor, youngPersonId, id));
  }
}

async function documentsOf(db: Reader, referralId: string): Promise<EvidenceDocument[]> {
  const whole = (await findReferral(db, referralId))!;
  const { referral, service } = whole;
  const source = `Referral ${referral.reference}, version ${referral.version}`;
  const refusals = await findRefusals(db, referralId);
  const last = await findLastDisclosure(db, referralId);
  const documents: EvidenceDocument[] = [
    {
      kind: 'referral',
      title: `Referral ${referral.reference} to ${service.name} (${service.organisationName})`,
      dated: referral.sentAt ?? referral.createdAt,
      source,
      content: referralContent(whole, db.now, withheldFrom(db.actor.role, last?.youngPersonTold ?? null)),
    },
  ];
  // Oldest first.
  for (const refusal of [...refusals].reverse()) {
    const { allowedActions: _, ...content } = refusalResponse(whole, refusal, db.today, [], false);
    const of = { dated: refusal.at, source };
    const letter = letterOf(whole, refusal);
    documents.push(
      { ...of, kind: 'refusal', title: `Refusal by ${service.name}`, content },
      {
        ...of,
        kind: 'letter',
        title: `Letter from ${service.organisationName} about its refusal`,
        content: { text: letter.text },
      },
    );
  }
  return documents;
}

function referralContent(whole: WholeReferral, now: Date, withheld: Withheld): object {
  const {
    allowedActions: _,
    warnings: __,
    ...content
  } = wholeResponse(whole, {
    isOrganisation: false,
    now,
    allowedActions: [],
    sending: null,
    withheld,
    own: null,
  });
  return content;
}
