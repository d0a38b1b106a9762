import { useEffect, useRef, useState } from 'react';
import { LIMITS } from '@/contract/fields';
import { showToast } from '@/miniprogram/components/toast';
import type { ChosenFile } from '@/miniprogram/platform/chosen-file';
import { every, now } from '@/miniprogram/platform/clock';
import { usePageLife } from '@/miniprogram/platform/page-life';
import { record } from '@/miniprogram/platform/recorder';
import type { Recorded, Recording } from '@/miniprogram/platform/recorder-order';
import { stopSound } from '@/miniprogram/talk/playing';
import { useTalkTexts } from '@/miniprogram/talk/texts';

export interface Voice {
  readonly file: ChosenFile;
  readonly seconds: number;
}

export interface Speaking {
  /** `asking`: the microphone does not listen yet. */
  readonly phase: 'idle' | 'asking' | 'going';
  /** `tap`: begun with a tap, ended with another one. */
  readonly mode: 'hold' | 'tap';
  /** The finger went up: letting go drops it. */
  readonly dropping: boolean;
  readonly seconds: number;
  /** 0 to 1. */
  readonly level: number;
}

const idle: Speaking = { phase: 'idle', mode: 'hold', dropping: false, seconds: 0, level: 0 };
/** A finger that leaves sooner tapped; one that stays longer holds. */
const tapMs = 350;
/** A click that comes so soon after a finger is the same touch once more. */
const echoMs = 800;
/** So far up means "drop it". */
const dropPx = 70;

/**
 * One voice message: held down and let go, or begun and ended with a tap. `send` gets what was said to its end;
 * `keep` what ended by itself, so that nothing goes that its speaker did not let go.
 */
export function useSpeaking(send: (voice: Voice) => void, keep: (voice: Voice) => void) {
  const { record: words } = useTalkTexts().writing;
  const [shown, setShown] = useState(idle);
  const running = useRef<{ recording: Recording; began: number; dropped: boolean } | undefined>(undefined);
  const finger = useRef({ at: 0, y: 0 });
  const change = (part: Partial<Speaking>) => setShown((before) => ({ ...before, ...part }));

  const end = (recorded: Recorded, started: boolean, mode: Speaking['mode']) => {
    const wasDropped = running.current?.dropped;
    running.current = undefined;
    setShown(idle);
    if (recorded.kind === 'cancelled') return started || wasDropped ? undefined : showToast(words.late);
    if (recorded.kind !== 'recorded') return showToast(words[recorded.kind], 'cinnabar');
    if (recorded.why === 'stopped' || (recorded.why === 'full' && mode === 'hold')) return send(recorded);
    keep(recorded);
    return showToast(recorded.why === 'full' ? words.full(LIMITS.voice) : words.interrupted);
  };
  const begin = (mode: Speaking['mode']) => {
    if (running.current) return;
    stopSound();
    setShown({ ...idle, phase: 'asking', mode });
    let started = false;
    const recording = record({
      maxSeconds: LIMITS.voice,
      onStarted: () => {
        started = true;
        if (running.current) running.current.began = now();
        change({ phase: 'going' });
      },
      onLevel: (level) => change({ level }),
    });
    running.current = { recording, began: now(), dropped: false };
    void recording.ended.then((recorded) => end(recorded, started, modeNow.current));
  };
  const modeNow = useRef<Speaking['mode']>('hold');
  modeNow.current = shown.mode;
  const stop = () => running.current?.recording.stop();
  const drop = () => {
    if (!running.current) return;
    running.current.dropped = true;
    running.current.recording.cancel();
  };
  const letGo = () => {
    if (!running.current || shown.mode === 'tap') return;
    if (shown.dropping) drop();
    else if (now() - finger.current.at < tapMs) change({ mode: 'tap' });
    else stop();
  };
  useSeconds(shown.phase === 'going', () => {
    if (running.current) change({ seconds: Math.floor((now() - running.current.began) / 1000) });
  });
  // Whoever leaves the page did not let go of it: what was said until then waits with the draft.
  const leave = useRef<() => void>(() => undefined);
  leave.current = () => {
    const { current } = running;
    if (!current) return;
    running.current = undefined;
    current.recording.stop();
    void current.recording.ended.then((recorded) => recorded.kind === 'recorded' && keep(recorded));
  };
  usePageLife(
    () => undefined,
    () => leave.current(),
  );
  return {
    ...shown,
    left: LIMITS.voice - shown.seconds,
    touch: {
      onTouchStart: (event: unknown) => {
        finger.current = { at: now(), y: heightOf(event) ?? 0 };
        begin('hold');
      },
      onTouchMove: (event: unknown) => {
        const dropping = finger.current.y - (heightOf(event) ?? finger.current.y) > dropPx;
        if (running.current && dropping !== shown.dropping) change({ dropping });
      },
      onTouchEnd: letGo,
      onTouchCancel: letGo,
    },
    /** A mouse, a keyboard or a screen reader. */
    tap: () => {
      if (now() - finger.current.at > echoMs) begin('tap');
    },
    stop,
    drop,
  };
}

/** Where the finger is: Taro's types know touches on its canvas alone. */
function heightOf(event: unknown): number | undefined {
  return (event as { readonly touches?: ArrayLike<{ readonly clientY: number }> }).touches?.[0]?.clientY;
}

function useSeconds(isGoing: boolean, tick: () => void): void {
  const latest = useRef(tick);
  latest.current = tick;
  useEffect(() => (isGoing ? every(250, () => latest.current()) : undefined), [isGoing]);
}
