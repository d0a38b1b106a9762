import { create } from 'zustand';
import { hasEarpiece, playSound } from '@/miniprogram/platform/player';
import type { Sound } from '@/miniprogram/platform/sound-order';
import { readStored, writeStored } from '@/miniprogram/platform/storage';
import { freshLink } from './file-links';
import { markHeard } from './heard';

export interface Playing {
  readonly fileId: string;
  readonly state: 'playing' | 'paused' | 'failed';
  /** From the beginning. */
  readonly seconds: number;
}

interface Player {
  /** One sound at a time. */
  readonly now: Playing | undefined;
  readonly rate: number;
  readonly aloud: boolean;
}

const rates = [1, 1.5, 2] as const;
const key = 'sound';

export const usePlayer = create<Player>(() => ({
  now: undefined,
  rate: 1,
  aloud: true,
  ...readStored<Partial<Pick<Player, 'rate' | 'aloud'>>>(key),
}));

let sound: Sound | undefined;

/** A tap on a voice message: begins it, lets it rest, goes on. */
export function tapSound(fileId: string, src: string): void {
  const { now } = usePlayer.getState();
  if (now?.fileId !== fileId || now.state === 'failed') begin(fileId, src, 'first');
  else if (now.state === 'playing') {
    sound?.pause();
    change({ state: 'paused' });
  } else {
    sound?.resume();
    change({ state: 'playing' });
  }
}

export function stopSound(): void {
  sound?.stop();
  sound = undefined;
  usePlayer.setState({ now: undefined });
}

export function nextRate(): void {
  const { rate } = usePlayer.getState();
  const next = rates[(rates.indexOf(rate as 1) + 1) % rates.length] ?? 1;
  sound?.setRate(next);
  keep({ rate: next });
}

/** Whether the person chooses between loudspeaker and ear piece on this phone. */
export const choosesEar = hasEarpiece;

export function turnAloud(): void {
  const aloud = !usePlayer.getState().aloud;
  sound?.setAloud(aloud);
  keep({ aloud });
}

function begin(fileId: string, src: string, attempt: 'first' | 'again'): void {
  sound?.stop();
  const { rate, aloud } = usePlayer.getState();
  usePlayer.setState({ now: { fileId, state: 'playing', seconds: 0 } });
  const isMine = () => usePlayer.getState().now?.fileId === fileId;
  sound = playSound({
    src,
    rate,
    aloud,
    onTime: (seconds) => isMine() && change({ seconds }),
    onEnd: () => isMine() && stopSound(),
    onFail: () => {
      if (isMine()) void tryAgain(fileId, attempt);
    },
  });
  markHeard(fileId);
}

/** A link that ran out fails like everything else that cannot be played; a fresh one is tried once. */
async function tryAgain(fileId: string, attempt: 'first' | 'again'): Promise<void> {
  sound?.stop();
  sound = undefined;
  const fresh = attempt === 'first' ? await freshLink(fileId) : undefined;
  if (usePlayer.getState().now?.fileId !== fileId) return;
  if (fresh === undefined) change({ state: 'failed' });
  else begin(fileId, fresh, 'again');
}

function change(part: Partial<Playing>): void {
  const { now } = usePlayer.getState();
  if (now) usePlayer.setState({ now: { ...now, ...part } });
}

function keep(part: Partial<Pick<Player, 'rate' | 'aloud'>>): void {
  usePlayer.setState(part);
  const { rate, aloud } = usePlayer.getState();
  writeStored(key, { rate, aloud });
}
