// npm run screenshots [-- http://127.0.0.1:8080]: pictures for the README, taken from a running demonstration.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { project } from './built.mjs';

const address = (process.argv[2] ?? 'http://127.0.0.1:8080').replace(/\/+$/, '');
const folder = path.join(project, 'docs/screenshots');
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: 'zh-CN' };

const pictures = [
  { name: 'home', person: '李芳' },
  { name: 'case', person: '李芳', page: 'case/pages/case/index' },
  { name: 'chat', person: '李芳', page: 'talk/pages/chat/index', params: { room: 'joint' } },
  { name: 'desk', person: '周敏' },
  { name: 'inbox', person: '陈静' },
  { name: 'case-english', person: '李芳', page: 'case/pages/case/index', settings: { language: 'en' } },
  { name: 'looks', person: '李芳', page: 'people/pages/looks/index' },
  { name: 'posters', person: '陈静', of: () => true, page: 'centre/pages/posters/index' },
  {
    name: 'recorded-answer',
    person: '陈静',
    of: ({ assisted }) => assisted?.confirmed === false,
    page: 'change/pages/step/index',
    params: { step: 'confirmFiling' },
    taps: [
      ['radio', '要调解，就按申请写的办'],
      ['radio', '到窗口说的'],
      ['switch', '已经念给本人听，本人说对'],
    ],
  },
  { name: 'home-elder', person: '周玉兰', settings: { elderChoice: 'on' } },
];

const people = await ask('session.people', {}).catch(() => {
  console.error(`No demonstration answers at ${address}: run npm start first, or give its address.`);
  process.exit(1);
});
const found = await findBrowser();
if ('missing' in found) {
  console.error(found.missing);
  process.exit(1);
}
const browser = await chromium.launch({
  executablePath: found.path,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  env: { ...process.env, ...(found.libraries && { LD_LIBRARY_PATH: found.libraries }) },
});
mkdirSync(folder, { recursive: true });
try {
  await takeStage();
  for (const picture of pictures) await takePhone(picture);
  await takeSlip();
  await takeJoining();
} finally {
  await browser.close();
}

async function takeStage() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${address}/stage`);
  await page.locator('iframe').nth(3).waitFor();
  const [, other, mediator] = await Promise.all(
    [0, 1, 2, 3].map(async (place) =>
      (await page.locator('iframe').nth(place).elementHandle()).contentFrame(),
    ),
  );
  await settle(page);
  // The same dispute on two more phones, so that the picture shows that they are connected.
  const { caseId } = await talkOf('李芳');
  await go(other, 'case/pages/case/index', { caseId });
  await go(mediator, 'talk/pages/chat/index', { caseId, room: 'joint' });
  await settle(page);
  await save(page, 'stage');
  await context.close();
}

async function takePhone({ name, person, of, page: route, params, taps = [], settings = {} }) {
  const context = await browser.newContext(phone);
  await context.addInitScript((kept) => {
    if (location.search.includes('phone=')) localStorage.setItem('yima:shot:settings', JSON.stringify(kept));
  }, settings);
  const page = await context.newPage();
  const { personId } = people.find((one) => one.name === person);
  await page.goto(`${address}/?phone=shot#/staff/pages/enter/index?demo=${personId}`);
  await settle(page);
  if (route) {
    const { caseId } = of ? (await inbox()).find(of) : await talkOf(person);
    await go(page.mainFrame(), route, { caseId, ...params });
    await settle(page);
  }
  for (const [role, label] of taps) await page.getByRole(role, { name: label }).click();
  if (taps.length > 0) await settle(page);
  await save(page, name);
  await context.close();
}

/** Somebody with a code and a fresh key in hand says who they are, and reads the invitation. */
async function takeJoining() {
  const { code, key } = await invited();
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(`${address}/?phone=shot#/other/pages/join/index?code=${code}`);
  await settle(page);
  await page.locator('input').filter({ visible: true }).first().pressSequentially(key);
  await page.getByRole('radio', { name: '我替本人办' }).click();
  await settle(page);
  await save(page, 'join');
  await page.getByRole('radio', { name: '我就是本人' }).click();
  await page.getByRole('button', { name: '进入' }).filter({ visible: true }).click();
  await settle(page);
  await save(page, 'invitation');
  await context.close();
}

/** A slip with the key on its part to tear off, as the clerk prints it. */
async function takeSlip() {
  const { caseId, partyId, key, token } = await invited();
  const { pdf } = await ask('case.slip', { caseId, format: 'a5', partyId, key }, token);
  const [data, scale] = [new Uint8Array(Buffer.from(pdf, 'base64')), 2];
  const sheet = await (await getDocument({ data, verbosity: 0, disableFontFace: true }).promise).getPage(1);
  const viewport = sheet.getViewport({ scale });
  const canvas = createCanvas(viewport.width, viewport.height);
  await sheet.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
  writeFileSync(path.join(folder, 'slip-a5.png'), canvas.toBuffer('image/png'));
  console.log('docs/screenshots/slip-a5.png');
}

/** A side that has its invitation and has not come yet, with a new key. */
async function invited() {
  const token = await tokenOf('陈静');
  for (const { caseId, code } of (await inbox()).filter(({ stage }) => stage === 'inviting')) {
    const { case: seen } = await ask('case.view', { caseId }, token);
    const side = seen.parties.find(
      ({ side, kind, joined, deliveredAt, answer }) =>
        side === 'other' && kind === 'person' && !joined && deliveredAt && answer === 'none',
    );
    if (!side) continue;
    const { partyId } = side;
    const command = { type: 'issueKey', partyId, reason: '截图用' };
    const { key } = await ask('case.do', { caseId, commandId: crypto.randomUUID(), command }, token);
    return { caseId, code, partyId, key, token };
  }
  throw new Error('nobody in this town waits for an answer to an invitation');
}

async function inbox() {
  return (await ask('centre.inbox', {}, await tokenOf('陈静'))).cases;
}

function go(frame, page, params) {
  return frame.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `/${page}?${new URLSearchParams(params)}`,
  );
}

/** Live pages never fall silent: quiet enough is when the first answers have been drawn. */
async function settle(page) {
  await page.waitForLoadState('load');
  await page.waitForTimeout(2500);
}

async function save(page, name) {
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  console.log(`docs/screenshots/${name}.png`);
}

async function talkOf(name) {
  const { cases } = await ask('case.mine', {}, await tokenOf(name));
  return cases.find((card) => card.stage === 'talking') ?? cases[0];
}

async function tokenOf(name) {
  const { personId } = people.find((one) => one.name === name);
  return (await ask('session.demo', { personId })).token;
}

async function ask(operation, input, token) {
  const response = await fetch(`${address}/api/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(input),
  });
  const answer = await response.json();
  if (!answer.ok) throw new Error(`${operation}: ${answer.error.code}`);
  return answer.data;
}
