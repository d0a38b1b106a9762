import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { LIMITS } from '@/contract/fields';
import type { Viewer } from '@/domain/case/viewer';
import type { Recorded, RecordingOrder } from '@/miniprogram/platform/recorder-order';
import { chatDraft } from '@/miniprogram/stores/chat-drafts';
import { pendingRoom, useOutbox } from '@/miniprogram/stores/outbox-store';
import { chosenOf, dropChosen } from '@/miniprogram/talk/chosen';
import { APPLICANT, hoursLater, MEDIATOR } from '../../../../../test/harness/given';
import { closeDoor, openDoor } from '../../../../../test/harness/page-door';
import { talking } from '../../../../../test/harness/stages';
import { zh } from '../../../../../test/harness/texts';
import { arriveWith, travels } from '../../../../../test/stand-ins/taro';
import ChatPage from '.';

/** The microphone alone is stood in for. */
let microphone: { order: RecordingOrder; end: (recorded: Recorded) => void } | undefined;
jest.mock('@/miniprogram/platform/recorder', () => ({
  record: (order: RecordingOrder) => {
    let end: (recorded: Recorded) => void = () => undefined;
    const ended = new Promise<Recorded>((tell) => {
      end = tell;
    });
    microphone = { order, end };
    return { ended, stop: () => end(VOICE), cancel: () => end({ kind: 'cancelled' }) };
  },
}));

/** A slow phone: making a photo small takes until then. */
let madeSmall: Promise<unknown> = Promise.resolve();
jest.mock('@/miniprogram/platform/small-photo', () => {
  const real = jest.requireActual('@/miniprogram/platform/small-photo');
  return { makeSmall: (file: unknown) => madeSmall.then(() => real.makeSmall(file)) };
});

const { chat, writing } = zh;
const NOW = hoursLater(5);
const raw = new Blob(['said']);
const VOICE: Recorded = {
  kind: 'recorded',
  why: 'stopped',
  seconds: 4,
  file: { path: 'blob:voice', size: 4, name: 'voice.webm', kind: 'audio', raw },
};
let time = Date.parse(NOW);

beforeEach(() => {
  time = Date.parse(NOW);
  microphone = undefined;
  URL.createObjectURL = () => 'blob:1';
  URL.revokeObjectURL = () => undefined;
});
afterEach(() => {
  cleanup();
  closeDoor();
  useOutbox.setState({ byRoom: {}, byCase: {} });
  dropChosen(
    'case-1',
    'joint',
    chosenOf('case-1', 'joint').map(({ id }) => id),
  );
  jest.restoreAllMocks();
});

describe('Photos and files', () => {
  test('stay with the draft until they are sent, together with the words', async () => {
    await open(APPLICANT);
    await tap(writing.more);
    await choose(writing.photos, [image('1.jpg'), image('2.jpg')]);
    expect(says(writing.chosen(2))).toBe(true);
    expect(waiting()).toEqual([]);
    await tap(writing.remove(writing.photo(1)));
    await leave();
    await open(APPLICANT);
    expect(says(writing.chosen(1))).toBe(true);
    write('墙是这样裂的');
    await tap(chat.send);
    expect(waiting()).toMatchObject([{ text: '墙是这样裂的', files: [{ kind: 'photo', name: '2.jpg' }] }]);
    expect(says(writing.chosen(1))).toBe(false);
  });

  test('that are no photos, PDF or sound, or far too large, are refused at once', async () => {
    await open(APPLICANT);
    await tap(writing.more);
    const video = Object.defineProperty(image('山洪.jpg'), 'size', { value: 200 * 1024 * 1024 });
    await choose(writing.photos, [video]);
    expect(says(writing.tooLarge('山洪.jpg', 50))).toBe(true);
    await choose(writing.files, [new File(['x'], '视频.avi')]);
    expect(says(writing.othersRefused)).toBe(true);
    await choose(writing.files, [new File(['%PDF'], '收据.pdf')]);
    expect(says(writing.chosen(1))).toBe(true);
    expect(says('收据.pdf · 1 KB')).toBe(true);
  });

  test('on their way each have a way out, until the last of them has arrived', async () => {
    await open(APPLICANT);
    await tap(writing.more);
    await choose(writing.photos, [image('1.jpg'), image('2.jpg')]);
    await tap(chat.send);
    expect(says(writing.waits)).toBe(true);
    await tap(writing.remove(writing.photo(1)));
    expect(waiting()).toMatchObject([{ files: [{ name: '2.jpg' }] }]);
    await tap(writing.remove(writing.photo(1)));
    expect(waiting()).toEqual([]);
  });
});

test('A text that is too long is counted, kept, and not sent', async () => {
  await open(APPLICANT);
  write('字'.repeat(LIMITS.message + 1));
  await settle();
  expect(says(writing.tooLong(LIMITS.message + 1, LIMITS.message))).toBe(true);
  await tap(chat.send);
  expect(waiting()).toEqual([]);
  expect(composer().value).toHaveLength(LIMITS.message + 1);
});

describe('Words beside photos', () => {
  let done: (value?: unknown) => void = () => undefined;
  const withPhoto = async (text: string) => {
    madeSmall = new Promise((tell) => {
      done = tell;
    });
    await open(APPLICANT);
    await tap(writing.more);
    await choose(writing.photos, [image('1.jpg')]);
    write(text);
    await tap(chat.send);
  };

  test('lie with the draft until the phone keeps them with the photos', async () => {
    await withPhoto('墙裂了');
    expect(waiting()).toEqual([]);
    expect(composer().value).toBe('');
    expect(chatDraft('case-1', 'joint')).toBe('墙裂了');
    done();
    await settle();
    expect(waiting()).toMatchObject([{ text: '墙裂了' }]);
    expect(chatDraft('case-1', 'joint')).toBe('');
  });

  test('come back before what was written meanwhile, when the phone is full', async () => {
    const { setItem } = Storage.prototype;
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key, value) {
      if (key.includes('outbox.')) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    });
    await withPhoto('墙裂了');
    write('屋顶也漏');
    done();
    await settle();
    expect(waiting()).toEqual([]);
    expect(composer().value).toBe('墙裂了\n屋顶也漏');
    expect(says(writing.chosen(1))).toBe(true);
    write('');
  });
});

describe('A voice', () => {
  test('held and let go is sent with its seconds', async () => {
    await open(APPLICANT);
    await tap(writing.toVoice);
    await hold(2_000);
    expect(says(writing.record.holding)).toBe(true);
    await finger('touchEnd', 500);
    expect(waiting()).toMatchObject([{ text: '', voice: 4, files: [{ kind: 'audio' }] }]);
  });

  test('is dropped when the finger goes up first', async () => {
    await open(APPLICANT);
    await tap(writing.toVoice);
    await hold(2_000);
    await finger('touchMove', 380);
    expect(says(writing.record.letGo)).toBe(true);
    await finger('touchEnd', 380);
    expect(waiting()).toEqual([]);
  });

  test('begins with one tap and ends with another, without a finger', async () => {
    await open(APPLICANT);
    await tap(writing.toVoice);
    await tap(writing.record.hold);
    await act(async () => microphone?.order.onStarted());
    expect(says(writing.record.going)).toBe(true);
    await tap(writing.record.send);
    expect(waiting()).toMatchObject([{ voice: 4 }]);
    await tap(writing.record.hold);
    await tap(writing.record.cancel);
    expect(waiting()).toHaveLength(1);
  });

  test.each(['short', 'denied', 'unsupported', 'failed'] as const)(
    'that is %s says what to do',
    async (kind) => {
      await open(APPLICANT);
      await tap(writing.toVoice);
      await tap(writing.record.hold);
      await act(async () => microphone?.end({ kind }));
      expect(says(writing.record[kind])).toBe(true);
    },
  );

  test('that a call interrupts waits with the draft', async () => {
    await open(APPLICANT);
    await tap(writing.toVoice);
    await hold(2_000);
    await act(async () => microphone?.end({ ...VOICE, why: 'interrupted' } as Recorded));
    expect(says(writing.record.interrupted)).toBe(true);
    expect(waiting()).toEqual([]);
    expect(says(writing.chosen(1))).toBe(true);
  });
});

describe('Words that sound like danger', () => {
  const wait = () => act(() => new Promise((done) => setTimeout(done, 700)));

  test('offer help to the writer, and are sent all the same', async () => {
    const door = await open(APPLICANT);
    write('他说要拿刀砍人');
    expect(says(writing.danger.title)).toBe(false);
    await wait();
    expect(says(writing.danger.title)).toBe(true);
    await tap(writing.danger.help);
    expect(travels.map(({ url }) => url)).toEqual(['/pages/danger/index']);
    await tap(chat.send);
    await settle(100);
    expect(door.sent).toMatchObject([{ type: 'say', text: '他说要拿刀砍人' }]);
    expect(says(writing.danger.title)).toBe(true);
    await tap(writing.danger.close);
    write('他说要打死我');
    await wait();
    expect(says(writing.danger.title)).toBe(false);
  });

  test('offer nothing to the mediator, who repeats them', async () => {
    await open(MEDIATOR);
    write('您说他要拿刀砍人，是吗？');
    await wait();
    expect(says(writing.danger.title)).toBe(false);
  });
});

test('A mediator changes the sentences over the input, adds one, deletes one and puts them in order', async () => {
  const door = await open(MEDIATOR);
  const kept = ['慢慢说', '先听完'];
  door.answers = { 'desk.phrases': { phrases: kept }, 'desk.keepPhrases': { phrases: ['喝口水', '慢慢说'] } };
  await leave();
  arriveWith({ caseId: 'case-1' });
  render(<ChatPage />);
  await settle(60);
  expect(offers('慢慢说')).toBe(true);
  await tap(writing.phrases.edit);
  await tap(writing.phrases.remove(2));
  await tap(writing.phrases.add);
  fireEvent.input(screen.getByLabelText(writing.phrases.sentence(2)), { target: { value: '喝口水' } });
  await tap(writing.phrases.up(2));
  await tap(writing.phrases.save);
  expect(says(writing.phrases.saved)).toBe(true);
  expect(offers('喝口水') && !offers('先听完')).toBe(true);
});

async function open(viewer: Viewer) {
  const door = openDoor(viewer, talking(), NOW);
  jest.spyOn(Date, 'now').mockImplementation(() => time);
  arriveWith({ caseId: 'case-1' });
  render(<ChatPage />);
  await settle(60);
  return door;
}

async function leave(): Promise<void> {
  cleanup();
  await settle();
}

async function settle(ms = 20): Promise<void> {
  await act(() => new Promise((done) => setTimeout(done, ms)));
}

const composer = () => screen.getByRole('textbox') as HTMLTextAreaElement;
const write = (text: string) => fireEvent.input(composer(), { target: { value: text } });
const says = (text: string) => document.body.textContent?.includes(text) === true;
const offers = (name: string) => screen.queryAllByRole('button', { name }).length > 0;
const waiting = () => useOutbox.getState().byRoom[pendingRoom('case-1', 'joint')] ?? [];

async function tap(name: string): Promise<void> {
  time += 2_000;
  fireEvent.click(screen.getAllByRole('button', { name: new RegExp(`^${escaped(name)}`) })[0] as HTMLElement);
  await settle();
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const image = (name: string) => new File(['picture'], name, { type: 'image/jpeg' });

/** The browser's own window of files, answered with these. */
async function choose(way: string, files: readonly File[]): Promise<void> {
  let input: HTMLInputElement | undefined;
  const click = jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (
    this: HTMLInputElement,
  ) {
    input = this;
  });
  await tap(way);
  click.mockRestore();
  Object.defineProperty(input, 'files', { value: files });
  await act(async () => input?.dispatchEvent(new Event('change')));
}

const bar = () =>
  screen.getByRole('button', {
    name: new RegExp([writing.record.hold, writing.record.holding, writing.record.letGo].join('|')),
  });

async function finger(how: 'touchStart' | 'touchMove' | 'touchEnd', clientY: number): Promise<void> {
  fireEvent[how](bar(), { touches: how === 'touchEnd' ? [] : [{ clientY }] });
  await settle();
}

async function hold(ms: number): Promise<void> {
  await finger('touchStart', 500);
  await act(async () => microphone?.order.onStarted());
  time += ms;
}
