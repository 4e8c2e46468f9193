import { test } from '../../engine/conditions.js';
import { type DateExpression } from '../../engine/language.js';
import { type Rule } from '../../engine/rule.js';

const NOT_BINDING =
  'between 1 May and 25 September 2020 this limit did not bind where coronavirus made it impractical; the step was then due as soon as practicable';

/** The words that differ while the limit was relaxed. */
type Relaxed = Pick<Rule, 'citation' | 'confidence'> & Partial<Pick<Rule, 'quote' | 'url' | 'unconfirmed'>>;

/**
 * The three versions of a rule whose limit the Special Educational Needs and Disability (Coronavirus) (Amendment)
 * Regulations 2020 relaxed. The exception reads a limit differently while it is in force, so the day that counts is the
 * last day of the ordinary limit: a meeting of 20 April 2020 with a last day of 18 May was under the exception, one of 10
 * September with a last day of 8 October was not. Whether coronavirus was the reason is not on record, so nobody is said
 * to be late.
 * @param limit last day of the ordinary limit
 */
export function relaxedIn2020(rule: Rule, limit: DateExpression, relaxed: Relaxed): Rule[] {
  const hasPassed = test('the limit has passed', [], (p) => {
    const day = limit.at(p);
    return day !== null && day < p.asOf;
  });
  const meanwhile: Rule = {
    ...rule,
    ...relaxed,
    exception: () => NOT_BINDING,
    deferredWhen: hasPassed,
    ...(rule.family && {
      family: {
        ...rule.family,
        undated: `${rule.family.undated} In the summer of 2020 it could take longer, because of the virus.`,
      },
    }),
  };
  const startedBy = rememberedBy(limit);
  return [
    { ...rule, startedBy, validTo: '2020-04-30' },
    { ...meanwhile, startedBy, validFrom: '2020-05-01', validTo: '2020-09-25' },
    { ...rule, startedBy, validFrom: '2020-09-26' },
  ];
}

/** Each of the three versions asks for the same day. */
const rememberedBy = (limit: DateExpression): DateExpression => ({
  words: limit.words,
  at: (p) => p.once(limit, () => limit.at(p)),
});

const NOT_SEEN = 'that regulation 2A(3) lists this limit';
const WITH_2A = (citation: string) => `${citation}; reg 2A (SI 2020/471)`;

/** The limits for which the regulations said "as soon as reasonably practicable" (reg 2A). */
export function limitRelaxedIn2020(rule: Rule, limit: DateExpression): Rule[] {
  return relaxedIn2020(rule, limit, {
    citation: WITH_2A(rule.citation),
    confidence: 'unconfirmed',
    unconfirmed: rule.unconfirmed ? `${rule.unconfirmed}; ${NOT_SEEN}` : NOT_SEEN,
  });
}
