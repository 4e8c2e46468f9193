import { Injectable } from '@nestjs/common';
import { newId, notFound } from '#libs/kernel';
import {
  Access,
  type Actor,
  type ChangeOf,
  Database,
  type ProtectedRecord,
  requireVersion,
  type Transaction,
  requireRoom,
} from '#libs/platform';
import { CAPS } from '../caps/caps.values.js';
import { getPerson, lockPerson, youngPersonRecord } from '../person/person.queries.js';
import { type ContactRow, contactTable } from './contact.table.js';
import { given } from '../kept-records/kept-record.rules.js';
import { type ContactEndReason, contactLifecycle, contactOf, contactState, requireCurrent } from './contact.rules.js';
import type { NewContactRequest, ChangeContactRequest, ContactResponse, ContactListResponse } from './contacts.dto.js';
import { contactsOf } from './contacts.queries.js';

@Injectable()
export class ContactsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, personId: string): Promise<ContactListResponse> {
    return this.database.read(actor, async (db) => {
      const record = youngPersonRecord(actor, personId);
      await this.access.require(db, 'contact:read', record);
      await getPerson(db, personId);
      const mayChange = await this.access.may(db, 'contact:change', record);
      const contacts = await contactsOf(db, personId);
      return { items: contacts.map((contact) => contactResponse(contact, mayChange)) };
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, CAP_REACHED (409) */
  add(actor: Actor, personId: string, input: NewContactRequest): Promise<ContactResponse> {
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await this.access.require(tx, 'contact:change', contactRecord(actor, personId, id));
      await lockPerson(tx, personId);
      await requireRoom(tx, CAPS.contacts, personId);
      const contact: ContactRow = {
        ...{ area: actor.area, id, young_person_id: personId, version: 1 },
        ...contactOf(input),
        ...{ added_at: tx.now.toISOString(), ended_at: null, end_reason: null },
      };
      await tx.rows.insert(contactTable, contact);
      return contactResponse(contact, true);
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, STALE_VERSION, CONTACT_ENDED */
  change(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    input: ChangeContactRequest,
  ): Promise<ContactResponse> {
    return this.withContact(actor, personId, id, seen, (contact) => {
      const { preferred_channel: preferredChannel, parental_responsibility: parentalResponsibility } = contact;
      return contactOf({ ...contact, preferredChannel, parentalResponsibility, ...given(input) });
    });
  }

  /** Ends the contact, which stays in the history. @throws DomainError NOT_FOUND, STALE_VERSION, CONTACT_ENDED */
  end(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    endReason: ContactEndReason | null,
  ): Promise<ContactResponse> {
    return this.withContact(actor, personId, id, seen, (_, tx) => ({
      ended_at: tx.now.toISOString(),
      end_reason: endReason,
    }));
  }

  private withContact(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    changes: (contact: ContactRow, tx: Transaction) => ChangeOf<typeof contactTable>,
  ): Promise<ContactResponse> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'contact:change', contactRecord(actor, personId, id));
      await lockPerson(tx, personId);
      const contact = await tx.rows.find(contactTable, { area: actor.area, id, young_person_id: personId });
      if (!contact) throw notFound('contact');
      requireVersion(contact.version, seen);
      requireCurrent(contact);
      const changed: ContactRow = { ...contact, ...changes(contact, tx), version: contact.version + 1 };
      await tx.rows.update(contactTable, changed);
      return contactResponse(changed, true);
    });
  }
}

function contactRecord(actor: Actor, youngPersonId: string, id: string): ProtectedRecord {
  return { area: actor.area, youngPersonId, type: 'contact', id };
}

function contactResponse(contact: ContactRow, mayChange: boolean): ContactResponse {
  const { id, version, kind, name, relationship, agency, phone, email } = contact;
  return {
    ...{ id, youngPersonId: contact.young_person_id, version, kind, name, relationship, agency, phone, email },
    preferredChannel: contact.preferred_channel,
    parentalResponsibility: contact.parental_responsibility,
    addedAt: contact.added_at,
    endedAt: contact.ended_at,
    endReason: contact.end_reason,
    allowedActions: contactLifecycle.actions(contactState(contact), { may: () => mayChange }),
  };
}
