import { settingOf } from '#libs/paper';
import { type ReadPdf, readPdf } from '#libs/testing';
import { easyPlan } from '../easy-read/easy-plan.rules.js';
import { aWholePlan } from '../../../test/whole-plan.js';
import { easyReadPaper } from './easy-read.paper.js';
import { contentOf } from '../../voices/versions/plan-content.rules.js';
import { visibleVersions } from '../../voices/versions/visible-versions.rules.js';
import type { Audience } from './documents.dto.js';
import { planOnPaper, withheldFromAudience } from './plan-on-paper.responses.js';
import { summaryPaper } from './summary.paper.js';
import { SYMBOL_PICTURES } from '#libs/symbols';
import { SYMBOLS } from '#libs/symbols';

const today = '2025-01-16';
const now = new Date('2025-01-16T09:00:00Z');
type ReadBoth = { easy: ReadPdf; summary: ReadPdf; checksum: string };
type Options = Parameters<typeof aWholePlan>[0];

async function printed(of: Options = {}, audience: Audience = 'practitioners'): Promise<ReadBoth> {
  const whole = aWholePlan(of);
  const content = contentOf(whole.plan, whole.goals, whole.steps);
  const kept = whole.version
    ? [{ number: whole.version.number, content, content_hash: whole.version.content_hash }]
    : [];
  const told = visibleVersions(kept, withheldFromAudience(audience));
  const paper = planOnPaper(whole, told, today);
  const { checksum } = paper;
  const easy = await easyReadPaper({ sections: easyPlan(paper.content, paper.about), checksum, now, today });
  const summary = await summaryPaper({ ...paper, whole, today, now });
  return { easy: await readPdf(easy), summary: await readPdf(summary), checksum };
}

const HOSTILE = [
  'Robert"); drop table plan; --',
  '<script>alert(1)</script> & {{7*7}} %s \\n (unbalanced (brackets',
  'W'.repeat(1990),
  'a\u202eevil\u202c \u0007 b\u00a0c\nnew\tline\r\u2028end',
  'Żółć, Олена, Αθηνά, İbrahim',
  'مرحبا שלום 你好 😀 🏳️‍🌈',
  ' ',
];

describe('the easy-read paper', () => {
  it('is two tagged pages in English, in type of fourteen points or more, with its fonts inside', async () => {
    const { easy, checksum } = await printed();
    expect(easy.pages).toHaveLength(2);
    expect(easy).toMatchObject({ tagged: true, language: 'en-GB', title: 'My plan: easy read', allFontsInside: true });
    expect([...easy.tags].sort()).toEqual(['Document', 'H1', 'H2', 'P', 'Root', 'Sect']);
    expect(easy.smallestType).toBeGreaterThanOrEqual(14);
    expect(easy.subject).toBe(`Checksum of the content, SHA-256: ${checksum}`);
    const mark = checksum.slice(0, 12).match(/.{4}/g)!.join(' ');
    easy.pages.forEach((page, i) => expect(page).toContain(`Page ${i + 1} of 2. 16 January 2025. Mark: ${mark}`));
  });

  it('has my goals on the first page, the next steps and my view on the second', async () => {
    const [first, second] = (await printed()).easy.pages as [string, string];
    expect(first).toMatch(
      /^My plan: Addie Maya Coordinator is your worker. What you want Work and learning You said: “I want to work with dogs”/,
    );
    expect(first).toContain('“Work at the kennels” You want this by 31 July 2026. Yes No I want to talk about it');
    expect(second).toContain(
      '“Visit the kennels” The school and college team does this. The last day for this is 14 February 2025.',
    );
    expect(second).toContain(
      'Do you say yes to this plan? Yes No I want to talk about it Do you want help to say this? Yes No',
    );
  });

  it('stays at two pages for any plan, and states the number of items left out', async () => {
    const { easy } = await printed({ goals: 40, steps: 120, ownWords: 'I want to live with Sam. '.repeat(70) });
    expect(easy.pages).toHaveLength(2);
    expect(easy.pages[0]).toMatch(/3[67] more goals are in your whole plan\. Ask to see it\./);
    expect(easy.pages[0]).toContain('I want to live with Sam. I want …”');
    expect(easy.pages[1]).toMatch(/1\d\d more things are in your whole plan\. Ask to see it\./);
    expect(easy.pages[1]).toContain('Write or draw here:');
  });

  it('states that nothing is planned yet', async () => {
    const { easy } = await printed({ goals: 0, steps: 0, milestones: [] });
    expect(easy.pages[0]).toContain('Your plan has no goals yet. Tell us what you want.');
    expect(easy.pages[1]).toContain('There are no next steps yet.');
  });
});

describe('the summary', () => {
  it('is tagged, with headings by area, and has version, checksum, day and number on each page', async () => {
    const { summary, checksum } = await printed({ goals: 12, steps: 60 });
    expect(summary.pages.length).toBeGreaterThan(2);
    expect(summary).toMatchObject({
      tagged: true,
      language: 'en-GB',
      title: 'Transition plan: summary',
      allFontsInside: true,
    });
    for (const tag of ['H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD'])
      expect([tag, summary.tags.has(tag)]).toEqual([tag, true]);
    summary.pages.forEach((page, i) => {
      expect(page).toContain(`Plan PLN-7F3K-2Q, version 3. SHA-256 ${checksum}`);
      expect(page).toContain(`16 January 2025. Page ${i + 1} of ${summary.pages.length}`);
    });
  });

  it('has the one name of a person with one name, and so has the easy-read paper', async () => {
    const { easy, summary } = await printed({ name: '' });
    expect(summary.pages.join(' ')).toContain(' Example (YP-7F3K-2Q). Born');
    expect(easy.pages[0]).toMatch(/^My plan: Example Maya/);
  });

  it('names the accountable people, the date and the authority of each step', async () => {
    const text = (await printed()).summary.pages.join(' ');
    expect(text).toContain('Ada Example, called Addie (YP-7F3K-2Q). Born 5 March 2009.');
    expect(text).toContain('Visit the kennels By 14 February 2025. Set by the people of this plan. In progress.');
    expect(text).toContain(
      'Accountable: Education, team West, done by Jo Bloggs, action lead Sam Lead, sponsoring director Dr Director (accepted).',
    );
    expect(text).toContain('By 4 March 2027. Legal duty: Care Act 2014 s.58 (SC-02).');
    expect(text).toContain('Accountable: Adult social care (offered, not answered yet).');
    expect(text).toContain('Considered, but needs no goal: “She is well.”');
    expect(text).toContain('No goal, and no reason recorded why none is needed.');
  });

  it('has the views side by side, and states a missing or outdated one', async () => {
    const both = (await printed()).summary.pages.join(' ');
    expect(both).toContain(
      'Addie (young person) Joy Example (parent carer) Agrees (version 3, 12 January 2025). “Yes!” Does not agree',
    );
    expect(both).toContain('The plan has changed since, so ask again.');
    expect((await printed({ answers: [] })).summary.pages.join(' ')).toContain(
      'Addie (young person) Has not answered.',
    );
  });
});

describe('both', () => {
  it('leave out data withheld from carers, except on papers for practitioners', async () => {
    const milestones = ['SC-02', 'SC-04'];
    const text = ({ easy, summary }: ReadBoth) => [...easy.pages, ...summary.pages].join(' ');
    const [practitioners, family] = [await printed({ milestones }), await printed({ milestones }, 'family')];
    expect(text(practitioners)).toContain('SC-04');
    expect(text(family)).not.toContain('SC-04');
    expect(text(family)).not.toContain('refuses, but is at risk');
    expect(text(family)).not.toContain('safe');
    // Neither the checksum nor the version's number discloses it.
    const without = await printed({ milestones: ['SC-02'] }, 'family');
    expect(family.checksum).toBe(without.checksum);
    expect(text(family)).toBe(text(without));
  });

  it.each(HOSTILE.map((words, i) => [i, words] as const))('can print whatever people write (%i)', async (_, words) => {
    const { easy, summary } = await printed({ ownWords: words, title: words.slice(0, 200), notes: words, name: words });
    expect(easy.pages).toHaveLength(2);
    const shown = settingOf(words).text.slice(0, 20);
    expect(easy.pages[0]!.replaceAll(' ', '')).toContain(shown.replaceAll(' ', ''));
    expect(summary.pages.join('').replaceAll(' ', '')).toContain(shown.replaceAll(' ', ''));
    const setting = settingOf(words);
    const left = setting.kind === 'shaped' && setting.placeholders.size > 0;
    expect(summary.pages.join('').includes('Some words could not be printed.')).toBe(left);
    expect(easy.pages[0]!.includes('Words in [ ] show where we could not print something.')).toBe(left);
  });

  it('print a young person’s own words in their language, and name what no font has', async () => {
    const urdu = 'میں اپنی بہن کے قریب رہنا چاہتا ہوں (نمبر 12)۔';
    const { easy, summary } = await printed({ ownWords: urdu, title: 'ਮੇਰੀ ਭੈਣ', name: 'মায়া' });
    expect(easy.pages[0]).toContain(`“${urdu}”`);
    expect(summary.pages.join(' ')).toContain(`“${urdu}” (in the young person’s own words)`);
    for (const paper of [easy, summary]) expect(paper.pages.join(' ')).toContain('ਮੇਰੀ ਭੈਣ');
    const thai = (await printed({ ownWords: 'ฉันอยากอยู่ใกล้พี่สาว' })).summary.pages.join(' ');
    expect(thai).toContain('“[words in Thai]”');
    expect(thai).toContain('The plan on the screen has them. Marks: [words in Thai].');
  });

  it('have a picture for each symbol', () => {
    expect(Object.keys(SYMBOL_PICTURES).sort()).toEqual([...SYMBOLS].sort());
  });
});
