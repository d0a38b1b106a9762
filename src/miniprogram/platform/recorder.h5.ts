import { after, every, now } from './clock';
import { type Recorded, type Recording, type RecordingOrder, secondsOf } from './recorder-order';

/** Speech, small enough for one bar of signal: a minute is a quarter of a megabyte. */
const bitsPerSecond = 32_000;
/** Those first that WeChat on every phone can play. */
const formats = [
  'audio/mp4;codecs=mp4a.40.2',
  'audio/mp4',
  'audio/webm;codecs=opus',
  'audio/webm',
  'audio/ogg;codecs=opus',
];

type Wish = { end: (how: 'stop' | 'cancel') => void; ended: 'stop' | 'cancel' | undefined };

/** Listens to the microphone until it is told to end. */
export function record(order: RecordingOrder): Recording {
  const wish: Wish = { end: () => undefined, ended: undefined };
  const end = (how: 'stop' | 'cancel') => {
    wish.ended ??= how;
    wish.end(how);
  };
  return { ended: listen(order, wish), stop: () => end('stop'), cancel: () => end('cancel') };
}

async function listen(order: RecordingOrder, wish: Wish): Promise<Recorded> {
  // Absent on plain http, whatever its type says.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices || typeof MediaRecorder === 'undefined') return { kind: 'unsupported' };
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } });
  } catch (error) {
    return { kind: refusalOf((error as Error).name) };
  }
  try {
    if (wish.ended) return { kind: 'cancelled' };
    return await take(stream, order, wish);
  } catch {
    return { kind: 'failed' };
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}

async function take(stream: MediaStream, order: RecordingOrder, wish: Wish): Promise<Recorded> {
  const mimeType = formats.find((format) => MediaRecorder.isTypeSupported(format));
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: bitsPerSecond,
    ...(mimeType ? { mimeType } : {}),
  });
  const parts: Blob[] = [];
  let why: 'stopped' | 'full' | 'interrupted' = 'stopped';
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const stopped = new Promise<void>((done, fail) => {
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => done();
    recorder.onerror = () => fail(new Error('recorder'));
  });
  wish.end = stop;
  stream.getAudioTracks()[0]?.addEventListener('ended', () => {
    why = 'interrupted';
    stop();
  });
  recorder.start();
  const began = now();
  order.onStarted();
  const quiet = hear(stream, order.onLevel);
  const clear = after(order.maxSeconds * 1000, () => {
    why = 'full';
    stop();
  });
  await stopped.finally(() => {
    clear();
    quiet();
  });
  if (wish.ended === 'cancel') return { kind: 'cancelled' };
  const seconds = secondsOf(now() - began, order.maxSeconds);
  if (seconds === undefined) return { kind: 'short' };
  return { kind: 'recorded', file: fileOf(new Blob(parts, { type: recorder.mimeType })), seconds, why };
}

function fileOf(raw: Blob) {
  const ending = /mp4/.test(raw.type) ? 'm4a' : /ogg/.test(raw.type) ? 'ogg' : 'webm';
  const path = URL.createObjectURL(raw);
  return { path, size: raw.size, name: `voice.${ending}`, kind: 'audio' as const, raw };
}

/** Tells how loud it is until the returned function is called; only an ornament, and left out where it cannot be. */
function hear(stream: MediaStream, onLevel: (level: number) => void): () => void {
  if (typeof AudioContext === 'undefined') return () => undefined;
  const context = new AudioContext();
  const ear = context.createAnalyser();
  ear.fftSize = 512;
  context.createMediaStreamSource(stream).connect(ear);
  const wave = new Uint8Array(ear.fftSize);
  const stop = every(100, () => {
    ear.getByteTimeDomainData(wave);
    const loudest = wave.reduce((most, at) => Math.max(most, Math.abs(at - 128)), 0);
    onLevel(loudest / 128);
  });
  return () => {
    stop();
    void context.close();
  };
}

function refusalOf(name: string): 'denied' | 'unsupported' | 'failed' {
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' ? 'unsupported' : 'failed';
}
