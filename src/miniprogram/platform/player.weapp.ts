import Taro from '@tarojs/taro';
import type { Sound, SoundOrder } from './sound-order';

/**
 * The phone does not tell whether it is held to an ear, so the person chooses. A private talk is not to be heard by
 * the whole room.
 */
export const hasEarpiece: boolean = true;

export function playSound({ src, rate, aloud, onTime, onEnd, onFail }: SoundOrder): Sound {
  setAloud(aloud);
  const audio = Taro.createInnerAudioContext();
  audio.src = src;
  audio.playbackRate = rate;
  audio.onTimeUpdate(() => onTime(audio.currentTime));
  audio.onEnded(onEnd);
  audio.onError(onFail);
  audio.play();
  return {
    pause: () => audio.pause(),
    resume: () => audio.play(),
    setRate: (next) => {
      audio.playbackRate = next;
    },
    setAloud,
    stop: () => audio.destroy(),
  };
}

/** A phone set to silent still plays what somebody tapped to hear. Taro's types do not know `speakerOn`. */
function setAloud(aloud: boolean): void {
  const option = { obeyMuteSwitch: false, mixWithOther: false, speakerOn: aloud };
  void Taro.setInnerAudioOption(option).catch(() => undefined);
}
