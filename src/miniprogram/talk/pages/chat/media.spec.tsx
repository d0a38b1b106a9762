import { View } from '@tarojs/components';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { Entry, EntryFile } from '@/domain/case/entry';
import type { FileId } from '@/domain/ids';
import type { SoundOrder } from '@/miniprogram/platform/sound-order';
import { useCases } from '@/miniprogram/stores/case-store';
import type { HeldCase } from '@/miniprogram/stores/held-case';
import { stopSound, usePlayer } from '@/miniprogram/talk/playing';
import { zh } from '../../../../../test/harness/texts';
import { MessageBody } from './message-body';

/** The loudspeaker alone is stood in for. */
const sounds: { order: SoundOrder; acts: string[] }[] = [];
jest.mock('@/miniprogram/platform/player', () => ({
  hasEarpiece: true,
  playSound: (order: SoundOrder) => {
    const acts: string[] = [];
    sounds.push({ order, acts });
    return {
      pause: () => acts.push('pause'),
      resume: () => acts.push('resume'),
      setRate: (rate: number) => acts.push(`rate ${rate}`),
      setAloud: (aloud: boolean) => acts.push(aloud ? 'aloud' : 'ear'),
      stop: () => acts.push('stop'),
    };
  },
}));

const { sound: words } = zh.writing;
const realFetch = globalThis.fetch;
let asked: string[] = [];
let fresh = '';

beforeEach(() => {
  sounds.length = 0;
  asked = [];
  localStorage.clear();
  globalThis.fetch = (async (url: string) => {
    asked.push(url);
    const entries = [message('v9', { url: fresh })];
    return { status: 200, text: async () => JSON.stringify({ ok: true, data: { entries, more: false } }) };
  }) as unknown as typeof fetch;
});
afterEach(() => {
  cleanup();
  stopSound();
  usePlayer.setState({ rate: 1, aloud: true });
  globalThis.fetch = realFetch;
  useCases.setState({ byId: {}, errors: {} });
});

describe('A voice message', () => {
  test('is marked until it was played on this phone, and shows how far it is', async () => {
    show(message('v1'));
    const play = screen.getByRole('button', { name: `${words.play(8)} ${words.unheard}` });
    await tap(play);
    act(() => sounds[0]?.order.onTime(4));
    expect(screen.getByRole('button', { name: words.pause(8) })).toBeTruthy();
    expect(document.querySelector<HTMLElement>('.done')?.style.width).toBe('50%');
    act(() => sounds[0]?.order.onEnd());
    expect(screen.getByRole('button', { name: words.play(8) })).toBeTruthy();
  });

  test('of one’s own needs no mark', () => {
    show(message('v2', {}, true));
    expect(screen.getByRole('button', { name: words.play(8) })).toBeTruthy();
  });

  test('rests and goes on, faster, by the ear', async () => {
    show(message('v3'));
    await tap(screen.getByRole('button', { name: /^听语音/ }));
    await tap(screen.getByRole('button', { name: words.speedLabel('1') }));
    await tap(screen.getByRole('button', { name: words.speedLabel('1.5') }));
    await tap(screen.getByRole('button', { name: words.aloudLabel }));
    await tap(screen.getByRole('button', { name: words.pause(8) }));
    await tap(screen.getByRole('button', { name: words.play(8) }));
    expect(sounds[0]?.acts).toEqual(['rate 1.5', 'rate 2', 'ear', 'pause', 'resume']);
    expect(screen.getByRole('button', { name: words.earLabel })).toBeTruthy();
  });

  test('stops when another one begins', async () => {
    show(message('v4'), message('v5'));
    const [one, other] = screen.getAllByRole('button', { name: /^听语音/ });
    await tap(one as HTMLElement);
    await tap(other as HTMLElement);
    expect(sounds.map(({ acts }) => acts)).toEqual([['stop'], []]);
    expect(screen.getAllByRole('button', { name: words.pause(8) })).toHaveLength(1);
  });

  test('shows its words where a service wrote them down, and says that a service did', () => {
    render(<MessageBody entry={message('v6')} written="墙是去年裂的" onLink={() => undefined} />);
    expect(document.body.textContent).toContain('墙是去年裂的');
    expect(document.body.textContent).toContain(words.written);
  });
});

describe('A link that ran out', () => {
  test('is asked for anew, once, and the voice plays on', async () => {
    fresh = '/files/v9?fresh';
    hold(message('v9'));
    show(message('v9'));
    await tap(screen.getByRole('button', { name: /^听语音/ }));
    await settle(() => sounds[0]?.order.onFail());
    expect(asked).toEqual(['/api/case.earlier']);
    expect(sounds.at(-1)?.order.src).toContain('/files/v9?fresh');
    await settle(() => sounds.at(-1)?.order.onFail());
    expect(document.body.textContent).toContain(words.failed);
    expect(asked).toHaveLength(1);
  });

  test('of a photo says so where the photo would be, and comes again with a tap', async () => {
    hold(message('p1', { kind: 'photo' }));
    show(message('p1', { kind: 'photo' }));
    await settle(() => fireEvent.error(document.querySelector('img') as HTMLElement));
    await tap(screen.getByRole('button', { name: zh.writing.photoGone }));
    expect(document.querySelector('img')).toBeTruthy();
  });
});

function message(fileId: string, more: Partial<EntryFile> = {}, you = false): Entry {
  const file = {
    fileId: fileId as FileId,
    url: `/files/${fileId}`,
    kind: 'audio' as const,
    bytes: 9,
    ...more,
  };
  return {
    id: 'joint:3',
    type: 'message.said',
    at: '2026-11-22T08:00:00.000Z',
    by: { role: 'party', name: '张建国', you },
    room: 'joint',
    files: [file],
    ...(file.kind === 'audio' ? { detail: { voice: 8 } } : {}),
  };
}

function show(...entries: readonly Entry[]): void {
  const bodies = entries.map((entry) => (
    <MessageBody key={entry.files?.[0]?.fileId} entry={entry} onLink={() => undefined} />
  ));
  render(<View>{bodies}</View>);
}

/** The message as the phone holds it. */
function hold(entry: Entry): void {
  const held = { rooms: { joint: { messages: [entry], hidden: 0, read: 0 } } } as unknown as HeldCase;
  useCases.setState({ byId: { 'case-1': held } });
}

async function settle(work: () => void): Promise<void> {
  await act(async () => {
    work();
    await new Promise((done) => setTimeout(done, 20));
  });
}

const tap = (found: HTMLElement) => settle(() => fireEvent.click(found));
