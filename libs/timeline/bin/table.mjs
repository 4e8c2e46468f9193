import pc from 'picocolors';

const COLOURS = {
  overdue: pc.red,
  'met-late': pc.yellow,
  'late-by-statute': pc.yellow,
  'due-soon': pc.yellow,
  'open-now': pc.magenta,
  'active-since': pc.blue,
  met: pc.green,
  moot: pc.dim,
  ended: pc.dim,
  'not-recorded': pc.magenta,
  deferred: pc.dim,
  upcoming: (words) => words,
};
const FORCE = {
  'legal-duty': 'must',
  'statutory-guidance': 'should',
  'best-practice': 'good practice',
  guard: 'may not',
  discretion: 'may',
  right: 'can',
  'derived-date': 'date',
  local: 'local',
};

/** The answer as a table; `why` adds the reason under each line. */
export function printTable({ derived, milestones, guards, warnings }, { asOf, why }) {
  console.log(`\n${pc.bold(`As of ${asOf}`)}   ${summary(derived)}\n`);
  const width = Math.max(60, (process.stdout.columns ?? 120) - 58);
  console.log(pc.dim(`${'Date'.padEnd(12)}${'Status'.padEnd(17)}${'Who'.padEnd(23)}${'Rule'.padEnd(8)}What`));
  for (const milestone of milestones) printRow(milestone, width, why);
  for (const guard of guards)
    console.log(`\n${pc.red('✋')} ${pc.bold(guard.action)} (${guard.rule}): ${guard.reason}`);
  for (const warning of warnings) console.log(`\n${pc.yellow('!')} ${pc.bold(warning.code)} ${warning.message}`);
  console.log();
}

function summary({ age, ncYearEffective, youngPersonRightsFrom, ehcDecisionMaker }) {
  const parts = [
    age !== undefined && `age ${age}`,
    ncYearEffective !== undefined && `year ${ncYearEffective}`,
    youngPersonRightsFrom && `own rights from ${youngPersonRightsFrom}`,
    ehcDecisionMaker && `who decides about the plan: ${ehcDecisionMaker}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

function printRow(milestone, width, why) {
  const { due, status, leadAgency, rule, title, force, authority, daysOverdue } = milestone;
  const colour = COLOURS[status] ?? COLOURS.upcoming;
  const state = daysOverdue ? `${status} ${daysOverdue} d` : status;
  const mark = authority.confidence === 'unconfirmed' ? pc.yellow(' (unconfirmed)') : '';
  const lines = wrap(`${title} [${FORCE[force]}]`, width);
  const start = `${(due ?? '—').padEnd(12)}${state.padEnd(17)}${leadAgency.padEnd(23)}${rule.padEnd(8)}`;
  console.log(colour(start) + lines.join(`\n${' '.repeat(60)}`) + mark);
  if (why)
    console.log(
      pc.dim(
        wrap(milestone.why.sentence, width)
          .map((line) => ' '.repeat(60) + line)
          .join('\n'),
      ),
    );
}

function wrap(words, width) {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1);
    if (line && line.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}
