// npm run screenshots [-- http://127.0.0.1:8080]: pictures for the README, taken from a running demonstration.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
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

async function takePhone({ name, person, page: route, params, settings = {} }) {
  const context = await browser.newContext(phone);
  await context.addInitScript((kept) => {
    if (location.search.includes('phone=')) localStorage.setItem('yima:shot:settings', JSON.stringify(kept));
  }, settings);
  const page = await context.newPage();
  const { personId } = people.find((one) => one.name === person);
  await page.goto(`${address}/?phone=shot#/staff/pages/enter/index?demo=${personId}`);
  await settle(page);
  if (route) {
    const { caseId } = await talkOf(person);
    await go(page.mainFrame(), route, { caseId, ...params });
    await settle(page);
  }
  await save(page, name);
  await context.close();
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
  const { personId } = people.find((one) => one.name === name);
  const { token } = await ask('session.demo', { personId });
  const { cases } = await ask('case.mine', {}, token);
  return cases.find((card) => card.stage === 'talking') ?? cases[0];
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
