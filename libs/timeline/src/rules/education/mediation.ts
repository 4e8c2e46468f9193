import { allOf, anyOf, oneOf, recorded, test } from '../../engine/conditions.js';
import { daysAfter, earliestOf, firstKnown, inWords, monthsAfter, notBefore, the, where } from '../../engine/dates.js';
import { type FactsOfType } from '../../facts.js';
import { monthOf, rules } from '../../engine/rule.js';
import { workingDaysAfter } from '../../engine/working-day-dates.js';
import { appealableDecision, decisionNotified } from './appeals.js';
import { COMPLAIN, FREE_ADVICE, IF_YOU_KNOW } from './family-words.js';
import { limitBy, stepTaken, UNDER_AN_AGREEMENT } from './orders.js';
import { CHILDREN_AND_FAMILIES_ACT, REGULATION } from './sources.js';

/**
 * Mediation (Children and Families Act 2014 ss.52 to 56; SEND Regulations 2014 regs 32 to 42). Contact with the mediation
 * adviser is a step of the family's right to appeal. Mediation itself is never a duty of theirs.
 */
const contacted = the('mediationAdviserContactedOn', 'the contact with the mediation adviser');
const declined = the('mediationDeclinedOn', 'the day the family said no to mediation');
const requested = the('mediationRequestedOn', 'the request for mediation');
const boardTold = the('mediationHealthBoardToldOn', 'the notice to the health board');
const notArranged = the('mediationNotArrangedOn', 'the notice to the adviser that no mediation is possible in time');
const held = the('mediationHeldOn', 'the mediation');
const certificate = the('mediationCertificateOn', 'the mediation certificate');
const agreement = the('mediationAgreementOn', 'the mediation agreement');
const agreedDay = the('mediationAgreementDueOn', 'the day that the parties agreed in writing');

const sinceTheDecision = (fact: FactsOfType<'date'>) => {
  const day = notBefore(appealableDecision, the(fact, fact));
  return test('the family has gone a later step', [fact], (p) => {
    const on = day.at(p);
    return on !== null && on <= p.asOf;
  });
};
const aboutHealth = oneOf('mediationIssues', ['health', 'both'], 'the mediation is about health care');
const onlyHealth = oneOf('mediationIssues', ['health'], 'the mediation is only about health care');
const onlyHealthOrNot = test('the mediation is only about health care', ['mediationIssues'], (p) => onlyHealth.holds(p) === true); // prettier-ignore
const mediationEnded = inWords(
  'the earlier of the mediation and the notice to the adviser that none is possible in time',
  earliestOf(held, notArranged),
);
const thirtyDays = inWords(
  '30 days after the request for mediation. Where it is only about health care, it is 30 days after the notice to the health board',
  where(onlyHealthOrNot, daysAfter(30, boardTold), daysAfter(30, requested)),
);
const agreedLimit = inWords(
  'the day that the parties agreed in writing. Without one, it depends on the agreement, as for an order of the tribunal. It is 14 days (2 weeks) where nobody could appeal',
  firstKnown(
    agreedDay,
    limitBy('mediationAgreementType', agreement, () => UNDER_AN_AGREEMENT),
  ),
);

export const MEDIATION_RULES = rules(
  {
    id: 'MED-01',
    name: 'contact-mediation-adviser',
    title: 'The family can contact the mediation adviser until this day, before it appeals',
    family: {
      text: 'You can talk to a mediation adviser by {due}. In most cases you do this before you can appeal. Mediation itself is up to you.',
      missed: `You can still ask the tribunal to let you appeal. Say why you are late. ${FREE_ADVICE}`,
    },
    when: allOf(
      decisionNotified,
      test('the appeal is not only about the place', ['appealOnlyAboutPlacement'], (p) => p.facts.appealOnlyAboutPlacement !== true), // prettier-ignore
    ),
    due: monthsAfter(2, appealableDecision),
    met: notBefore(appealableDecision, contacted),
    metWhen: anyOf(
      sinceTheDecision('mediationCertificateOn'),
      sinceTheDecision('mediationDeclinedOn'),
      sinceTheDecision('mediationRequestedOn'),
      sinceTheDecision('appealLodgedOn'),
    ),
    afterwards: 'moot',
    occurrence: monthOf(appealableDecision),
    force: 'right',
    leadAgency: 'family',
    leads: 'the parent or the young person',
    involves: ['mediation adviser', 'information, advice and support service (SENDIASS)'],
    citation: 'SEND Regulations 2014 reg 33; Children and Families Act 2014 s.55',
    url: REGULATION(33),
    quote:
      'he or she must contact the mediation adviser within 2 months after written notice of the local authority’s decision was sent',
    confidence: 'high',
    evidence: 'the certificate',
    ifMissed: 'an application to the tribunal to appeal without a certificate',
    validFrom: '2014-09-01',
  },
  {
    id: 'MED-02',
    name: 'certificate-without-mediation',
    title: 'Issue the certificate to a family that does not want mediation',
    family: {
      text: 'You said no to mediation. The adviser sends you a form by {due} that says so. You need it to appeal.',
      missed: `Call the adviser and ask for the form. ${FREE_ADVICE}`,
    },
    when: recorded('mediationDeclinedOn', 'the family told the adviser that it does not want mediation'),
    due: workingDaysAfter(3, declined),
    met: notBefore(declined, certificate),
    occurrence: monthOf(declined),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the mediation adviser',
    involves: ['young person or parent'],
    citation: 'SEND Regulations 2014 reg 34; Children and Families Act 2014 s.55(4)',
    url: REGULATION(34),
    confidence: 'high',
    evidence: 'the certificate',
    ifMissed: 'the appeal waits for the certificate',
    validFrom: '2014-09-01',
  },
  {
    id: 'MED-03',
    name: 'health-board-told-of-mediation',
    title: 'Tell the integrated care board what the mediation about health care is about',
    ask: 'Find out the subject of the mediation: health care has rules of its own',
    family: {
      text: 'You want to talk about health care. The council tells the local NHS by {due}.',
      ask: `Do you want to talk about health care, or learning, or both? ${IF_YOU_KNOW}`,
      missed: `Ask the council if it has told the local NHS. ${FREE_ADVICE}`,
    },
    when: allOf(recorded('mediationRequestedOn', 'the family asked for mediation'), aboutHealth),
    askWhen: recorded('mediationRequestedOn', 'the family asked for mediation'),
    due: workingDaysAfter(3, requested),
    met: notBefore(requested, boardTold),
    occurrence: monthOf(requested),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['ICB', 'young person or parent'],
    citation: 'SEND Regulations 2014 reg 35; Children and Families Act 2014 s.53',
    url: REGULATION(35),
    confidence: 'unconfirmed',
    unconfirmed: 'the number of the regulation. The three working days were seen in one guide',
    evidence: 'the notice to the board',
    ifMissed: 'the board learns too late to mediate in time',
    validFrom: '2014-09-01',
  },
  {
    id: 'MED-04',
    name: 'mediation-arranged',
    title: 'Arrange the mediation',
    family: {
      text: 'You asked for mediation. The meeting must be set up by {due}. It is free, and the person who leads it takes no side.',
      undated: 'You asked for mediation. The meeting must be set up in 30 days. It is free, and the person who leads it takes no side.',
      missed: `Ask the adviser for the form you need to appeal. You do not have to wait for the meeting. ${FREE_ADVICE}`,
    },
    when: recorded('mediationRequestedOn', 'the family asked for mediation'),
    due: thirtyDays,
    datedBy: ['mediationHealthBoardToldOn'],
    met: notBefore(requested, held),
    mootWhen: test('the family decided against mediation', ['mediationDeclinedOn'], (p) => {
      const day = notBefore(requested, declined).at(p);
      return day !== null && day <= p.asOf;
    }),
    owner: (p) => (onlyHealth.holds(p) === true ? 'integrated care board' : 'local authority'),
    occurrence: monthOf(requested),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority; the integrated care board where it is only about health care',
    involves: ['mediator', 'ICB', 'young person or parent'],
    citation: 'SEND Regulations 2014 regs 36-37; Children and Families Act 2014 ss.53-54',
    url: REGULATION(36),
    confidence: 'unconfirmed',
    unconfirmed: 'the numbers of the regulations. The 30 days were seen in several guides',
    evidence: 'the day of the mediation',
    ifMissed: 'the adviser issues the certificate without mediation',
    validFrom: '2014-09-01',
  },
  {
    id: 'MED-05',
    name: 'certificate-after-mediation',
    title: 'Issue the certificate after the mediation, or where none could be arranged in time',
    family: {
      text: 'The adviser sends you a form by {due}. You need it if you still want to appeal.',
      missed: `Call the adviser and ask for the form. ${FREE_ADVICE}`,
    },
    when: allOf(
      anyOf(
        recorded('mediationHeldOn', 'the mediation was held'),
        recorded('mediationNotArrangedOn', 'no mediation could be arranged in time'),
      ),
      test('the mediation is not only about health care', ['mediationIssues'], (p) => p.facts.mediationIssues !== 'health'), // prettier-ignore
    ),
    due: workingDaysAfter(3, mediationEnded),
    met: notBefore(mediationEnded, certificate),
    occurrence: monthOf(mediationEnded),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the mediation adviser',
    involves: ['young person or parent', 'local authority SEN team'],
    citation: 'Children and Families Act 2014 s.55(5); SEND Regulations 2014 reg 38',
    url: CHILDREN_AND_FAMILIES_ACT(55),
    confidence: 'unconfirmed',
    unconfirmed: 'the number of the regulation',
    evidence: 'the certificate',
    ifMissed: 'the appeal waits for the certificate',
    validFrom: '2014-09-01',
  },
  {
    id: 'MED-06',
    name: 'mediation-agreement-kept',
    title: 'Do what was agreed in mediation',
    ask: 'Find out what was agreed in mediation: the time to act depends on it',
    family: {
      text: 'You and the council agreed what to do at mediation. It must be done by {due}.',
      undated: 'You and the council agreed what to do at mediation. How long it takes depends on what you agreed.',
      ask: `What did you agree at mediation? ${IF_YOU_KNOW}`,
      missed: `Write and say that it is late. ${COMPLAIN}`,
    },
    when: allOf(
      recorded('mediationAgreementOn', 'an agreement was reached in mediation'),
      anyOf(
        recorded('mediationAgreementDueOn', 'the parties agreed on a day in writing'),
        oneOf(
          'mediationAgreementType',
          ['assess', 'make-plan', 'reconsider', 'amend-plan', 'change-named-setting', 'continue-plan', 'continue-and-amend-plan', 'not-appealable'],
          'the agreement asks for an act',
        ),
      ),
    ),
    askWhen: recorded('mediationAgreementOn', 'an agreement was reached in mediation'),
    due: agreedLimit,
    met: stepTaken('mediationAgreementType', agreement),
    metWhen: test('the plan goes on', ['mediationAgreementType', 'hasEhcPlan'], (p) =>
      p.facts.mediationAgreementType === 'continue-plan' && p.facts.hasEhcPlan === true,
    ),
    occurrence: monthOf(agreement),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority, or the integrated care board for health care',
    involves: ['ICB', 'young person or parent'],
    citation: 'SEND Regulations 2014 reg 42(2), (3), (5)',
    url: REGULATION(42),
    quote:
      'the local authority shall comply with the time limits set out in regulation 44, as if the mediation agreement were an order of the First–tier Tribunal',
    confidence: 'high',
    evidence: 'the day on which the agreement was kept',
    ifMissed: 'a complaint to the Ombudsman; judicial review',
    validFrom: '2014-09-01',
  },
  {
    id: 'MED-07',
    name: 'council-told-of-health-agreement',
    title: 'Tell the local authority of an agreement about health care',
    family: {
      text: 'You agreed something with the local NHS. The NHS tells the council by {due}.',
      missed: 'Tell the council what you agreed. You can ask the patient advice service (PALS) for help.',
    },
    when: allOf(recorded('mediationAgreementOn', 'an agreement was reached in mediation'), onlyHealth),
    due: daysAfter(7, agreement),
    occurrence: monthOf(agreement),
    force: 'legal-duty',
    leadAgency: 'health',
    leads: 'the responsible commissioning body',
    involves: ['local authority SEN team'],
    citation: 'SEND Regulations 2014 reg 42(4)',
    url: REGULATION(42),
    quote:
      'the responsible commissioning body must notify the local authority of the mediation agreement within 1 week of the date of that agreement',
    confidence: 'high',
    evidence: 'the notice to the authority',
    ifMissed: 'the plan does not follow the agreement',
    validFrom: '2014-09-01',
  },
); // prettier-ignore
