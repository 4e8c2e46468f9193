const text = { type: 'string' };
const flag = { type: 'boolean' };

export const OPTIONS = {
  dob: text,
  'ehc-plan': flag,
  'as-of': text,
  year: text,
  setting: text,
  'next-setting': text,
  'moves-on': text,
  'last-review': text,
  'review-meeting': text,
  authority: text,
  pack: text,
  fact: { type: 'string', multiple: true },
  why: flag,
  json: flag,
  help: { type: 'boolean', short: 'h' },
};

const SHORT = {
  dob: 'dateOfBirth',
  'ehc-plan': 'hasEhcPlan',
  year: 'ncYearActual',
  setting: 'settingType',
  'next-setting': 'nextSettingType',
  'moves-on': 'settingTransferOn',
  'last-review': 'lastReviewCompletedOn',
  'review-meeting': 'reviewMeetingOn',
  authority: 'localAuthorityCode',
};

export const HELP = `npm run timeline -- --dob 2010-08-31 --ehc-plan --as-of 2026-07-15

  --dob DATE              date of birth, YYYY-MM-DD
  --ehc-plan              an education, health and care plan is in force
  --as-of DATE            the day asked about; today when not said
  --year N                year group of the class
  --setting TYPE          where the young person learns, e.g. special-school
  --next-setting TYPE     where next
  --moves-on DATE         first day in the next place
  --last-review DATE      day on which the last review was decided
  --review-meeting DATE   meeting of the review in progress
  --authority CODE        three-digit code of the local authority, 926 is Norfolk
  --fact NAME=VALUE       any other fact, as often as needed; docs/timeline.md lists them
  --pack PACK             england, wales, scotland, northern-ireland or norfolk
  --why                   with the reason for each date
  --json                  the whole answer as JSON

npm run timeline -- compare --help: whose dates a change of the rules moves`;

/** What was asked on the command line, as facts; `definitions` is the dictionary of facts. */
export function factsFrom(values, definitions) {
  const facts = {};
  for (const [option, fact] of Object.entries(SHORT))
    if (values[option] !== undefined) facts[fact] = typed(String(values[option]), definitions[fact]);
  for (const given of values.fact ?? []) {
    const at = given.indexOf('=');
    const name = at < 0 ? given : given.slice(0, at);
    facts[name] = typed(at < 0 ? 'true' : given.slice(at + 1), definitions[name]);
  }
  return facts;
}

/** Text of the command line, as the type of the fact; what does not fit stays as it is, and the library names it. */
function typed(value, definition) {
  if (value === 'null') return null;
  if (definition?.type === 'flag') return { true: true, false: false }[value] ?? value;
  if (definition?.type === 'number') return /^-?\d+$/.test(value) ? Number(value) : value;
  if (definition?.type !== 'list') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
