import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * `node compare-page.mjs FILE.pdf REFERENCE.png`: draws the first page and prints the share of its pixels that differ
 * from the reference. With UPDATE_PICTURES set, it writes the reference; a person then has to look at it.
 */
const require = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const { createCanvas, loadImage } = require('@napi-rs/canvas');
const [file, reference] = process.argv.slice(2);
const SCALE = 1.25;
/** of 255; the edges of letters differ a little between processors */
const VISIBLE = 80;

const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
const page = await (await task.promise).getPage(1);
const viewport = page.getViewport({ scale: SCALE });
const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
await task.destroy();
if (process.env.UPDATE_PICTURES || !existsSync(reference)) writeFileSync(reference, canvas.toBuffer('image/png'));

const wanted = createCanvas(canvas.width, canvas.height);
wanted.getContext('2d').drawImage(await loadImage(reference), 0, 0);
const pixels = (of) => of.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
const [is, was] = [pixels(canvas), pixels(wanted)];
let [differ, ink] = [0, 0];
for (let i = 0; i < is.length; i += 4) {
  if (was[i] < 255 - VISIBLE) ink++;
  if (Math.abs(is[i] - was[i]) > VISIBLE) differ++;
}
console.log(JSON.stringify({ ofInk: differ / ink }));
