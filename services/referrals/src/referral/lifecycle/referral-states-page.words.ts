import { REFERRAL_STATUSES, type ReferralStatus } from '#libs/contracts';
import { TRANSITIONS, referralLifecycle } from './referral-states.rules.js';
import type { Action, ReferralTransition } from './transition.rules.js';

const list = (words: readonly string[], none = '–') => words.join(', ') || none;

/** The rows as a Markdown table. */
export function stateTable(): string {
  const head = ['From', 'Action', 'To', 'By', 'Permission', 'Needs', 'Deadlines', 'Event', 'Read by', 'In words'];
  const rows = TRANSITIONS.map((t) => [
    list(t.from),
    nameOf(t),
    t.to,
    t.who,
    t.permission === null ? '–' : `\`${t.permission}\``,
    list(needsOf(t)),
    list(deadlinesOf(t)),
    t.event ? `\`${t.event.type}\`` : '–',
    t.wordsTo ? `${list(t.visibleTo)}; the words: ${list(t.wordsTo)}` : list(t.visibleTo),
    t.words,
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The rows as a Mermaid state diagram. Actions that do not change the status appear only in the table. */
export function stateDiagram(): string {
  const edges = TRANSITIONS.flatMap((t) => t.from.filter((from) => from !== t.to).map((from) => [from, t] as const));
  const ends = REFERRAL_STATUSES.filter((status) => !edges.some(([from]) => from === status));
  return [
    'stateDiagram-v2',
    ...REFERRAL_STATUSES.map((status) => `  state "${status}" as ${nodeOf(status)}`),
    `  [*] --> ${nodeOf('draft')}`,
    ...edges.map(([from, t]) => `  ${nodeOf(from)} --> ${nodeOf(t.to)}: ${nameOf(t)}`),
    ...ends.map((status) => `  ${nodeOf(status)} --> [*]`),
  ].join('\n');
}

/** docs/referral-states.md */
export function referralStatesPage(): string {
  return `# The states of a referral

Generated from the transition table in \`services/referrals/src/referral/lifecycle\` by \`npm run docs\`; the guard, the
\`allowedActions\` of every response and the API descriptions use the same rows.

\`\`\`mermaid
${stateDiagram()}
\`\`\`

${stateTable()}
`;
}

/** Describes an action for the API reference. */
export function describeAction(action: Action): string {
  return referralLifecycle
    .rowsOf(action)
    .map((t) => {
      const chosen = t.choice ? ` (${t.choice.detail}: ${t.choice.is})` : '';
      const parts = [
        `${list(t.from, 'nothing')} → ${t.to}${chosen}, by the ${t.who}.`,
        t.needs.length > 0 || t.consent ? `Needs ${list(needsOf(t))}.` : '',
        t.deadlines ? `Deadlines: ${list(deadlinesOf(t))}.` : '',
        t.event ? `Event \`${t.event.type}\`.` : '',
      ];
      return parts.filter(Boolean).join(' ');
    })
    .join('\n\n');
}

const nameOf = ({ verb, choice }: ReferralTransition) => (choice ? `${verb} (${choice.is})` : verb);

const nodeOf = (status: ReferralStatus) => status.replaceAll('-', '_');

const BASIS: Readonly<Record<NonNullable<ReferralTransition['consent']>, string>> = {
  'is asked for': 'consent or another lawful basis',
  'still holds': 'a disclosure that the organisation may read today',
};

function needsOf({ needs, consent, reasons }: ReferralTransition): string[] {
  const named = needs.map((name) => (name === 'reason' && reasons ? 'reason (coded)' : name));
  return consent ? [BASIS[consent], ...named] : named;
}

function deadlinesOf({ deadlines = {} }: ReferralTransition): string[] {
  const effects = Object.entries(deadlines);
  const allStop = effects.length === 4 && effects.every(([, does]) => does === 'stops');
  return allStop ? ['all stop'] : effects.map(([kind, does]) => `${kind} ${does}`);
}
