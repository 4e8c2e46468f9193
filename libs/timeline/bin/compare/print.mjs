import pc from 'picocolors';
import { countsOf } from './moves.mjs';

const KINDS = { added: 'added', removed: 'removed', 'date-moved': 'moved', 'status-changed': 'status' };

/** Counts first, then each change by rule and reason: ids and dates, and nothing else of a person. */
export function printMoves(result) {
  const { moves, people, asOf, versions, leftOut } = result;
  const touched = new Set(moves.map(({ id }) => id)).size;
  console.log(pc.bold(`Rules ${versions.from} → ${versions.to}, as of ${asOf}`));
  console.log(`${people} young people, of whom ${touched} have changes\n`);
  printLeftOut(leftOut, versions);
  if (moves.length === 0) return console.log('No date and no status differs.');
  const counts = countsOf(moves);
  const heads = Object.values(KINDS).map((head) => head.padStart(9));
  console.log(pc.dim(`${'Rule'.padEnd(8)}${'people'.padStart(8)}${heads.join('')}  What`));
  for (const { rule, title, people: of, kinds } of counts) {
    const numbers = Object.keys(KINDS).map((kind) => String(kinds[kind] ?? '·').padStart(9));
    console.log(`${rule.padEnd(8)}${String(of).padStart(8)}${numbers.join('')}  ${title}`);
  }
  for (const { rule, title } of counts) printRule(rule, title, moves);
}

function printLeftOut(leftOut, versions) {
  for (const [which, facts] of Object.entries(leftOut))
    for (const [name, times] of facts)
      console.log(
        pc.yellow(`Rules ${versions[which]} do not accept the fact ${name} of ${times}; it is left out there.`),
      );
}

function printRule(rule, title, moves) {
  console.log(`\n${pc.bold(`${rule} ${title}`)}`);
  const byReason = new Map();
  for (const move of moves)
    if (move.rule === rule) byReason.set(move.reason, [...(byReason.get(move.reason) ?? []), move]);
  for (const [reason, of] of byReason) {
    console.log(`  ${reason}`);
    for (const { id, before, after } of of) console.log(`    ${id}  ${words(before)} → ${words(after)}`);
  }
}

const words = (side) => (side ? `${side.due ?? 'no day'} ${side.status}` : 'none');
