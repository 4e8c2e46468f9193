import { Flow, PAGE, Paper, QUIET } from '#libs/paper';
import { setLines } from '../refusals/refusal-letter.paper.js';
import type { LetterLine } from '../refusals/refusal-letter.words.js';
import { longDay } from '../refusals/refusal.words.js';
import { linesOf } from './bundle.words.js';
import type { EvidenceBundleResponse } from './evidence.dto.js';

const MARGINS = { top: 56, bottom: 64, left: 56, right: 56 };
const text = (words: string): LetterLine => ({ kind: 'text', words });

/** The bundle as a PDF: a front page with the table of contents, then each document on a new page. */
export async function bundlePaper(bundle: EvidenceBundleResponse): Promise<Buffer> {
  // The table of contents needs page numbers that are only known after layout, so the bundle is laid out twice.
  const unknown = new Map<number, number>();
  const { pages } = setBundle(bundle, unknown);
  const { paper } = setBundle(bundle, pages);
  const foot = { x: MARGINS.left, y: PAGE.height - 40, width: PAGE.width - MARGINS.left - MARGINS.right };
  const words = (page: number, count: number) => `Page ${page} of ${count}. SHA-256 ${bundle.checksum}`;
  paper.onEveryPage(words, foot, { size: 8, colour: QUIET });
  return paper.end();
}

function setBundle(
  bundle: EvidenceBundleResponse,
  pages: ReadonlyMap<number, number>,
): { paper: Paper; pages: Map<number, number> } {
  const { checksum, madeAt } = bundle;
  const paper = new Paper({ title: 'Evidence bundle', checksum, now: new Date(madeAt), margins: MARGINS });
  const flow = new Flow(paper);
  const begins = new Map<number, number>();
  setLines(flow, frontPage(bundle, pages));
  for (const document of bundle.documents) {
    flow.newPage();
    begins.set(document.number, paper.doc.bufferedPageRange().count);
    paper.within('Sect', () =>
      setLines(flow, [
        { kind: 'heading', words: `${document.number}. ${document.title}` },
        { kind: 'law', words: `${longDay(document.dated)}. ${document.source}.` },
        ...linesOf(document),
      ]),
    );
  }
  return { paper, pages: begins };
}

function frontPage(bundle: EvidenceBundleResponse, pages: ReadonlyMap<number, number>): LetterLine[] {
  const { youngPersonName, madeAt, madeBy, missing, contents } = bundle;
  return [
    { kind: 'title', words: 'Evidence bundle' },
    text(`About ${youngPersonName}. Made on ${longDay(madeAt)} by ${madeBy.name}.`),
    text('Every document shows the record as it was on that day.'),
    ...missing.map((kind) => text(`Still missing: the ${kind}. It has not arrived from its service yet.`)),
    { kind: 'heading', words: 'Contents' },
    ...contents.flatMap(({ number, title, dated, source }): LetterLine[] => [
      text(`${number}. ${title}, page ${pages.get(number) ?? 0}`),
      { kind: 'law', words: `${longDay(dated)}. ${source}` },
    ]),
  ];
}
