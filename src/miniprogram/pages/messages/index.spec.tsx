import { act } from '@testing-library/react';
import { viewCard } from '@/domain/case/viewing';
import { dropToken, keepToken } from '@/miniprogram/client/token';
import { refreshList } from '@/miniprogram/stores/list-store';
import { APPLICANT, hoursLater } from '../../../../test/harness/given';
import { HELPER, helped } from '../../../../test/harness/helped';
import { openDoor } from '../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../test/harness/page-test';
import { type Reader, readingOf } from '../../../../test/harness/reading';
import { talking } from '../../../../test/harness/stages';
import MessagesPage from './index';

afterEach(() => {
  closePage();
  dropToken();
});

test('A case of which somebody reads no talk, as a helper who only filed, has no empty place among the messages', async () => {
  const told = helped({ scope: ['file'] });
  const door = openDoor(HELPER, told, hoursLater(1));
  const helping = { ...viewCard(told.state, readingOf(HELPER as Reader)), caseId: 'case-2' };
  const own = viewCard(talking().state, readingOf(APPLICANT as Reader));
  door.answers = { 'case.mine': { cases: [helping, own] } };
  keepToken('token');
  const page = await openPage(MessagesPage);
  await act(() => refreshList('mine'));
  expect(page.says('与李桂芳的邻里纠纷')).toBe(true);
  expect(page.says('张秀英的邻里纠纷')).toBe(false);
});
