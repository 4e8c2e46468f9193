import { OVERRIDING } from '../../../transition-plans/test/closing.js';
import { aDecision, agencysBodies, planBodies } from '../../../transition-plans/test/bodies.js';
import type { Scene } from './scene.js';
import { type Given, type Way, plan, person, entered, deadLetter } from './given.js';

const EHC = { serves: ['ehc-annual-review'], meetingOn: '2025-02-24', dueOn: '2025-04-01' };

const review =
  (...steps: [action: string, body: object][]) =>
  (body?: object): Way =>
  async (scene) => {
    const of = scene.someone();
    const opened = await scene.post('coordinator', `${plan(of)}/reviews`, EHC);
    const { id } = opened;
    let { version } = opened;
    for (const [action, given] of steps) {
      ({ version } = await scene.post('coordinator', `${plan(of)}/reviews/${id}/${action}`, given));
    }
    return { params: { planId: of.planId, reviewId: id }, version, ...(body ? { body } : {}) };
  };

const invited = review(['invitations', { invitees: [{ kind: 'school-college', name: 'Hall School' }] }]);

const held = review(['meeting', { heldOn: '2025-01-16' }]);

const decided = review(['meeting', { heldOn: '2025-01-16' }], ['decision', { decision: 'amend', words: 'New goals.' }]);

const exempt = review(['exemption', { reason: 'abroad', until: '2025-05-01' }]);

const helpRequest =
  (...steps: [account: string, action: string, body: object][]) =>
  (body?: object): Way =>
  async (scene) => {
    const { id } = await scene.post('young-person', '/v1/me/help-requests', { about: 'say-this' });
    for (const [account, action, given] of steps) {
      const at = account === 'young-person' ? '/v1/me' : plan(scene.adult);
      await scene.post(account, `${at}/help-requests/${id}/${action}`, given);
    }
    return { params: { helpRequestId: id }, ...(body ? { body } : {}) };
  };

const SET_ASIDE = planBodies('')['post /v1/plans/:planId/carers-assessments/:assessmentId/setting-aside']!;

const carersAssessment =
  (...actions: string[]) =>
  (body: object = {}): Way =>
  async (scene, account) => {
    const subject = account === 'young-person' ? account : 'carer';
    const relation = account === 'young-person' ? 'young-person' : 'parent-carer';
    const at = `${plan(scene.adult)}/carers-assessments`;
    const { id, version } = await scene.post('coordinator', at, { name: 'Joy Example', relation, subject });
    for (const action of actions) {
      const given = action === 'answer' ? { answer: 'accept' } : action === 'setting-aside' ? SET_ASIDE : {};
      await scene.post('coordinator', `${at}/${id}/${action}`, given);
    }
    return { params: { assessmentId: id }, version, body };
  };

const handover = async (scene: Scene) => {
  const service = `Neurology ${scene.number()}`;
  const { id, version } = await scene.post('coordinator', `${plan(scene.adult)}/health-handovers`, { service });
  return { params: { handoverId: id as string }, version: version as number };
};

const proposed: Way = async (scene, account) => {
  const of = scene.someone();
  await scene.post('coordinator-2', `${plan(of)}/accountable-person`, {
    subject: account,
    name: 'x',
  });
  return { params: { planId: of.planId } };
};

const step = async (scene: Scene, more: object = {}) => {
  const { id, version } = await scene.post('coordinator', `${plan(scene.adult)}/steps`, {
    title: 'Find a flat',
    ...more,
  });
  return { params: { stepId: id as string }, version: version as number };
};

const owned =
  (body?: object): Way =>
  async (scene) => ({
    ...(await step(scene, { ownerAgency: 'adult-social-care' })),
    ...(body ? { body } : {}),
  });

const goal = async (scene: Scene, account: string, body: object): Promise<Given> => {
  const { id, version } = await scene.post(account, `${plan(scene.adult)}/goals`, { area: 'health', title: 'Swim' });
  return { params: { goalId: id }, version, body };
};

const standingReview = (scene: Scene) => {
  const { planId, reviewId } = scene.standing['transition-plans'] as { planId: string; reviewId: string };
  return { planId, reviewId };
};

const FACTS = { facts: { dateOfBirth: '2009-03-05' } };

export const PLANS: Readonly<Record<string, Way>> = {
  'transition-plans VoicesWaiting_read': () => ({ query: 'list=commented' }),
  'transition-plans TransitionPlansOperations_replay': deadLetter('transition-plans', 'transition_plans'),
  'transition-plans Plans_open': async (scene) => {
    const youngPersonId = await scene.register({ dateOfBirth: '2014-03-01' });
    await scene.world.settled();
    return { body: { youngPersonId } };
  },
  'transition-plans Closing_ask': () => ({ query: 'reason=transition-complete' }),
  'transition-plans Closing_close': (scene) => ({
    params: { planId: scene.someone().planId },
    body: { reason: 'opened-in-error', words: 'Twice.', overriding: OVERRIDING },
  }),
  'transition-plans Accountability_accept': proposed,
  'transition-plans Accountability_decline': async (scene, account) => ({
    ...(await proposed(scene, account)),
    body: { words: 'Not mine.' },
  }),
  'transition-plans Accountability_handOver': (scene) => ({
    params: { planId: scene.someone().planId },
    body: { subject: 'coordinator-2', name: 'x' },
  }),
  'transition-plans Goals_change': async (scene, account) => goal(scene, account, { title: 'x' }),
  'transition-plans Goals_order': () => ({ body: { goals: [] } }),
  'transition-plans Steps_change': owned({ deliveryTeam: 'x' }),
  'transition-plans Steps_addEvidence': owned({ kind: 'other', words: 'x' }),
  'transition-plans Steps_assign': async (scene) => ({
    ...(await step(scene)),
    body: { ownerAgency: 'adult-social-care' },
  }),
  'transition-plans Steps_accept': owned({}),
  'transition-plans Steps_handBack': owned({ reason: 'other', words: 'x' }),
  'transition-plans Answers_add': async (scene, account) => {
    const { version } = await scene.get(account, plan(scene.adult));
    return { body: { answer: 'agree', planVersion: version } };
  },
  'transition-plans Decisions_record': (scene, account) => {
    if (account === 'carer') return { account: 'other-carer', params: { planId: scene.child.planId }, body: aDecision };
    const told = { ...aDecision, decidedBy: 'young-person', name: 'Ada' };
    return { body: account === 'young-person' ? aDecision : told };
  },
  'transition-plans MyHelpRequests_ask': () => ({ body: { about: 'understand' } }),
  'transition-plans MyHelpRequests_takeBack': helpRequest()(),
  'transition-plans MyHelpRequests_askAgain': helpRequest(['young-person', 'taking-back', {}])(),
  'transition-plans HelpRequests_take': helpRequest()({}),
  'transition-plans HelpRequests_giveBack': helpRequest(['coordinator', 'taking', {}])({ reason: 'x' }),
  'transition-plans HelpRequests_end': helpRequest(['coordinator', 'taking', {}])({ outcome: 'helped' }),
  'transition-plans CarersAssessments_change': carersAssessment()({ name: 'x' }),
  'transition-plans CarersAssessments_offer': carersAssessment()(),
  'transition-plans CarersAssessments_answer': carersAssessment('offer')({ answer: 'accept' }),
  'transition-plans CarersAssessments_answerOwn': carersAssessment('offer')({ answer: 'accept' }),
  'transition-plans CarersAssessments_complete': carersAssessment('offer', 'answer')(),
  'transition-plans CarersAssessments_setAside': carersAssessment()(SET_ASIDE),
  'transition-plans CarersAssessments_reopen': carersAssessment('setting-aside')({ words: 'x' }),
  'transition-plans HealthHandovers_add': (scene) => ({ body: { service: `Audiology ${scene.number()}` } }),
  'transition-plans HealthHandovers_change': async (scene) => ({
    ...(await handover(scene)),
    body: { transferOn: '2027-01-01' },
  }),
  'transition-plans HealthHandovers_end': async (scene) => ({
    ...(await handover(scene)),
    body: { reason: 'entered-in-error', words: 'Twice.' },
  }),
  'transition-plans ChildrensSupport_decide': async (scene) => {
    const of = scene.someone();
    const facts = {
      receivesChildrensSocialCare: { value: true, source: 'professional' },
      adultSocialCareConclusionOn: { value: '2025-01-10', source: 'professional' },
      adultSocialCareConclusion: { value: 'no-needs', source: 'professional' },
    };
    await scene.ok('coordinator', 'patch', `${person(of)}/circumstances`, { facts }, 2);
    await scene.world.settled();
    return {
      params: { planId: of.planId },
      body: agencysBodies['post /v1/plans/:planId/ending-of-childrens-support']!,
    };
  },
  'transition-plans Reviews_open': (scene) => ({ params: { planId: scene.someone().planId }, body: EHC }),
  'transition-plans Reviews_change': review()({ place: 'School' }),
  'transition-plans Reviews_invite': review()({ invitees: [{ kind: 'health', name: 'x' }] }),
  'transition-plans Reviews_advise': async (scene) => {
    const given = await invited()(scene, 'coordinator');
    const { planId, reviewId } = given.params!;
    const { invitees } = await scene.get('coordinator', `/v1/plans/${planId}/reviews/${reviewId}`);
    return { ...given, body: { inviteeId: invitees[0].id, words: 'x' } };
  },
  'transition-plans Reviews_say': (scene) => ({ params: standingReview(scene), body: { words: 'x' } }),
  'transition-plans Reviews_hold': review()({}),
  'transition-plans Reviews_report': held({}),
  'transition-plans Reviews_decide': held({ decision: 'maintain', words: 'x' }),
  'transition-plans Reviews_issueFinal': decided({}),
  'transition-plans Reviews_exempt': review()({ reason: 'abroad', until: '2025-05-01' }),
  'transition-plans Reviews_resume': exempt(),
  'transition-plans Reviews_cancel': review()({ reason: 'could-not-take-place', words: 'Snow.' }),
  'transition-plans Reviews_correct': held({ reason: 'x' }),
  'transition-plans PlanRemovals_remove': async (scene) => {
    const { id } = await scene.post('coordinator', `${plan(scene.adult)}/comments`, { words: 'x' });
    return { body: { kind: 'comment', id, ...entered } };
  },
  'transition-plans Versions_publish': (scene) => ({ params: { planId: scene.someone().planId } }),
  'transition-plans Versions_changes': () => ({ query: 'to=1' }),
  'transition-plans Documents_summaryPaper': () => ({ query: 'audience=family' }),
  'transition-plans Worklists_read': () => ({ query: 'list=due' }),
  'transition-plans Timeline_preview': () => ({ body: FACTS }),
  'transition-plans Timeline_considered': () => ({ body: FACTS }),
  'transition-plans Timeline_compare': () => ({ body: { before: FACTS, after: FACTS } }),
};
