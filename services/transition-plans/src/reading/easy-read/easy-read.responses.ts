import type { EasySection } from './easy-plan.rules.js';
import type { EasyReadResponse, ReadingResponse } from './easy-read.dto.js';
import { readingScore } from './reading-age.rules.js';

/** The sections of the response, with the reading age of the product's sentences. */
export function easyReadResponse(
  sections: readonly EasySection[],
  of: Pick<EasyReadResponse, 'planId' | 'checksum' | 'number' | 'madeOn'>,
): EasyReadResponse {
  return {
    ...of,
    reading: readingOf(sections),
    sections: sections.map(({ key, heading, items }) => ({
      key,
      heading: heading.words,
      items: items.map(({ goalId, stepId, lines }) => ({
        goalId,
        stepId,
        lines: lines.map(({ symbol, words, quote }) => ({ symbol, words, quote })),
      })),
    })),
  };
}

function readingOf(sections: readonly EasySection[]): ReadingResponse {
  const lines = sections.flatMap(({ items }) => items.flatMap((item) => item.lines));
  const ours = [...sections.map(({ heading }) => heading), ...lines].map(({ measured }) => measured);
  return { ...readingScore(ours), quotesLeftOut: lines.filter(({ quote }) => quote !== null).length };
}
