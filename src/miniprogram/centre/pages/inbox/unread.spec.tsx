import { viewCard } from '@/domain/case/viewing';
import { keepToken } from '@/miniprogram/client/token';
import DeskPage from '@/miniprogram/mediator/pages/desk';
import { centre } from '@/miniprogram/texts/zh/centre';
import { mediator } from '@/miniprogram/texts/zh/mediator';
import { CLERK, hoursLater, MEDIATOR, party } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { readingOf } from '../../../../../test/harness/reading';
import { talking } from '../../../../../test/harness/stages';
import { WELL_FORMED } from '../../../../../test/harness/well-formed';
import InboxPage from './index';

afterEach(closePage);

test.each([
  ['the inbox', InboxPage, centre.newCases('', 0), centre.counts(0, 0), centre.failed],
  ['the desk', DeskPage, mediator.today('', 0), mediator.counts(0, 0), mediator.failed],
] as const)(
  'Of cases that could not be read %s says neither how many there are nor that all is done',
  async (...[, Page, done, counts, failed]) => {
    const door = openDoor(CLERK, talking(), hoursLater(30));
    keepToken('staff');
    door.offline = true;
    const page = await openPage(Page);
    expect(page.says(failed)).toBe(true);
    expect(page.says(done) || page.says(counts)).toBe(false);
  },
);

test('What the mediator asks a party without a phone waits for the mediator', async () => {
  const given = talking()
    .and(CLERK, { type: 'setChannel', partyId: party('p2'), channel: 'phone' })
    .and(MEDIATOR, WELL_FORMED.proposeTerm);
  const door = openDoor(MEDIATOR, given, hoursLater(30));
  keepToken('staff');
  door.answers = { 'desk.queue': { cases: [viewCard(given.state, readingOf(MEDIATOR))] } };
  const page = await openPage(DeskPage);
  await page.settle();
  await page.tap(mediator.filter.me, 'tab');
  expect(page.says(mediator.emptyFilter)).toBe(false);
});
