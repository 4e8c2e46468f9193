import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type PDFPageProxy, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts/');

export interface ReadPdf {
  /**
   * the words of each page, in the order of the page's marked content; where the structure gives the words of an element
   * (ActualText), those
   */
  readonly pages: readonly string[];
  readonly title: string;
  readonly subject: string;
  readonly language: string;
  readonly tagged: boolean;
  /** kinds of elements in the structure of all pages, each once */
  readonly tags: ReadonlySet<string>;
  /** smallest type on any page, in points */
  readonly smallestType: number;
  /** names of the fonts, each once */
  readonly allFontsInside: boolean;
}

interface Node {
  role?: string;
  /** ActualText */
  alt?: string;
  children?: Node[];
  /** of content */
  id?: string;
}

/** Words by the id of their marked content, for elements with an ActualText: all at their first content. */
function actualTexts(node: Node | null, found = new Map<string, string>()): Map<string, string> {
  if (node?.alt === undefined) node?.children?.forEach((child) => actualTexts(child, found));
  else idsIn(node).forEach((id, i) => found.set(id, i === 0 ? node.alt! : ''));
  return found;
}

const idsIn = (node: Node): string[] => [
  ...(node.id === undefined ? [] : [node.id]),
  ...(node.children ?? []).flatMap(idsIn),
];

type Items = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

function wordsOf(items: Items, actual: ReadonlyMap<string, string>): string {
  const open: (string | undefined)[] = [];
  let words = '';
  for (const item of items) {
    if ('str' in item) {
      if (!open.some((id) => id !== undefined && actual.has(id))) words += item.hasEOL ? `${item.str} ` : item.str;
    } else if (item.type === 'endMarkedContent') {
      if (actual.has(open.pop() ?? '')) words += ' ';
    } else {
      open.push(item.id);
      words += actual.get(item.id) ?? '';
    }
  }
  return words.replace(/\s+/g, ' ');
}

/** Reads a PDF with Mozilla's parser, which shares no code with what wrote it. */
export async function readPdf(file: Buffer): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(file),
    standardFontDataUrl: pathToFileURL(fonts).href,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const pages: string[] = [];
  const tags = new Set<string>();
  let smallestType = Infinity;
  const collect = (node: Node | null) => {
    if (node?.role) tags.add(node.role);
    node?.children?.forEach(collect);
  };
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    const tree = (await page.getStructTree()) as Node | null;
    pages.push(wordsOf(items, actualTexts(tree)));
    for (const { str, height } of texts) if (str.trim() !== '') smallestType = Math.min(smallestType, height);
    collect(tree);
  }
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, string> };
  const mark = await pdf.getMarkInfo();
  await task.destroy();
  const source = file.toString('latin1');
  const descriptors = source.split('/FontDescriptor\n').length;
  return {
    pages,
    title: info['Title']!,
    subject: info['Subject']!,
    language: info['Language']!,
    tagged: mark?.Marked === true,
    tags,
    smallestType: Math.round(smallestType * 100) / 100,
    allFontsInside: descriptors > 0 && !/\/BaseFont \/(Helvetica|Times|Courier|Symbol|ZapfDingbats)/.test(source),
  };
}
