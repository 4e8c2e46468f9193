import { INK, PAGE, Paper, type PaperOptions, type Type } from '#libs/paper';
import { longDay } from '../../record/wording/dates.words.js';
import type { EasyItem, EasyLine, EasySection } from '../easy-read/easy-plan.rules.js';
import { type EasySentence, WORDS, moreGoals, moreThings } from '../easy-read/easy-words.rules.js';
import type { SymbolKey } from '#libs/symbols';
import { SYMBOL_PICTURES } from '#libs/symbols';

/*
 * Two pages of A4 to read alone, tick and draw on: my goals, and the next steps. Large type, one idea a line, a picture
 * beside each. Items without room are counted on the page.
 */

const MARGIN = 40;
const MARGINS = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
const LEFT = MARGIN;
const WIDTH = PAGE.width - 2 * MARGIN;
const FOOT = PAGE.height - 46;
const PICTURE = 52;
/** Left edge of the words, beside the picture. */
const BESIDE = LEFT + PICTURE + 14;
const BESIDE_WIDTH = LEFT + WIDTH - BESIDE;
const TINT = '#e8f1f8';
const EDGE = '#1d4e79';

const TITLE: Type = { size: 30, weight: 'bold' };
const HEADING: Type = { size: 21, weight: 'bold', colour: EDGE };
const STRONG: Type = { size: 15, weight: 'bold' };
const PLAIN: Type = { size: 14 };
const QUOTED: Type = { size: 15 };
const SMALL: Type = { size: 14 };

interface EasyPaper extends Pick<PaperOptions, 'checksum' | 'now'> {
  readonly sections: readonly EasySection[];
  /** day of production */
  readonly today: string;
}

/** Returns the easy-read plan as a two-page PDF. */
export function easyReadPaper({ sections, checksum, now, today }: EasyPaper): Promise<Buffer> {
  const paper = new Paper({ title: 'My plan: easy read', checksum, now, margins: MARGINS });
  const twoLines = (words: string, type: Type) => paper.fitted(words, WIDTH, 2, type).words;
  const section = (key: EasySection['key']) => sections.find((s) => s.key === key);
  const about = section('about')!;

  let y = paper.words('H1', twoLines(about.heading.words, TITLE), { x: LEFT, y: MARGIN - 4, width: WIDTH }, TITLE);
  for (const { words } of about.items[0]!.lines.filter(({ symbol }) => symbol === 'person')) {
    y = paper.words('P', twoLines(words, PLAIN), { x: LEFT, y, width: WIDTH }, PLAIN);
  }
  const goals = section('goals')!;
  y = heading(paper, goals, y + 6);
  const goalsLeft = fill(goals.items, (item) => goalBlock(paper, item), y, FOOT - 26);
  said(paper, goalsLeft.left, moreGoals, goalsLeft);

  paper.doc.addPage();
  const next = section('next')!;
  const yourSay = mySay(paper);
  y = heading(paper, next, MARGIN - 4);
  const things = chosen(next.items);
  const nextLeft = fill(things, (item) => stepBlock(paper, item), y, FOOT - yourSay.height - 30);
  said(paper, nextLeft.left + next.items.length - things.length, moreThings, nextLeft);
  yourSay.draw(FOOT - yourSay.height);

  const mark = checksum.slice(0, 12).match(/.{4}/g)!.join(' ');
  const foot = (page: number, pages: number) => `Page ${page} of ${pages}.  ${longDay(today)}.  Mark: ${mark}`;
  paper.onEveryPage(foot, { x: LEFT, y: PAGE.height - 34, width: WIDTH }, SMALL);
  return paper.end();
}

/** A block that knows its height and draws itself at a given place. */
interface Block {
  readonly height: number;
  draw(y: number): void;
  /** a person's words in it were shortened */
  readonly cut: boolean;
}

interface Filled {
  readonly y: number;
  readonly left: number;
  readonly cut: boolean;
}

/** As many blocks as fit, in their order. */
function fill(items: readonly EasyItem[], blockOf: (item: EasyItem) => Block, top: number, bottom: number): Filled {
  let y = top;
  let cut = false;
  let placed = 0;
  for (const item of items) {
    const block = blockOf(item);
    if (y + block.height > bottom) break;
    block.draw(y);
    y += block.height;
    cut ||= block.cut;
    placed++;
  }
  return { y, cut, left: items.length - placed };
}

/** States how many items did not fit, so that nobody takes the two pages for the whole plan. */
function said(paper: Paper, left: number, more: (n: number) => EasySentence, { y, cut }: Filled): void {
  const words = [
    ...(left > 0 ? [more(left)] : cut ? [WORDS.moreToRead] : []),
    ...(paper.placeholders.length > 0 ? [WORDS.notPrinted] : []),
  ];
  if (left > 0 || cut) words.splice(1, 0, WORDS.askForIt);
  if (words.length === 0) return;
  paper.words(
    'P',
    words.map((w) => w.words).join(' '),
    { x: LEFT, y: y + 2, width: WIDTH },
    { ...SMALL, weight: 'bold' },
  );
}

function heading(paper: Paper, { heading }: EasySection, y: number): number {
  return paper.words('H2', heading.words, { x: LEFT, y, width: WIDTH }, HEADING) + 4;
}

function goalBlock(paper: Paper, item: EasyItem): Block {
  const ticks = item.goalId === null ? 0 : BOX + 10;
  const shown = item.lines.filter((line) => line.words !== WORDS.worksWhen.words);
  const lines = linesOf(paper, shown, (line) => (line.symbol === 'talk' ? 3 : 2));
  return block(paper, item, lines, {
    more: ticks,
    leavesOut: shown.length < item.lines.length,
    after: (y) => {
      if (ticks > 0) tickRow(paper, [WORDS.yes, WORDS.no, WORDS.talk], y + 4);
    },
  });
}

function stepBlock(paper: Paper, item: EasyItem): Block {
  return block(
    paper,
    item,
    linesOf(paper, item.lines, () => 2),
  );
}

interface SetLine {
  readonly words: string;
  readonly type: Type;
  readonly height: number;
  readonly cut: boolean;
}

/** The set lines of an item: the first in bold, people's words in quotation marks below their sentence. */
function linesOf(paper: Paper, lines: readonly EasyLine[], room: (line: EasyLine) => number): SetLine[] {
  const set = (words: string, type: Type, cut = false): SetLine => ({
    words,
    type,
    cut,
    height: paper.height(words, BESIDE_WIDTH, type),
  });
  return lines.flatMap((line, i) => {
    const own = set(line.words, i === 0 ? STRONG : PLAIN);
    if (line.quote === null) return [own];
    const { words, cut } = paper.fitted(line.quote.words, BESIDE_WIDTH, room(line), QUOTED, ['“', '”']);
    return [own, set(words, QUOTED, cut)];
  });
}

const GAP = 7;

/** The decoration of a block beside its lines. */
interface Below {
  readonly more: number;
  readonly leavesOut: boolean;
  after(y: number): void;
}

const NOTHING_BELOW: Below = { more: 0, leavesOut: false, after: () => undefined };

function block(
  paper: Paper,
  item: EasyItem,
  lines: readonly SetLine[],
  { more, leavesOut, after }: Below = NOTHING_BELOW,
): Block {
  const words = lines.reduce((sum, line) => sum + line.height, 0) + more;
  return {
    height: Math.max(words, PICTURE) + 2 * GAP,
    cut: leavesOut || lines.some(({ cut }) => cut),
    draw: (top) => {
      picture(paper, item.lines[0]!.symbol, LEFT, top + GAP);
      paper.within('Sect', () => {
        let y = top + GAP;
        for (const { words, type } of lines) y = paper.words('P', words, { x: BESIDE, y, width: BESIDE_WIDTH }, type);
        after(y);
      });
      paper.decoration((doc) => {
        const y = top + Math.max(words, PICTURE) + 2 * GAP;
        doc
          .moveTo(LEFT, y)
          .lineTo(LEFT + WIDTH, y)
          .lineWidth(0.75)
          .strokeColor('#9bb4c8')
          .stroke();
      });
    },
  };
}

function picture(paper: Paper, symbol: SymbolKey, x: number, y: number): void {
  paper.decoration((doc) => {
    doc.roundedRect(x, y, PICTURE, PICTURE, 7).lineWidth(1.5).fillAndStroke(TINT, EDGE);
    const inside = PICTURE * 0.72;
    const edge = (PICTURE - inside) / 2;
    doc.translate(x + edge, y + edge).scale(inside / 24);
    doc.path(SYMBOL_PICTURES[symbol]).lineWidth(1.6).lineJoin('round').lineCap('round').strokeColor(INK).stroke();
  });
}

const BOX = 19;

/** Tick boxes in a row. */
function tickRow(paper: Paper, answers: readonly EasySentence[], y: number): void {
  let x = BESIDE;
  for (const { words } of answers) {
    const [at, width] = [x, paper.widthOf(words, PLAIN) + 4];
    paper.decoration((doc) => doc.roundedRect(at, y, BOX, BOX, 3).lineWidth(1.5).strokeColor(INK).stroke());
    paper.words('P', words, { x: at + BOX + 7, y: y + 1, width }, PLAIN);
    x += BOX + 7 + width + 26;
  }
}

/** Space for the young person's own view, which is always reserved. */
function mySay(paper: Paper): Block {
  const height = 268;
  return {
    height,
    cut: false,
    draw: (top) => {
      paper.within('Sect', () => {
        let y = paper.words('H2', WORDS.yourSay.words, { x: LEFT, y: top + 4, width: WIDTH }, HEADING) + 6;
        const asked = [
          ['yes', WORDS.yesOrNo, [WORDS.yes, WORDS.no, WORDS.talk]],
          ['help', WORDS.helpToSay, [WORDS.yes, WORDS.no]],
        ] as const;
        for (const [symbol, question, answers] of asked) {
          picture(paper, symbol, LEFT, y);
          const end = paper.words('P', question.words, { x: BESIDE, y, width: BESIDE_WIDTH }, STRONG);
          tickRow(paper, answers, end + 5);
          y += PICTURE + 12;
        }
        paper.words('P', WORDS.writeOrDraw.words, { x: LEFT, y, width: WIDTH }, STRONG);
        paper.decoration((doc) =>
          doc
            .roundedRect(LEFT, y + 22, WIDTH, top + height - y - 30, 7)
            .lineWidth(1.5)
            .strokeColor(EDGE)
            .stroke(),
        );
      });
    },
  };
}

const AT_MOST = 6;
const AT_MOST_PRESSING = 2;

/**
 * At most two late or immediate steps, because they could fill the page; then steps by date; then the
 * rest. Steps with equal text appear once.
 */
function chosen(items: readonly EasyItem[]): EasyItem[] {
  const seen = new Set<string>();
  const shown = items.filter(({ lines }) => {
    const key = JSON.stringify(lines.slice(0, 2));
    return !seen.has(key) && seen.add(key);
  });
  const pressing = shown.filter(({ when }) => when === 'late' || when === 'soon').slice(0, AT_MOST_PRESSING);
  const coming = shown.filter(({ when }) => when === 'to-come');
  const first = [...pressing, ...coming];
  return [...first, ...shown.filter((item) => !first.includes(item))].slice(0, AT_MOST);
}
