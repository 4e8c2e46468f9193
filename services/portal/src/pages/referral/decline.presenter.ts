import type { FieldError } from '../../web/attempt.js';
import { one } from '../../web/form.js';
import { answerTo } from '../../web/questions.js';
import { type Answers, type PartName, linesOf, partOfField, partsOf, questionsOf } from './decline.parts.js';

/** One part of the letter as it was answered. */
export interface LetterPart {
  readonly name: PartName;
  readonly lines: readonly LetterLine[];
}

type LetterLine = { readonly text: string } | { readonly key: string } | { readonly day: string };

export const letterOf = (answers: Answers): readonly LetterPart[] =>
  partsOf(answers).map((name) => ({ name, lines: linesIn(name, answers) }));

function linesIn(name: PartName, answers: Answers): LetterLine[] {
  const form = answers[name] ?? {};
  if (name === 'evidence') return linesOf(one(form, 'refusal.evidence')).map(({ what }) => ({ text: what }));
  return questionsOf(name).flatMap((question): LetterLine[] => {
    const value = answerTo(question, form);
    if (value === undefined) return [];
    const words = question.optionWords ?? `referral.no.fields.${question.name.replaceAll('.', '-')}.options`;
    if (question.options) return [value].flat().map((one) => ({ key: `${words}.${String(one)}` }));
    return question.kind === 'day' ? [{ day: String(value) }] : [{ text: String(value) }];
  });
}

/** What the service found missing, each with the page on which it is mended. */
export const faultsOf = (errors: readonly FieldError[]): readonly (FieldError & { readonly part: PartName })[] =>
  errors.map((error) => ({ ...error, part: partOfField(error.field ?? '') }));

/** The words of the errors of a lawful refusal, by the service's code. */
export const FAULT_WORDS = Object.fromEntries(
  [
    'CRITERION_MISSING',
    'LIMB_MISSING',
    'LIMB_WITHOUT_CRITERION',
    'EVIDENCE_MISSING',
    'DECIDER_MISSING',
    'ADVICE_MISSING',
    'CHALLENGE_MISSING',
    'TOLD_HOW_MISSING',
    'TOLD_ON_MISSING',
    'TOLD_IN_FUTURE',
    'REVIEW_DATE_MISSING',
    'REVIEW_NOT_AHEAD',
  ].map((code) => [code, `referral.no.errors.${code}`]),
);
