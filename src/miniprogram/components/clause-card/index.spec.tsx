import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { faults } from '../../../../test/harness/faults';
import { Button } from '../button';
import { TickList } from '../tick-list';
import { ClauseCard } from './index';

afterEach(cleanup);

test('A clause is one thing, with its number, its deed, its facts, its flags and what can be done', async () => {
  const accept = jest.fn();
  render(
    <ClauseCard
      number="第 2 条"
      what="张建国把排水沟改回原来的走向"
      facts={[
        { label: '最晚', value: '12月5日' },
        { label: '怎么证明', value: '双方到场看' },
      ]}
      tag={{ tone: 'amber', text: '等李芳点头' }}
      flags={[{ tone: 'cinnabar', text: '没写日期的条款，法院不好执行' }]}
      actions={<Button onTap={accept}>我同意这一条</Button>}
    />,
  );
  const clause = within(screen.getByRole('group', { name: '第 2 条' }));
  expect(clause.getByRole('heading', { level: 3 }).textContent).toBe('张建国把排水沟改回原来的走向');
  expect(clause.getByText('双方到场看')).toBeTruthy();
  expect(clause.getByText('等李芳点头')).toBeTruthy();
  expect(clause.getByText('没写日期的条款，法院不好执行')).toBeTruthy();
  fireEvent.click(clause.getByRole('button', { name: '我同意这一条' }));
  expect(accept).toHaveBeenCalled();
  expect(await faults()).toEqual([]);
});

test('A list to tick takes any number of answers under its question', () => {
  const ticked = jest.fn();
  const items = [
    { key: 'a', title: '李芳' },
    { key: 'b', title: '张建国' },
  ] as const;
  render(<TickList label="谁到场了？" value={['a']} onChange={ticked} items={items} error="至少选一个人" />);
  const list = within(screen.getByRole('group', { name: '谁到场了？' }));
  expect(list.getByRole('checkbox', { name: '李芳' }).getAttribute('aria-checked')).toBe('true');
  fireEvent.click(list.getByRole('checkbox', { name: '张建国' }));
  expect(ticked).toHaveBeenLastCalledWith(['a', 'b']);
  fireEvent.click(list.getByRole('checkbox', { name: '李芳' }));
  expect(ticked).toHaveBeenLastCalledWith([]);
  expect(screen.getByText('至少选一个人')).toBeTruthy();
});
