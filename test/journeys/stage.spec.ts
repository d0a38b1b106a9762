import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from '../harness/browser';
import { inspect } from '../harness/inspect';
import { zh } from '../harness/texts';
import { openTown, type Town } from '../harness/town';

let town: Town;
let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  town = await openTown({ mode: 'demo' });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.goto(`${town.http.url}/stage`);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

const phone = (place: number): FrameLocator =>
  page
    .locator('.phone')
    .nth(place - 1)
    .frameLocator('iframe');

it('four phones stand side by side, each with another person signed in', async () => {
  await page.locator('.phone').nth(3).waitFor();
  await expect(page.locator('.phone').count()).resolves.toBe(4);
  await phone(1).getByText(zh.home.mine).filter({ visible: true }).first().waitFor();
  await phone(2).getByText(zh.home.mine).filter({ visible: true }).first().waitFor();
  await phone(3).getByText(zh.mediator.bar).filter({ visible: true }).first().waitFor();
  await phone(4).getByText(zh.centre.bar).filter({ visible: true }).first().waitFor();
  const holders = await page
    .locator('.phone select')
    .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
  expect(new Set(holders).size).toBe(4);
});

it('what one types arrives on the other phone', async () => {
  for (const place of [1, 2]) {
    await phone(place)
      .getByRole('button', { name: new RegExp(zh.procedure.stages.talking.name) })
      .first()
      .click();
    await phone(place)
      .getByRole('button', { name: new RegExp(`^${zh.caseFile.talk}`) })
      .filter({ visible: true })
      .click();
    await phone(place)
      .getByRole('tab', { name: zh.chat.jointTitle(3) })
      .filter({ visible: true })
      .click();
  }
  const text = '从第一部手机说的话';
  await phone(2).getByLabel(zh.chat.placeholder, { exact: true }).filter({ visible: true }).waitFor();
  await phone(1).getByLabel(zh.chat.placeholder, { exact: true }).filter({ visible: true }).fill(text);
  await phone(1).getByRole('button', { name: zh.chat.send, exact: true }).filter({ visible: true }).click();
  await phone(2).getByText(text).filter({ visible: true }).waitFor();
});

it('the stage and every phone on it are without findings of axe, and nothing failed', async () => {
  const pictures = process.env.YIMA_TEST_PICTURES;
  if (pictures) await page.screenshot({ path: `${pictures}/stage.png` });
  for (const frame of page.frames()) expect(await inspect(frame)).toEqual([]);
  expect(troubles).toEqual([]);
});
