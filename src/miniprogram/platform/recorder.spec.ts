/** The recorder on both faces; only the browser and WeChat's own functions are stood in for. */
type Listener = (event: Record<string, unknown>) => void;
const heard: Record<string, Listener> = {};
const manager = {
  start: jest.fn(),
  stop: jest.fn(),
  ...Object.fromEntries(
    ['onStart', 'onStop', 'onError', 'onInterruptionBegin'].map((name) => [
      name,
      (listener: Listener) => {
        heard[name] = listener;
      },
    ]),
  ),
};
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { getRecorderManager: () => manager } }));

import { record as recordOnWeb } from './recorder.h5';
import { record as recordOnPhone } from './recorder.weapp';

const order = { maxSeconds: 60, onStarted: jest.fn(), onLevel: jest.fn() };
const stopped = { tempFilePath: 'wxfile://tmp/v.mp3', duration: 4200, fileSize: 17_000 };
const tell = (name: string, event: Record<string, unknown> = {}) => heard[name]?.(event);

beforeEach(() => jest.clearAllMocks());
afterEach(() => jest.useRealTimers());

describe('a voice on a phone', () => {
  it('is recorded as a minute of mp3 at most, and ends when it is told to', async () => {
    const recording = recordOnPhone(order);
    expect(manager.start).toHaveBeenCalledWith(
      expect.objectContaining({ duration: 60_000, format: 'mp3', numberOfChannels: 1 }),
    );
    tell('onStart');
    expect(order.onStarted).toHaveBeenCalledTimes(1);
    recording.stop();
    expect(manager.stop).toHaveBeenCalledTimes(1);
    tell('onStop', stopped);
    expect(await recording.ended).toEqual({
      kind: 'recorded',
      why: 'stopped',
      seconds: 4,
      file: { path: 'wxfile://tmp/v.mp3', size: 17_000, name: 'voice.mp3', kind: 'audio' },
    });
  });

  it('that is dropped leaves nothing', async () => {
    const recording = recordOnPhone(order);
    tell('onStart');
    recording.cancel();
    tell('onStop', stopped);
    expect(await recording.ended).toEqual({ kind: 'cancelled' });
  });

  it('let go while the phone still asks whether it may ends as soon as it begins', async () => {
    const recording = recordOnPhone(order);
    recording.cancel();
    expect(manager.stop).not.toHaveBeenCalled();
    tell('onStart');
    expect(manager.stop).toHaveBeenCalledTimes(1);
    expect(order.onStarted).not.toHaveBeenCalled();
    tell('onStop', { ...stopped, duration: 0 });
    expect(await recording.ended).toEqual({ kind: 'cancelled' });
  });

  it.each([
    ['operateRecorder:fail auth deny', 'denied'],
    ['operateRecorder:fail system permission denied', 'denied'],
    ['operateRecorder:fail recorder not start', 'failed'],
  ])('that fails (%s) has %s', async (errMsg, kind) => {
    const recording = recordOnPhone(order);
    tell('onError', { errMsg });
    expect(await recording.ended).toEqual({ kind });
  });

  it('is short under a second, full at a minute, and interrupted by a call', async () => {
    const short = recordOnPhone(order);
    tell('onStart');
    short.stop();
    tell('onStop', { ...stopped, duration: 600 });
    expect(await short.ended).toEqual({ kind: 'short' });
    const full = recordOnPhone(order);
    tell('onStart');
    tell('onStop', { ...stopped, duration: 60_080 });
    expect(await full.ended).toMatchObject({ why: 'full', seconds: 60 });
    const interrupted = recordOnPhone(order);
    tell('onStart');
    tell('onInterruptionBegin');
    tell('onStop', stopped);
    expect(await interrupted.ended).toMatchObject({ why: 'interrupted', seconds: 4 });
  });
});

describe('a voice in a browser', () => {
  const track = { stop: jest.fn(), addEventListener: jest.fn() };
  let made: Recorder[] = [];

  class Recorder {
    static isTypeSupported = (type: string) => type === 'audio/webm;codecs=opus';
    state = 'inactive';
    mimeType: string;
    ondataavailable: ((event: { data: Blob }) => void) | undefined;
    onstop: (() => void) | undefined;
    constructor(
      _stream: unknown,
      readonly options: { mimeType?: string; audioBitsPerSecond: number },
    ) {
      this.mimeType = options.mimeType ?? '';
      made.push(this);
    }
    start() {
      this.state = 'recording';
    }
    stop() {
      this.state = 'inactive';
      this.ondataavailable?.({ data: new Blob(['said']) });
      this.onstop?.();
    }
  }

  const listen = (getUserMedia: (() => Promise<unknown>) | undefined) => {
    made = [];
    Object.defineProperty(navigator, 'mediaDevices', {
      value: getUserMedia && { getUserMedia },
      configurable: true,
    });
    Object.assign(globalThis, { MediaRecorder: Recorder });
    URL.createObjectURL = () => 'blob:voice';
  };
  const stream = { getTracks: () => [track], getAudioTracks: () => [track] };
  const settle = () => jest.advanceTimersByTimeAsync(0);

  it('is small, in a format that many play, and lets the microphone go', async () => {
    jest.useFakeTimers();
    listen(async () => stream);
    const recording = recordOnWeb(order);
    await settle();
    expect(made[0]?.options).toEqual({ audioBitsPerSecond: 32_000, mimeType: 'audio/webm;codecs=opus' });
    expect(order.onStarted).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(3_400);
    recording.stop();
    expect(await recording.ended).toMatchObject({
      kind: 'recorded',
      why: 'stopped',
      seconds: 3,
      file: { path: 'blob:voice', name: 'voice.webm', kind: 'audio', size: 4 },
    });
    expect(track.stop).toHaveBeenCalled();
  });

  it('is full after a minute by itself, short under a second, nothing when dropped', async () => {
    jest.useFakeTimers();
    listen(async () => stream);
    const full = recordOnWeb(order);
    await jest.advanceTimersByTimeAsync(60_100);
    expect(await full.ended).toMatchObject({ why: 'full', seconds: 60 });
    const short = recordOnWeb(order);
    await jest.advanceTimersByTimeAsync(300);
    short.stop();
    expect(await short.ended).toEqual({ kind: 'short' });
    const dropped = recordOnWeb(order);
    await jest.advanceTimersByTimeAsync(5_000);
    dropped.cancel();
    expect(await dropped.ended).toEqual({ kind: 'cancelled' });
  });

  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'unsupported'],
    ['NotReadableError', 'failed'],
  ])('that %s keeps from the microphone is %s', async (name, kind) => {
    listen(async () => {
      throw Object.assign(new Error(name), { name });
    });
    expect(await recordOnWeb(order).ended).toEqual({ kind });
  });

  it('let go before the browser was allowed lets the microphone go at once', async () => {
    let allow: (stream: unknown) => void = () => undefined;
    listen(() => new Promise((done) => (allow = done)));
    const recording = recordOnWeb(order);
    recording.stop();
    allow(stream);
    expect(await recording.ended).toEqual({ kind: 'cancelled' });
    expect(made).toEqual([]);
    expect(track.stop).toHaveBeenCalled();
  });

  it('is impossible where the browser has no microphone to give', async () => {
    listen(undefined);
    expect(await recordOnWeb(order).ended).toEqual({ kind: 'unsupported' });
  });
});
