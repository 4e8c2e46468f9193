import type { Caller } from '#libs/testing';
import type { NewYoungPersonRequest, YoungPersonResponse } from '../src/register/people/people.dto.js';

let number = 0;

/** A valid registration of a new, unique person. */
export function aYoungPerson(given: Partial<NewYoungPersonRequest> = {}): NewYoungPersonRequest {
  number++;
  return { givenName: `Ada${number}`, familyName: `Example${number}`, dateOfBirth: '2009-11-02', ...given };
}

export async function register(as: Caller, given: Partial<NewYoungPersonRequest> = {}): Promise<YoungPersonResponse> {
  const { status, body } = await as.post('/v1/young-people', aYoungPerson(given));
  if (status !== 201) throw new Error(`not registered: ${status} ${JSON.stringify(body)}`);
  return body as YoungPersonResponse;
}
