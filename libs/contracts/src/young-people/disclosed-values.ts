import { type Static, Type } from '@sinclair/typebox';
import { data, day, nullable, oneOf } from '../event.js';
import type { FieldGroup } from './consent-codes.js';
import { factsOfGroup } from './disclosed-facts.js';
import { CHANNELS, FORMATS } from './preference-changed.v1.js';

const words = () => nullable(Type.String());

/** Values of facts by name, without unknown ones. */
const facts = (group: FieldGroup) =>
  Type.Object(Object.fromEntries(factsOfGroup(group).map((name) => [name, Type.Optional(Type.Unknown())])), {
    additionalProperties: false,
    description: 'known facts of the circumstances',
  });

/**
 * All values that young-people ever discloses to a recipient, group by group. A field that is not listed here cannot
 * get into the event, whoever requests it.
 */
export const disclosedValues = data({
  identity: Type.Optional(
    data({
      givenName: Type.String({ description: 'empty if the person has only a family name' }),
      familyName: Type.String({ description: 'empty if the person has only a given name' }),
      preferredName: words(),
      dateOfBirth: nullable(day('date of birth')),
    }),
  ),
  contact: Type.Optional(
    data({
      postcode: words(),
      channel: nullable(oneOf(CHANNELS, 'how they want to be contacted')),
      format: nullable(oneOf(FORMATS, 'preferred format')),
      language: words(),
      namedWorker: nullable(data({ name: Type.String(), team: words(), agency: words() })),
      people: Type.Array(
        data({
          kind: Type.String(),
          name: Type.String(),
          relationship: Type.String(),
          agency: words(),
          phone: words(),
          email: words(),
          preferredChannel: words(),
        }),
        { description: 'present contacts' },
      ),
    }),
  ),
  needs: Type.Optional(
    data({
      needs: Type.Array(Type.String(), { description: 'SEN2 need codes, primary first' }),
      communicationNeeds: Type.Array(data({ kind: Type.String(), details: words() })),
    }),
  ),
  health: Type.Optional(data({ nhsNumber: words(), facts: facts('health') })),
  'social-care': Type.Optional(data({ facts: facts('social-care') })),
  education: Type.Optional(
    data({
      placement: nullable(
        data({
          urn: words(),
          ukprn: words(),
          senSetting: words(),
          enteredOn: nullable(day('first day at this place')),
        }),
      ),
      facts: facts('education'),
    }),
  ),
  risk: Type.Optional(data({ facts: facts('risk') })),
});
export type DisclosedValues = Static<typeof disclosedValues>;

export const disclosedValuesSample: DisclosedValues = {
  identity: { givenName: 'Ada', familyName: 'Example', preferredName: null, dateOfBirth: '2008-11-02' },
  needs: { needs: ['ASD', 'SLCN'], communicationNeeds: [{ kind: 'easy-read', details: null }] },
};
