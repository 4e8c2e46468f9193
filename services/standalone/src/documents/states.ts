import type { LifecycleDocumentation, LifecycleRow } from '#libs/kernel';
import { ACCOUNT_ROLES, type Permission, type Role, type ServiceDefinition, grantOf } from '#libs/platform';

type Documentation = LifecycleDocumentation<Permission, Role>;
type Row = LifecycleRow<Permission, Role>;

/** Mermaid's name for the state before a record exists. */
const NOWHERE = '[*]';

/** The roles that may take the action, each with its relation to the record; or who else takes it. */
function whoOf({ permission, roles, by }: Row): string {
  if (permission === null) return by;
  const all = new Set<Role>(roles ?? ACCOUNT_ROLES);
  const named = ACCOUNT_ROLES.filter((one) => all.has(one)).flatMap((role) => {
    const relation = grantOf(role, permission);
    return relation === undefined ? [] : [`${role} (${relation})`];
  });
  return named.join(', ');
}

const codes = (all: readonly string[]) => all.map((one) => `\`${one}\``).join(', ');

function tableRow(row: Row): string {
  const { action, from, to, when, needs, event, words } = row;
  const cells = [
    `\`${action}\``,
    from.length === 0 ? '–' : codes(from),
    to === null ? 'stays' : `\`${to}\``,
    whoOf(row),
    when,
    needs.join(', '),
    event === null ? '' : `\`${event}\``,
    words,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Mermaid allows no hyphen in a state's name. */
const alias = (state: string) => state.replaceAll('-', '_');

/** One line for each pair of states, with all actions that lead from one to the other. */
function diagram({ rows }: Documentation): string {
  const states = new Set(rows.flatMap(({ from, to }) => (to === null ? from : [...from, to])));
  const labels = new Map<string, string[]>();
  for (const { action, from, to } of rows) {
    if (to === null) continue;
    for (const state of from.length === 0 ? [NOWHERE] : from) {
      const arrow = `${alias(state)} --> ${alias(to)}`;
      const label = action.replace(':', ' ');
      labels.set(arrow, [...new Set([...(labels.get(arrow) ?? []), label])]);
    }
  }
  const named = [...states].filter((state) => alias(state) !== state).map((s) => `  state "${s}" as ${alias(s)}`);
  return [...named, ...[...labels].map(([arrow, actions]) => `  ${arrow}: ${actions.join(', ')}`)].join('\n');
}

function section(lifecycle: Documentation): string {
  return `### ${lifecycle.title}

${lifecycle.about}

\`\`\`mermaid
stateDiagram-v2
${diagram(lifecycle)}
\`\`\`

| action | from | to | who | only if | needs | event | words |
|---|---|---|---|---|---|---|---|
${lifecycle.rows.map(tableRow).join('\n')}
`;
}

/** The states of all records of the services, as tables and diagrams. */
export function statesPage(services: readonly ServiceDefinition[]): string {
  const parts = services
    .filter(({ lifecycles = [] }) => lifecycles.length > 0)
    .map(({ name, lifecycles = [] }) => `## ${name}\n\n${lifecycles.map(section).join('\n')}`);
  return `# States

\`npm run docs\` makes this page from the tables that the rules read: errors and \`allowedActions\` come from the same rows. A
row without a state in \`from\` begins the record; one that \`stays\` changes the record and not its state. \`who\` lists the roles
that have the permission, with the relation to the record that each needs ([access](access.md)), or who acts where no account
does. Everything except requests for help and carers’ assessments ends with the plan: a closed plan offers no other action.

${parts.join('\n')}`;
}
