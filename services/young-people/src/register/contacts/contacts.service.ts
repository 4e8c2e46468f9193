import { Injectable } from '@nestjs/common';
import { newId, notFound } from '#libs/kernel';
import { Access, type Actor, Database, type ProtectedRecord, requireVersion, type Transaction } from '#libs/platform';
import { getPerson, lockPerson, youngPersonRecord } from '../person/person.queries.js';
import { ContactEntity } from './contact.entity.js';
import { given } from '../kept-records/kept-record.rules.js';
import { type ContactEndReason, contactLifecycle, contactOf, contactState, requireCurrent } from './contact.rules.js';
import type { AddContact, ChangeContact, Contact, ContactList } from './contacts.dto.js';
import { contactsOf } from './contacts.queries.js';

@Injectable()
export class ContactsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, personId: string): Promise<ContactList> {
    return this.database.read(actor, async (db) => {
      const record = youngPersonRecord(actor, personId);
      await this.access.require(db, 'contact:read', record);
      await getPerson(db, personId);
      const mayChange = await this.access.may(db, 'contact:change', record);
      const contacts = await contactsOf(db, personId);
      return { items: contacts.map((contact) => answer(contact, mayChange)) };
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID */
  add(actor: Actor, personId: string, input: AddContact): Promise<Contact> {
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await this.access.require(tx, 'contact:change', contactRecord(actor, personId, id));
      await lockPerson(tx, personId);
      const of = { area: actor.area, id, youngPersonId: personId };
      const contact = { ...of, version: 1, ...contactOf(input), addedAt: tx.now, endedAt: null, endReason: null };
      await tx.manager.insert(ContactEntity, contact);
      return answer(contact, true);
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, STALE_VERSION, CONTACT_ENDED */
  change(actor: Actor, personId: string, id: string, seen: number, input: ChangeContact): Promise<Contact> {
    return this.withContact(actor, personId, id, seen, (contact) => {
      return contactOf({ ...contact, ...given(input) });
    });
  }

  /** Ends it; it stays in the history. @throws DomainError NOT_FOUND, STALE_VERSION, CONTACT_ENDED */
  end(actor: Actor, personId: string, id: string, seen: number, endReason: ContactEndReason | null): Promise<Contact> {
    return this.withContact(actor, personId, id, seen, (_, tx) => ({ endedAt: tx.now, endReason }));
  }

  private withContact(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    changes: (contact: ContactEntity, tx: Transaction) => Partial<ContactEntity>,
  ): Promise<Contact> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'contact:change', contactRecord(actor, personId, id));
      await lockPerson(tx, personId);
      const key = { area: actor.area, id, youngPersonId: personId };
      const contact = await tx.manager.findOneBy(ContactEntity, key);
      if (!contact) throw notFound('contact');
      requireVersion(contact.version, seen);
      requireCurrent(contact);
      const change = { ...changes(contact, tx), version: contact.version + 1 };
      await tx.manager.update(ContactEntity, key, change);
      return answer({ ...contact, ...change }, true);
    });
  }
}

function contactRecord(actor: Actor, youngPersonId: string, id: string): ProtectedRecord {
  return { area: actor.area, youngPersonId, type: 'contact', id };
}

function answer({ area: _, ...contact }: ContactEntity, mayChange: boolean): Contact {
  return {
    ...contact,
    addedAt: contact.addedAt.toISOString(),
    endedAt: contact.endedAt?.toISOString() ?? null,
    allowedActions: contactLifecycle.actions(contactState(contact), { may: () => mayChange }),
  };
}
