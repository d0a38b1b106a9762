import type { ComponentType } from 'react';
import type { Me } from '@/contract/answers';
import TermsPage from '@/miniprogram/accord/pages/terms';
import CasePage from '@/miniprogram/case/pages/case';
import ReceiptPage from '@/miniprogram/case/pages/receipt';
import type { failed } from '@/miniprogram/client/called';
import { keepToken } from '@/miniprogram/client/token';
import MeetingPage from '@/miniprogram/meet/pages/meeting';
import InvitePage from '@/miniprogram/other/pages/invite';
import ActorPage from '@/miniprogram/people/pages/actor';
import { openCase } from '@/miniprogram/stores/case-store';
import { chatDraft } from '@/miniprogram/stores/chat-drafts';
import { signOut, useSession } from '@/miniprogram/stores/session-store';
import { useSettings } from '@/miniprogram/stores/settings-store';
import ChatPage from '@/miniprogram/talk/pages/chat';
import EvidencePage from '@/miniprogram/talk/pages/evidence';
import { addDictionary } from '@/miniprogram/texts/dictionaries';
import { en as mainEn } from '@/miniprogram/texts/en';
import { APPLICANT, hoursLater } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { talking } from '../../../../../test/harness/stages';
import { en, zh } from '../../../../../test/harness/texts';

const NOW = hoursLater(5);
const PHONE = '0871-5550000';
const PAGES: readonly (readonly [string, ComponentType, Record<string, string>])[] = [
  ['the case', CasePage, {}],
  ['its receipt', ReceiptPage, {}],
  ['the chat', ChatPage, {}],
  ['what is kept as evidence', EvidencePage, {}],
  ['the invitation', InvitePage, {}],
  ['the clauses', TermsPage, {}],
  ['a meeting', MeetingPage, { meetingId: 'm1' }],
  ['who acts for a party', ActorPage, {}],
];

addDictionary('en', mainEn);

afterEach(() => {
  closePage();
  signOut();
  useSettings.setState({ language: 'zh' });
});

async function shut(Page: ComponentType, code: Code, params: Record<string, string> = {}) {
  const door = openDoor(APPLICANT, talking(), NOW);
  door.shut = { code, params: /^(access|claim)/.test(code) ? { phone: PHONE } : {} };
  return { door, page: await openPage(Page, params) };
}

type Code = Parameters<typeof failed>[0];

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('In %s', (language, { shared, errors }) => {
  const { door: words } = shared;
  beforeEach(() => useSettings.setState({ language }));

  test.each(PAGES)(
    '%s says why it does not open, and leads to the code and the key',
    async (_, Page, params) => {
      const { page } = await shut(Page, 'identity.missing', params);
      expect(page.says(errors.codes['identity.missing']())).toBe(true);
      expect(page.says(words.note.trim())).toBe(true);
      expect(page.offers(shared.retry)).toBe(false);
      await page.tap(words.enter);
      await page.tap(words.staff);
      expect(page.travels()).toEqual(['open /other/pages/scan/index', 'open /staff/pages/enter/index']);
    },
  );

  test.each(PAGES)(
    '%s that this phone may see no more says so, and whom to call',
    async (_, Page, params) => {
      const { page } = await shut(Page, 'access.ended', params);
      expect(page.says(errors.codes['access.ended']({ phone: PHONE }))).toBe(true);
      expect(page.offers(words.enter) && page.offers(words.call)).toBe(true);
      expect(page.offers(shared.retry) || page.offers(words.staff)).toBe(false);
    },
  );
});

test('Who waits until the centre has asked back looks again, or calls; a key would change nothing', async () => {
  const { page } = await shut(CasePage, 'claim.unconfirmed');
  expect(page.offers(zh.shared.retry) && page.offers(zh.shared.door.call)).toBe(true);
  expect(page.offers(zh.shared.door.enter)).toBe(false);
});

test('Without a signal there is nothing to scan: it is tried again', async () => {
  const { page } = await shut(CasePage, 'network.offline');
  expect(page.offers(zh.shared.retry) && page.offers(zh.caseFile.home)).toBe(true);
  expect(page.offers(zh.shared.door.enter)).toBe(false);
});

test('Staff whose case has gone to others are led to their desk and not to a key', async () => {
  const me = { personId: 'p', name: '周敏', role: 'mediator', guest: false, pin: false } as unknown as Me;
  const { door, page } = await shut(CasePage, 'network.offline');
  useSession.setState({ state: 'in', me });
  door.shut = { code: 'case.not_yours', params: {} };
  await page.tap(zh.shared.retry);
  expect(page.says(zh.errors.codes['case.not_found']())).toBe(true);
  expect(page.says(zh.shared.door.note)).toBe(false);
  await page.tap(zh.shared.door.desk);
  expect(page.travels()).toEqual(['start /mediator/pages/desk/index']);
});

test('Where access ends before one’s eyes nothing of the case stays there, and what was begun stays on the phone', async () => {
  const door = openDoor(APPLICANT, talking(), NOW);
  const page = await openPage(ChatPage);
  page.write(zh.chat.placeholder, '修墙的钱');
  door.shut = { code: 'access.ended', params: { phone: PHONE } };
  await openCase('case-1');
  await page.settle();
  expect(page.says(zh.errors.codes['access.ended']({ phone: PHONE }))).toBe(true);
  expect(page.says('李桂芳')).toBe(false);
  expect(chatDraft('case-1', 'joint')).toBe('修墙的钱');
  door.shut = null;
  const again = await openPage(ChatPage);
  expect(again.valueOf(zh.chat.placeholder)).toBe('修墙的钱');
});

test('A sign-in that ends while a page is looked at leaves the way back in, not a page that loads for ever', async () => {
  keepToken('old');
  const { page } = await shut(CasePage, 'identity.expired');
  expect(useSession.getState().state).toBe('out');
  expect(page.says(zh.errors.codes['identity.expired']())).toBe(true);
  expect(page.offers(zh.shared.door.enter) && page.offers(zh.shared.door.staff)).toBe(true);
});
