// node test/harness/paper-photo/pdf-pixels.mjs <file> <dots per inch> <folder>: each page as <folder>/<number>.pgm, in
// grey, drawn by Mozilla's reader, which is an ES module.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const [file, dots, folder] = process.argv.slice(2);
const data = new Uint8Array(readFileSync(file));
const pdf = await getDocument({ data, verbosity: 0, disableFontFace: true }).promise;
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: Number(dots) / 72 });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const brush = createCanvas(width, height).getContext('2d');
  brush.fillStyle = 'white';
  brush.fillRect(0, 0, width, height);
  await page.render({ canvasContext: brush, viewport }).promise;
  const colours = brush.getImageData(0, 0, width, height).data;
  const grey = Buffer.alloc(width * height, 0);
  for (let at = 0; at < grey.length; at += 1)
    grey[at] = Math.round((colours[4 * at] + colours[4 * at + 1] + colours[4 * at + 2]) / 3);
  writeFileSync(
    path.join(folder, `${number}.pgm`),
    Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), grey]),
  );
}
