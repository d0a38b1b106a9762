import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { Entry, EntryFile } from '@/domain/case/entry';
import type { Viewer } from '@/domain/case/viewer';
import type { FileId, PartyId } from '@/domain/ids';
import type { OutboxMessage } from '@/miniprogram/stores/outbox-item';
import { pendingRoom, useOutbox } from '@/miniprogram/stores/outbox-store';
import { useSettings } from '@/miniprogram/stores/settings-store';
import { addDictionary } from '@/miniprogram/texts/dictionaries';
import { en as mainEn } from '@/miniprogram/texts/en';
import {
  APPLICANT,
  CLERK,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  party,
} from '../../../../../test/harness/given';
import { closeDoor, openDoor } from '../../../../../test/harness/page-door';
import { talking } from '../../../../../test/harness/stages';
import { en, zh } from '../../../../../test/harness/texts';
import { arriveWith } from '../../../../../test/stand-ins/taro';
import ChatPage from '.';
import { MessageBody } from './message-body';

const NOW = hoursLater(5);
const INSULT = '你这个王八蛋';
const DANGER = '再这样我就喝农药';
const P1 = party('p1');

addDictionary('en', mainEn);

afterEach(() => {
  cleanup();
  closeDoor();
  useSettings.setState({ language: 'zh' });
  useOutbox.setState({ byRoom: {}, byCase: {} });
});

test('What was refused in a case that can be opened no more says why, and can be put away', async () => {
  const door = openDoor(APPLICANT, talking(), NOW);
  door.offline = true;
  const keep = (more: Partial<OutboxMessage>) =>
    settle(() => useOutbox.setState({ byCase: { 'case-1': [message(more)] } }));
  await keep({ state: 'waiting', error: { code: 'network.offline', params: {} } });
  arriveWith({ caseId: 'case-1' });
  render(<ChatPage />);
  await settle();
  expect(says(zh.chat.waiting)).toBe(true);
  await keep({ state: 'failed', error: { code: 'case.not_yours', params: {} } });
  expect(says(zh.chat.waiting)).toBe(false);
  expect(says(zh.chat.failedWhy('').trim())).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: zh.chat.giveUp }));
  await settle();
  expect(says('修墙的钱一人一半')).toBe(false);
});

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('A message in %s', (language, { chat, reading, shared }) => {
  beforeEach(() => useSettings.setState({ language }));

  test('on its way, waiting for a signal, or not sent, says so and why', async () => {
    await open(APPLICANT);
    await pending({ state: 'sending' });
    expect(says(chat.sending)).toBe(true);
    await pending({ state: 'sending', files: [photo(30)] });
    expect(says(chat.uploading(30))).toBe(true);
    await pending({ state: 'waiting', error: { code: 'network.offline', params: {} } });
    expect(says(chat.waiting)).toBe(true);
    expect(offers(chat.retry)).toBe(true);
    await pending({ state: 'waiting', error: { code: 'server.unavailable', params: {} } });
    expect(says(chat.sendingLater)).toBe(true);
    await pending({ state: 'failed', error: { code: 'room.not_open', params: {} } });
    expect(says(chat.failedWhy('').trim())).toBe(true);
    expect(says('修墙的钱一人一半')).toBe(true);
    expect(offers(chat.retry) && offers(chat.giveUp)).toBe(true);
  });

  test('held for five seconds counts down and can be taken back', async () => {
    await open(MEDIATOR, talking(), { room: 'private', partyId: 'p1' });
    await act(async () =>
      useOutbox.setState({
        byRoom: {
          [pendingRoom('case-1', 'private:p1.1')]: [
            message({ state: 'held', goesAt: Date.parse(NOW) + 4_000, room: 'private:p1.1', pass: 'no' }),
          ],
        },
      }),
    );
    expect(says(chat.private.held(4, '张秀英'))).toBe(true);
    expect(offers(chat.private.takeBack)).toBe(true);
  });

  test('held for review is shown to its writer and to the mediator, and to nobody else', async () => {
    const held = talking().and(APPLICANT, { type: 'say', room: 'joint', text: INSULT });
    await open(APPLICANT, held);
    expect(says(INSULT) && says(reading.held.own)).toBe(true);
    await open(other(1), held);
    expect(says(INSULT)).toBe(false);
    const door = await open(MEDIATOR, held);
    expect(says(reading.held.title('某人'))).toBe(true);
    await tap(reading.held.release);
    expect(door.sent.at(-1)).toMatchObject({ type: 'releaseMessage', partyId: 'p1' });
    expect(says(reading.held.title('某人'))).toBe(false);
    expect(screen.getAllByText(INSULT)).toHaveLength(1);
  });

  test('sent back keeps its words and its reason, and can be taken up again', async () => {
    const held = talking().and(APPLICANT, { type: 'say', room: 'joint', text: INSULT });
    const door = await open(MEDIATOR, held);
    await tap(reading.held.back);
    const sheet = within(screen.getByRole('dialog'));
    fireEvent.input(sheet.getByLabelText(reading.held.reason), { target: { value: '话说重了' } });
    await settle(() => fireEvent.click(sheet.getByRole('button', { name: reading.held.backSend })));
    expect(door.sent.at(-1)).toMatchObject({ type: 'returnMessage', reason: '话说重了' });
    expect(says(INSULT)).toBe(false);
    await open(APPLICANT, door.given);
    expect(says(reading.held.returned) && says(reading.held.why('话说重了'))).toBe(true);
    await tap(reading.held.change);
    expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe(INSULT);
  });

  test('folded is opened by whoever wants to read it', async () => {
    const said = talking().and(APPLICANT, { type: 'say', room: 'joint', text: '你不讲理' });
    const seq = said.events.filter(({ stream }) => stream === 'joint').length;
    await open(other(1), said.and(MEDIATOR, { type: 'hideMessage', seq }));
    expect(says(reading.folded)).toBe(true);
    expect(says('你不讲理')).toBe(false);
    await tap(reading.show);
    expect(says('你不讲理')).toBe(true);
    await tap(reading.hideAgain);
    expect(says('你不讲理')).toBe(false);
  });

  test('that sounds like danger is marked for those who help, until they say what they did', async () => {
    const said = talking().and(APPLICANT, { type: 'say', room: 'joint', text: DANGER });
    for (const viewer of [APPLICANT, other(1)]) {
      await open(viewer, said);
      expect(says(DANGER)).toBe(true);
      expect(says(reading.danger.mark)).toBe(false);
    }
    const door = await open(MEDIATOR, said);
    expect(says(reading.danger.mark)).toBe(true);
    await tap(reading.danger.settle);
    const sheet = within(screen.getByRole('dialog'));
    fireEvent.input(sheet.getByLabelText(reading.danger.reason), { target: { value: '打了电话，人没事' } });
    await settle(() => fireEvent.click(sheet.getByRole('button', { name: reading.danger.send })));
    expect(door.sent.at(-1)).toMatchObject({ type: 'settleDanger', room: 'joint', text: '打了电话，人没事' });
    expect(says(reading.danger.mark)).toBe(false);
  });

  test('read by others is told to the mediator alone', async () => {
    const said = talking()
      .and(MEDIATOR, { type: 'say', room: 'joint', text: '咱们开始吧' })
      .and(APPLICANT, { type: 'say', room: 'joint', text: '好的' });
    await open(MEDIATOR, said);
    // Who has answered has read what came before.
    expect(says(reading.read('张秀英'))).toBe(true);
    await open(other(1), said);
    expect(says(reading.read('张秀英'))).toBe(false);
  });

  test('with an address asks before it is opened', () => {
    const opened = jest.fn();
    body({ text: '看这里 https://example.com/a，别信' }, opened);
    fireEvent.click(screen.getByRole('link'));
    expect(opened).toHaveBeenCalledWith('https://example.com/a');
  });

  test('that is long begins folded', () => {
    body({ text: `${'字'.repeat(400)}尾` });
    expect(says('尾')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: reading.unfold }));
    expect(says('尾')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: reading.fold }));
    expect(says('尾')).toBe(false);
  });

  test('with photos, a PDF or a voice shows what it is', () => {
    body({ files: [file('photo', 'f1'), file('photo', 'f2'), file('pdf', 'f3')] });
    expect(offers(chat.photo(2))).toBe(true);
    expect(screen.getAllByText(/PDF/).length).toBeGreaterThan(0);
    cleanup();
    body({ files: [file('audio', 'f4')], detail: { voice: 12 } }, undefined, '明天上午我过来');
    expect(document.body.textContent).toContain('12');
    expect(says('明天上午我过来')).toBe(true);
  });

  test('from a link is followed only after a yes', async () => {
    const follow = jest.spyOn(window, 'open').mockReturnValue(null);
    await open(
      other(1),
      talking().and(APPLICANT, { type: 'say', room: 'joint', text: '点 http://bank.example.com' }),
    );
    fireEvent.click(screen.getByRole('link'));
    expect(within(screen.getByRole('dialog')).getByText('http://bank.example.com')).toBeTruthy();
    expect(says(reading.link.warning)).toBe(true);
    await tap(shared.close);
    expect(follow).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('link'));
    await tap(reading.link.open);
    expect(follow).toHaveBeenCalledWith('http://bank.example.com', '_blank', 'noopener,noreferrer');
    follow.mockRestore();
  });
});

test('Many new messages lead back to where they begin, once', async () => {
  const many = Array.from({ length: 30 }, (_, at) => `新的第 ${at} 句`);
  const given = many.reduce(
    (so, text) => so.and(other(1), { type: 'say', room: 'joint', text }),
    talking().and(APPLICANT, { type: 'say', room: 'joint', text: '您先说' }),
  );
  await open(APPLICANT, given);
  expect(says('新的第 29 句')).toBe(true);
  expect(says('新的第 0 句')).toBe(false);
  await tap(zh.reading.firstUnread(30));
  await settle();
  expect(says(zh.chat.unreadFrom) && says('新的第 0 句')).toBe(true);
  expect(offers(zh.reading.firstUnread(30))).toBe(false);
});

test('The mediator’s page asks again who has read, as long as there is somebody to wait for', async () => {
  jest.useFakeTimers();
  const door = openDoor(
    MEDIATOR,
    talking().and(MEDIATOR, { type: 'say', room: 'joint', text: '咱们开始吧' }),
    NOW,
  );
  arriveWith({ caseId: 'case-1' });
  render(<ChatPage />);
  await act(() => jest.advanceTimersByTimeAsync(500));
  const asked = jest.spyOn(globalThis, 'fetch');
  await act(() => jest.advanceTimersByTimeAsync(41_000));
  const views = asked.mock.calls.filter(([url]) => String(url).endsWith('case.view'));
  expect(views).toHaveLength(2);
  expect(door.sent).toEqual([]);
  asked.mockRestore();
  jest.useRealTimers();
});

test('Of five hundred pasted at once a few are drawn, and the one that failed is among them', async () => {
  await open(APPLICANT);
  const many = Array.from({ length: 500 }, (_, at) =>
    message({ id: `m${at}`, text: `第 ${at} 句`, state: at === 3 ? 'failed' : 'sending' }),
  );
  await settle(() => useOutbox.setState({ byRoom: { [pendingRoom('case-1', 'joint')]: many } }));
  expect(document.body.textContent?.match(/第 \d+ 句/g)).toEqual(
    [3, ...Array.from({ length: 11 }, (_, at) => 489 + at)].map((at) => `第 ${at} 句`),
  );
  expect(says(zh.reading.moreWaiting(488))).toBe(true);
});

test('A clerk, who is not in the room, has neither held messages nor marks of it', async () => {
  const held = talking().and(APPLICANT, { type: 'say', room: 'joint', text: INSULT });
  await open(CLERK, held, { room: 'centre', partyId: 'p1' });
  expect(says(zh.reading.held.release)).toBe(false);
});

function says(text: string): boolean {
  return document.body.textContent?.includes(text) === true;
}

function offers(name: string): boolean {
  return screen.queryAllByRole('button', { name }).length > 0;
}

async function settle(act_: () => void = () => undefined): Promise<void> {
  await act(async () => {
    act_();
    await new Promise((done) => setTimeout(done, 20));
  });
}

async function tap(name: string): Promise<void> {
  await settle(() => fireEvent.click(screen.getByRole('button', { name })));
}

async function open(viewer: Viewer, given: Given = talking(), params: Record<string, string> = {}) {
  const door = openDoor(viewer, given, NOW);
  arriveWith({ caseId: 'case-1', ...params });
  render(<ChatPage />);
  await settle();
  return door;
}

function message(more: Partial<OutboxMessage>): OutboxMessage {
  return {
    id: 'm1',
    caseId: 'case-1',
    by: '',
    order: 1,
    at: Date.parse(NOW),
    room: 'joint',
    text: '修墙的钱一人一半',
    files: [],
    state: 'sending',
    ...more,
  };
}

async function pending(more: Partial<OutboxMessage>): Promise<void> {
  await settle(() => useOutbox.setState({ byRoom: { [pendingRoom('case-1', 'joint')]: [message(more)] } }));
}

function photo(progress: number): OutboxMessage['files'][number] {
  return { ref: 'r1', kind: 'photo', name: '', bytes: 2_000, progress };
}

function file(kind: EntryFile['kind'], id: string): EntryFile {
  return { fileId: id as FileId, url: `/files/${id}`, kind, bytes: 200_000 };
}

function body(more: Pick<Entry, 'text' | 'files' | 'detail'>, onLink = jest.fn(), written?: string): void {
  const by = { role: 'party', name: '张秀英', you: false, partyId: P1 as PartyId } as const;
  render(<MessageBody entry={{ by, ...more }} written={written} onLink={onLink} />);
}
