import type { Sound, SoundOrder } from './sound-order';

/** Whether the person can choose between the loudspeaker and the ear piece here. */
export const hasEarpiece: boolean = false;

export function playSound({ src, rate, onTime, onEnd, onFail }: SoundOrder): Sound {
  const audio = new Audio(src);
  let over = false;
  const act = (how: () => void) => () => {
    if (!over) how();
  };
  audio.defaultPlaybackRate = rate;
  audio.playbackRate = rate;
  audio.ontimeupdate = act(() => onTime(audio.currentTime));
  audio.onended = act(onEnd);
  audio.onerror = act(onFail);
  const play = () => {
    // A browser that plays only what was tapped, or nothing of this kind.
    audio.play().catch(act(onFail));
  };
  play();
  return {
    pause: () => audio.pause(),
    resume: play,
    setRate: (next) => {
      audio.playbackRate = next;
    },
    setAloud: () => undefined,
    stop: () => {
      over = true;
      audio.pause();
      audio.removeAttribute('src');
    },
  };
}
