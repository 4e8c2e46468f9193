import { preferredType } from './negotiation.js';

describe('Accept', () => {
  const OFFERS = ['application/json', 'text/calendar'];
  it.each([
    ['application/json; charset=utf-8', 'application/json'],
    ['application/json;charset="utf-8"', 'application/json'],
    ['text/calendar;method=publish;q=0.9, application/json;q=0.5', 'text/calendar'],
    ['text/calendar;q=0, */*', 'application/json'],
    ['*/*', 'application/json'],
    [undefined, 'application/json'],
    ['image/png', undefined],
  ])('%s chooses %s', (accept, chosen) => {
    expect(preferredType(accept, OFFERS)).toBe(chosen);
  });
});
