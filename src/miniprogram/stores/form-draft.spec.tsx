import { act, renderHook } from '@testing-library/react';
import { dropToken, keepAccount, keepToken } from '@/miniprogram/client/token';
import { useFormDraft } from './form-draft';

const empty = { text: '', amount: 0 };
const open = (form = 'clause') => renderHook(() => useFormDraft('case-1', form, empty));

beforeEach(() => {
  localStorage.clear();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test('What was written is there again when the form is opened anew', () => {
  const first = open();
  expect(first.result.current).toMatchObject({ draft: empty, restored: false });
  act(() => first.result.current.edit({ text: '付清工钱' }));
  act(() => jest.advanceTimersByTime(300));
  expect(open().result.current).toMatchObject({ draft: { text: '付清工钱', amount: 0 }, restored: true });
});

test('Leaving before the pause keeps it too', () => {
  const first = open();
  act(() => first.result.current.edit({ text: '付' }));
  first.unmount();
  expect(open().result.current.draft.text).toBe('付');
});

test('Each form of a case has its own draft', () => {
  const first = open('clause t1');
  act(() => first.result.current.edit({ text: '付' }));
  first.unmount();
  expect(open('clause t2').result.current.restored).toBe(false);
});

test('A sent form leaves nothing behind, not even what was about to be written', () => {
  const first = open();
  act(() => first.result.current.edit({ text: '付' }));
  act(() => first.result.current.clear());
  act(() => jest.advanceTimersByTime(1000));
  first.unmount();
  expect(open().result.current.restored).toBe(false);
  expect(localStorage.getItem('yima:me:form-drafts')).toBe('{}');
});

test('Only what did not come from typing asks the fields to show the draft anew', () => {
  const { result } = open();
  act(() => result.current.edit({ text: '付' }));
  expect(result.current.revision).toBe(0);
  act(() => result.current.put({ amount: 300 }));
  expect(result.current).toMatchObject({ revision: 1, draft: { text: '付', amount: 300 } });
});

test('Nobody is shown what another person began to write on the same phone', () => {
  keepToken('token-a');
  keepAccount('person-a');
  const first = open();
  act(() => first.result.current.edit({ text: '底线三千' }));
  first.unmount();
  expect(open().result.current.restored).toBe(true);
  dropToken();
  keepToken('token-b');
  keepAccount('person-b');
  expect(open().result.current).toMatchObject({ draft: empty, restored: false });
  dropToken();
});
