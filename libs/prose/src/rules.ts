import nlp from 'compromise';
import { AVOIDED } from './avoided.js';
import type { Sentence } from './sentences.js';

export interface Finding {
  readonly sentence: Sentence;
  readonly rule: string;
  readonly advice: string;
}

type Check = (sentence: Sentence) => string | undefined;

const LIMIT = 25;

/** People and bodies that speak: only they say and tell. */
const SPEAKERS =
  /\b(person|people|parent|carer|famil(?:y|ies)|coordinator|worker|practitioner|leader|administrator|officer|council|provider|organisation|agency|service user|reader|newcomer|contributor|engineer|writer|somebody|someone|anybody|anyone|everybody|everyone|nobody|you|they|we|i|he|she|who|whom|representative|clinician|doctor|teacher|school|authority|body|law|act|regulations?|guidance|code of practice|court|tribunal|decision-maker)s?(?:’s|'s)?\b/i;

const QUESTION = String.raw`(?:ask|asks|asked|asking|know|knows|known|knew|decide|decides|decided|check|checks|checked|show|shows|shown|showing|explain|explains|explained|describe|describes|described|see|sees|seen|learn|learns|find out|finds out|found out|choose|chooses|state|states|stated|say|says|said|tell|tells|told|record|records|recorded|list|lists|define|defines|defined|depends? on|determines?|and|or|matter|matters|compare|compares|test|tests)`;

const BE = '(?:is|are|was|were)';
const AUX = '(?:is|are|was|were|be|has|have|had|does|do|did|can|cannot|could|may|might|must|will|would|should)';

/** General rules. Each finds a way of building sentences, not a list of sentences. */
const CHECKS: Readonly<Record<string, Check>> = {
  length: ({ words, passage }) => {
    const limit = passage.kind === 'cell' ? LIMIT + 5 : LIMIT;
    return words > limit ? `${words} words; at most ${limit}. Make two sentences of it.` : undefined;
  },
  avoided: ({ text }) => {
    for (const [form, instead] of AVOIDED) {
      const hit = form.exec(text);
      if (hit) return `“${hit[0].trim()}”: use ${instead}.`;
    }
    return undefined;
  },
  retext: ({ found }) => found[0],
  headless: ({ text }) => headless(text),
  fronted: ({ text }) => fronted(text),
  'say-tell': ({ text }) => sayTell(text),
  'is-to': ({ text }) =>
    hit(
      text,
      new RegExp(String.raw`\b(is|are|was|were) to (be|have|[a-z]+)\b(?<!used to \w+)`, 'i'),
      'use “must”, “will” or the present tense',
      isTo,
    ) ?? hit(text, /\b(has|have) (only )?to (be|have|do|[a-z]{2,})\b/i, 'use “must”'),
  'no-verb': ({ text, passage }) =>
    passage.kind === 'cell'
      ? undefined
      : hit(
          text,
          new RegExp(
            String.raw`(?<!\b(?:it|they|he|she|how|what|who) )\b(?:is|are|was|were|be|can|cannot|may|might|must|will|should)[.;:!]?$|\b(?:or|and) (?:cannot|can|must|may) be\b[.;,]?$|\b${AUX}[;:] `,
            'i',
          ),
          'finish the clause: the verb or its complement is missing',
        ),
  'bare-quantifier': ({ text }) =>
    hit(
      text,
      new RegExp(
        String.raw`(?:^|\b(?:where|when|if|and|but|that|so|because|or|;|:|,) )(?:much|many|few|little|several|more|less|others) ${AUX}\b`,
        'i',
      ),
      'name the things that are counted',
    ) ??
    hit(
      text,
      /^(nobody|nothing|none|no one) (feels|wants|sees|minds|needs|is \w+ (that|who|which))\b/i,
      'make a concrete thing the subject',
    ),
  'split-relative': ({ text }) =>
    hit(
      text,
      new RegExp(
        String.raw`\b(?!it |there |this |that |what )\w+ ${BE} (?:\w+ly )?(?:\w+ed|known|given|made|found|kept|sent|taken|left|read|held|put|shown|asked) (?:that|who|whom|which|whose) (?!the\b|it\b|a\b|an\b|they\b|there\b|no\b|this\b|all\b|each\b|every\b|its\b)\w+`,
        'i',
      ),
      'put the relative clause beside its noun',
      (m) => !/^(it|there|this|we|that) /i.test(m) && !/\b(so|such)\b/.test(m),
    ),
  'is-of': ({ text }) =>
    hit(
      text,
      new RegExp(String.raw`\b${BE} (?:only |always |never )?of (?!course\b|interest\b)\w+`, 'i'),
      'use a verb or an adjective',
    ),
  'that-is-adjective': ({ text }) =>
    hit(
      text,
      new RegExp(
        String.raw`\b(?:that|who|which) (?:is|are|was|were) (?:not )?(?:\w+ed|CODE|\w+able|\w+al|\w+ing) (?:has|have|cannot|can|may|must|is|are|does|do) `,
        'i',
      ),
      'put the adjective before its noun, or make two sentences',
    ),
  nominal: ({ text }) =>
    hit(
      text,
      /\b(?:cannot|can|may|must|does not|do not|has|have) (?:have )?(?:no|an?) (?:CODE|acceptance|opening|hand-?back|start|withdrawal|closing|decision)\b[.;]/i,
      'use the verb: “cannot be handed back”',
    ) ??
    hit(
      text,
      /\b(?:the )(?:making|taking|giving|asking|telling|saying|reading|writing|looking|going|coming|being|having|sending|keeping) (?:of|away|out|on)\b/i,
      'use the verb',
    ),
  'double-negative': ({ text }) => doubleNegative(text),
  'dangling-pronoun': ({ text, passage }) =>
    passage.kind === 'problem'
      ? hit(text, /^(it|they|its|their|those|that|these)\b(?! \w+ing\b)/i, 'begin with the noun', undefined, true)
      : undefined,
  demonstrative: ({ text }) =>
    hit(
      text,
      /\b(?:one|ones|that|all|none|any) of (?:those|these|them|it|theirs|ours)\b[.;:]/i,
      'name the thing again',
    ),
  chain: ({ text, passage }) => {
    const marks = text.match(/[;:]( |$)| – /g)?.length ?? 0;
    return passage.kind !== 'cell' && marks > 2
      ? `${marks} colons, semicolons and dashes: make several sentences.`
      : undefined;
  },
  elision: ({ text }) =>
    hit(
      text,
      /\bno (\w+) and no (?:other|more)\b|, and no (?:other|more)\b|, and (?:nobody|nothing|none) else[.;]?$/i,
      'use “only”',
    ) ?? hit(text, /^(?:as|so|thus|nor|neither) (?:do|does|is|are|can|may|has|have)\b/i, 'subject first'),
};

export const RULES = Object.keys(CHECKS);

/** Every finding of a sentence, at most one of each rule. */
export function findings(sentence: Sentence): Finding[] {
  return Object.entries(CHECKS).flatMap(([rule, check]) => {
    const advice = check(sentence);
    return advice ? [{ sentence, rule, advice }] : [];
  });
}

function hit(
  text: string,
  form: RegExp,
  advice: string,
  counts?: (match: string) => boolean,
  noun = false,
): string | undefined {
  const match = form.exec(text);
  if (!match || (counts && !counts(match[0]))) return undefined;
  if (noun && /\?$/.test(text)) return undefined;
  return `“${match[0].trim()}”: ${advice}.`;
}

/** “is to be sent” and “is to end”, not “the aim is to help” nor “is to the left”. */
function isTo(match: string): boolean {
  const verb = match.split(' ').at(-1)!;
  if (['be', 'have'].includes(verb)) return true;
  return (
    nlp(`they will ${verb}`).has('will #Verb') && !/^(the|a|an|this|that|its|one|each|every|all|any|no)$/.test(verb)
  );
}

/** A clause with what, who or which that has no noun before it and answers no question. */
function headless(text: string): string | undefined {
  if (text.endsWith('?')) return undefined;
  const advice = 'name the thing or the person';
  return (
    hit(
      text,
      /^(?:what|who|whom|which|whose)\b (?!to\b)(?:\S+ ){2,}/i,
      advice,
      () => !/^what would change our mind\b/i.test(text),
    ) ??
    hit(text, /[;:.] (?:what|who|whom)\b \w+/i, advice) ??
    hit(
      text,
      /\b(?:of|for|from|to|by|with|on|in|than|at|as|like|beside|beyond|after|before|until|about|over|under|against|but|only|all|not|just|exactly|except|with|without|everybody|and|or|if|that|where|when|because|so) (?:what|who)\b(?! (?:else|to)\b) \w+/i,
      advice,
      (m) => !new RegExp(String.raw`^(?:about) what|^(?:and|or) (?:what|who)`, 'i').test(m),
    ) ??
    hit(text, /(?:^|, |; |and |but |or )(?:to|of|from|for|by|with|on|in|against) whom\b/i, advice) ??
    hit(
      text,
      new RegExp(String.raw`\b(?!${QUESTION}\b|\w+ly\b)[a-z’'-]+ what\b(?! (?:if|to|kind|sort)\b) \w+`, 'i'),
      advice,
      verbBeforeWhat,
    ) ??
    hit(
      text,
      /\b(?:takes?|gives?|reads?|keeps?|has|have|sends?|gets?|changes?|removes?|deletes?|shares?|moves?|owns?|is|are|was|were|than|needs?|means?) who\b \w+/i,
      advice,
    )
  );
}

function verbBeforeWhat(match: string): boolean {
  const [before] = match.split(' ');
  return (before !== 'CODE' && nlp(`they ${before} it`).has('#Verb')) || /^(is|are|was|were)$/i.test(before!);
}

/** Object or prepositional phrase before the verb, and the verb before its subject. */
function fronted(text: string): string | undefined {
  const advice = 'begin with the subject';
  const of = hit(
    text,
    /^of (?!course\b)(?:an?|the|all|these|those|what|each|every|any|no|its|their|one|two|somebody|whom|which|\w+)\b/i,
    advice,
  );
  if (of) return of;
  const opening = hit(
    text,
    new RegExp(
      String.raw`^(?:for|to|from|at|on|by|below|above|behind|beside|beneath|under|over|among|out of|against) (?:[^,.;:]{2,40}?) (?:is|are|was|were|stands?|comes?|lies|goes|belongs?|has|have|does|do|did|can|may|must|follows?) (?:the|a|an|no|nothing|one|two|three|only|what|all|its|their|nobody|somebody)\b`,
      'i',
    ),
    advice,
    (match) =>
      !/\b(that|who|which|when|where|whose|it|they|we|you|there)\b/i.test(match) &&
      (match.match(/\b(the|a|an|its|their|each|every|this|no)\b/gi)?.length ?? 0) < 3,
  );
  if (opening) return opening;
  return (
    hit(
      text,
      /^(?:only (?:then|when|where|if|after|now|so)|never|nowhere|seldom|rarely|hardly|not until|not only|so|nor|neither|least of all|just as)\b[^,;.]{0,60}\b(?:is|are|was|were|do|does|did|can|may|must|has|have)\b (?:the|a|an|it|they|its|their|one|we|you)\b/i,
      advice,
    ) ??
    hit(
      text,
      /(?:; |, and |, but |: )(?:of|nor do|nor does|nor is|nor are|so does|so do) (?:the|a|an|it|what|those|all|this|that|these|each)\b/i,
      advice,
    )
  );
}

/** Software publishes, records, shows and states; only people say and tell. */
function sayTell(text: string): string | undefined {
  for (const match of text.matchAll(/\b(says?|said|saying|tells?|told|telling|speaks?|spoken|hears?|heard)\b/gi)) {
    const clause = text
      .slice(0, match.index)
      .split(/[;:.]\s|, (?:and|but|so) /)
      .at(-1)!;
    const near = clause.split(/\s+/).slice(-9).join(' ');
    const verb = match[0].toLowerCase();
    const passive = /\b(is|are|was|were|be|been|being)(?: \w+ly| not| never)?\s*$/i.test(clause);
    const after = text.slice(match.index + match[0].length);
    if (/(^|[.!?] )please $|\bhelp:? to $/i.test(text.slice(0, match.index))) continue;
    if (
      /^(tell|telling|told|tells)$/.test(verb) &&
      /^ (the |a |their |your |its )?(young person|people|person|parent|carer|coordinator|families|family|them|us|you|everyone|someone)\b/i.test(
        after,
      ) &&
      SPEAKERS.test(near)
    )
      continue;
    if (
      SPEAKERS.test(near) &&
      !(passive && !/\b(person|people|parent|carer|coordinator|worker|family|families)\b/i.test(near))
    )
      continue;
    return `“${match[0]}”: people say and tell. Software publishes, records, shows, states or discloses.`;
  }
  return undefined;
}

const NEGATIVE = String.raw`(?:not|cannot|no|never|nothing|nobody|none|nor|neither|without|n[’']t)`;

function doubleNegative(text: string): string | undefined {
  const form = new RegExp(
    String.raw`(?<![\w-])${NEGATIVE}(?![\w-])([^,;:.()]{1,50}?)(?<![\w-])${NEGATIVE}(?![\w-])`,
    'i',
  );
  const match = form.exec(text);
  if (!match) return undefined;
  if (/\b(and|or|but|nor|if|because|so|that|when|where|until|which|who)\b/i.test(match[1]!)) return undefined;
  if (/^(neither|nor|no)\b.*\b(nor|no)$/i.test(match[0])) return undefined;
  if (match[0].startsWith('Without')) return undefined;
  if (/^(without|not)\b.*\b(do|does|is|are|has|have|was|were|can) ?not$/i.test(match[0])) return undefined;
  return `“${match[0].trim()}”: two negatives in one clause; state it positively.`;
}
