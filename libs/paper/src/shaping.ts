import * as harfbuzz from 'harfbuzzjs';
import type { Face } from './faces.js';

/** A glyph of a face, in thousandths of the type's size. */
export interface Glyph {
  readonly id: number;
  /** the width that the font states */
  readonly width: number;
  /** the width that it takes here */
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** the letters that it stands for; empty for the further glyphs of the same letters */
  readonly letters: readonly number[];
}

const fonts = new Map<string, { font: harfbuzz.Font; scale: number }>();

function fontOf({ key, file }: Face) {
  let known = fonts.get(key);
  if (!known) {
    const face = new harfbuzz.Face(new harfbuzz.Blob(file));
    known = { font: new harfbuzz.Font(face), scale: 1000 / face.upem };
    fonts.set(key, known);
  }
  return known;
}

const buffer = new harfbuzz.Buffer();

/** Shapes text of one face and one direction with HarfBuzz. @returns the glyphs from left to right */
export function shape(face: Face, text: string, rightToLeft: boolean): Glyph[] {
  const { font, scale } = fontOf(face);
  buffer.reset();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(rightToLeft ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
  // HarfBuzz would ask the environment for the language.
  buffer.setLanguage(face.key.startsWith('nastaliq') ? 'ur' : 'und');
  buffer.setClusterLevel(harfbuzz.ClusterLevel.MONOTONE_CHARACTERS);
  harfbuzz.shape(font, buffer);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const starts = [...new Set(infos.map(({ cluster }) => cluster)), text.length].sort((a, b) => a - b);
  const told = new Set<number>();
  return infos.map(({ codepoint: id, cluster }, i) => {
    const { xAdvance, xOffset, yOffset } = positions[i]!;
    const letters = told.has(cluster) ? '' : text.slice(cluster, starts[starts.indexOf(cluster) + 1]);
    told.add(cluster);
    return {
      id,
      width: font.glyphHAdvance(id) * scale,
      advance: xAdvance * scale,
      xOffset: xOffset * scale,
      yOffset: yOffset * scale,
      letters: [...letters].map((letter) => letter.codePointAt(0)!),
    };
  });
}
