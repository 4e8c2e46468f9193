import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import {
  NewContactRequest,
  ChangeContactRequest,
  ContactResponse,
  ContactListResponse,
  EndContactRequest,
} from './contacts.dto.js';
import { ContactsService } from './contacts.service.js';

@ApiTags('contacts')
@Controller('v1/young-people/:youngPersonId/contacts')
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  /** Lists the parent carers and professionals around the young person, ended contacts included. */
  @Get()
  @Requires('contact:read')
  list(@CurrentActor() actor: Actor, @IdParam('youngPersonId') personId: string): Promise<ContactListResponse> {
    return this.contacts.list(actor, personId);
  }

  @Post()
  @Requires('contact:change')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @Body() input: NewContactRequest,
  ): Promise<ContactResponse> {
    return this.contacts.add(actor, personId, input);
  }

  /** Changes the fields that the request names; null clears a value. */
  @Patch(':contactId')
  @Requires('contact:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('contactId') id: string,
    @IfMatch() seen: number,
    @Body() input: ChangeContactRequest,
  ): Promise<ContactResponse> {
    return this.contacts.change(actor, personId, id, seen, input);
  }

  /** Ends the contact for a stated reason. The contact stays in the history. */
  @Post(':contactId/ending')
  @HttpCode(200)
  @Requires('contact:change')
  end(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('contactId') id: string,
    @IfMatch() seen: number,
    @Body() { reason }: EndContactRequest,
  ): Promise<ContactResponse> {
    return this.contacts.end(actor, personId, id, seen, reason);
  }

  /** Ends the contact without a reason. The contact stays in the history. */
  @Delete(':contactId')
  @HttpCode(204)
  @Requires('contact:change')
  async endWithoutReason(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') personId: string,
    @IdParam('contactId') id: string,
    @IfMatch() seen: number,
  ): Promise<void> {
    await this.contacts.end(actor, personId, id, seen, null);
  }
}
