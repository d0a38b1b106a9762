import jsqr from 'jsqr';
import type { Browser, Locator, Page } from 'playwright-core';
import { renderSVG } from 'uqr';

export interface PictureFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Photographs as a phone takes them, each another one. */
export async function photos(browser: Browser, count: number): Promise<PictureFile[]> {
  const page = await browser.newPage({ viewport: { width: 480, height: 360 } });
  const taken: PictureFile[] = [];
  for (let number = 1; number <= count; number += 1) {
    await page.setContent(
      `<body style="margin:0;background:linear-gradient(${number * 67}deg, hsl(${number * 70} 30% 45%), hsl(${number * 40} 25% 78%))">`,
    );
    const buffer = await page.screenshot({ type: 'jpeg', quality: 80 });
    taken.push({ name: `photo-${number}.jpg`, mimeType: 'image/jpeg', buffer });
  }
  await page.close();
  return taken;
}

/** A photograph of so much detail that it takes several chunks to send. */
export async function largePhoto(browser: Browser): Promise<PictureFile> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
  await page.setContent('<canvas width="1600" height="1200"></canvas><style>body{margin:0}</style>');
  await page.evaluate(() => {
    const brush = document.querySelector('canvas')?.getContext('2d');
    for (let y = 0; y < 1200; y += 4)
      for (let x = 0; x < 1600; x += 4) {
        if (brush) brush.fillStyle = `hsl(${(x * y * 7) % 360} 60% ${30 + ((x * 13 + y * 31) % 50)}%)`;
        brush?.fillRect(x, y, 4, 4);
      }
  });
  const buffer = await page.screenshot({ type: 'jpeg', quality: 90 });
  await page.close();
  return { name: 'wall.jpg', mimeType: 'image/jpeg', buffer };
}

/** A photograph of a paper with a QR on it. */
export async function photoOfQr(browser: Browser, text: string): Promise<PictureFile> {
  const svg = renderSVG(text, { ecc: 'M', border: 4, pixelSize: 10 });
  const page = await browser.newPage({ viewport: { width: 720, height: 960 } });
  await page.setContent(
    `<body style="background:#efe9dc"><img style="width:410px;margin:150px 120px;transform:rotate(4deg)" src="data:image/svg+xml,${encodeURIComponent(svg)}">`,
  );
  const buffer = await page.screenshot({ type: 'png' });
  await page.close();
  return { name: 'slip.png', mimeType: 'image/png', buffer };
}

/** What a scanner reads from something on the screen. */
export async function scanned(page: Page, shown: Locator): Promise<string | undefined> {
  const picture = await shown.screenshot();
  const { width, height, pixels } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    });
    const brush = canvas.getContext('2d') as CanvasRenderingContext2D;
    brush.drawImage(image, 0, 0);
    const { data } = brush.getImageData(0, 0, image.width, image.height);
    return { width: image.width, height: image.height, pixels: Array.from(data) };
  }, picture.toString('base64'));
  return jsqr(Uint8ClampedArray.from(pixels), width, height)?.data;
}
