import Taro from '@tarojs/taro';
import { type Recorded, type Recording, type RecordingOrder, secondsOf } from './recorder-order';

interface Running {
  readonly order: RecordingOrder;
  answer: (recorded: Recorded) => void;
  ended?: 'stop' | 'cancel' | 'interrupted';
  listening?: true;
}

/** The phone has one recorder, and it takes its listeners once. */
let recorder: Taro.RecorderManager | undefined;
let running: Running | undefined;

/** Listens to the microphone until it is told to end. */
export function record(order: RecordingOrder): Recording {
  const mine: Running = { order, answer: () => undefined };
  const ended = new Promise<Recorded>((answer) => {
    mine.answer = answer;
  });
  begin(mine);
  const end = (how: 'stop' | 'cancel') => {
    if (mine !== running) return;
    mine.ended ??= how;
    // Before it listens there is nothing to stop: `onStart` looks again.
    if (mine.listening) recorder?.stop();
  };
  return { ended, stop: () => end('stop'), cancel: () => end('cancel') };
}

function begin(mine: Running): void {
  running?.answer({ kind: 'failed' });
  running = mine;
  recorder ??= listenedTo();
  recorder.start({
    duration: mine.order.maxSeconds * 1000,
    // What browsers and every phone can play, small enough for one bar of signal.
    format: 'mp3',
    sampleRate: 16_000,
    numberOfChannels: 1,
    encodeBitRate: 32_000,
  });
}

function listenedTo(): Taro.RecorderManager {
  const manager = Taro.getRecorderManager();
  manager.onStart(() => {
    if (!running) return;
    running.listening = true;
    if (running.ended) manager.stop();
    else running.order.onStarted();
  });
  manager.onStop(({ tempFilePath, duration, fileSize }) =>
    finish(({ order, ended }) => {
      if (ended === 'cancel') return { kind: 'cancelled' };
      const seconds = secondsOf(duration, order.maxSeconds);
      if (seconds === undefined) return { kind: ended === 'stop' ? 'short' : 'failed' };
      const file = { path: tempFilePath, size: fileSize, name: 'voice.mp3', kind: 'audio' as const };
      const why = ended === 'stop' ? 'stopped' : ended === 'interrupted' ? 'interrupted' : 'full';
      return { kind: 'recorded', file, seconds, why };
    }),
  );
  manager.onError(({ errMsg }) =>
    finish(() => ({ kind: /auth|deny|denied|permission|privacy/i.test(errMsg) ? 'denied' : 'failed' })),
  );
  manager.onInterruptionBegin(() => {
    if (!running?.listening) return;
    running.ended ??= 'interrupted';
    manager.stop();
  });
  return manager;
}

function finish(how: (ended: Running) => Recorded): void {
  const ended = running;
  running = undefined;
  if (ended) ended.answer(how(ended));
}
