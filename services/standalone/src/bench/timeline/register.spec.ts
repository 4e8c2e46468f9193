import { ageOn, type CalendarDate } from '#libs/kernel';
import { checkFacts, type TimelineFacts } from '#libs/timeline';
import { CENSUS, ENGLAND, PEOPLE } from './england.js';
import { previews } from './previews.js';
import { register } from './register.js';

const EVERY = 200;
const age = ({ dateOfBirth }: TimelineFacts) => ageOn(dateOfBirth as CalendarDate, CENSUS);
const percent = (some: number, all: number) => (100 * some) / all;

describe('the register of England', () => {
  const sample = [...register(EVERY)];
  const share = (holds: (facts: TimelineFacts) => boolean) => percent(sample.filter(holds).length, sample.length);

  it('has as many people as there are plans, and at 13 and 14 as many as were published', () => {
    expect(ENGLAND.reduce((sum, { people }) => sum + people, 0)).toBe(PEOPLE);
    expect(ENGLAND.filter((shape) => [13, 14].includes(shape.age)).map(({ people }) => people)).toEqual([
      52_986, 53_511,
    ]);
  });

  it('draws each age as often as the register has it', () => {
    for (const shape of ENGLAND) {
      const drawn = sample.filter((facts) => age(facts) === shape.age).length;
      expect(Math.abs(drawn - shape.people / EVERY)).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    { what: 'of 11 to 15', published: 36.4, of: (f: TimelineFacts) => age(f) >= 11 && age(f) <= 15 },
    { what: 'of 16 to 19', published: 20.1, of: (f: TimelineFacts) => age(f) >= 16 && age(f) <= 19 },
    { what: 'who change phase in 2026', published: 19.8, of: (f: TimelineFacts) => f.settingTransferOn != null },
  ])('has the published share of people $what, within a percentage point', ({ published, of }) => {
    expect(Math.abs(share(of) - published)).toBeLessThan(1);
  });

  it('has reviews under way, things not known, and facts that the timeline takes', () => {
    expect(share((f) => f.reviewMeetingOn != null)).toBeGreaterThan(5);
    expect(share((f) => f.settingType == null)).toBeGreaterThan(1);
    expect(share((f) => f.lastReviewCompletedOn == null)).toBeGreaterThan(10);
    expect(sample.filter((facts) => checkFacts(facts).length > 0)).toEqual([]);
  });

  it('is the same each time, and a sample of it the same people', () => {
    expect([...register(EVERY)]).toEqual(sample);
    expect([...register(EVERY * 10)]).toEqual(sample.filter((_, i) => i % 10 === 0));
  });

  it('gives the preview 1,000 and more people of 13 to 25, each once', () => {
    const asked = previews().map(({ facts }) => facts);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeGreaterThan(1_000);
    expect(asked.every((facts) => age(facts) >= 13)).toBe(true);
  });
});
