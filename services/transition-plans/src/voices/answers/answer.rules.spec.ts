import { partyOfAnswer } from './answer.rules.js';

it('a practitioner answers for an agency, and cannot answer without one', () => {
  expect(partyOfAnswer({ role: 'carer' })).toEqual({ by: 'carer', agency: null });
  expect(partyOfAnswer({ role: 'practitioner', agency: 'health' })).toEqual({ by: 'agency', agency: 'health' });
  expect(() => partyOfAnswer({ role: 'practitioner' })).toThrow(
    expect.objectContaining({ code: 'AGENCY_NOT_KNOWN', status: 409 }),
  );
});
