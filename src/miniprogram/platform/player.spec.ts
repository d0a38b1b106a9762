/** Sounds and chosen files on both faces; only the browser and WeChat's own functions are stood in for. */
const heard: Record<string, () => void> = {};
const audio = {
  src: '',
  playbackRate: 1,
  currentTime: 0,
  play: jest.fn(),
  pause: jest.fn(),
  destroy: jest.fn(),
  ...Object.fromEntries(
    ['onTimeUpdate', 'onEnded', 'onError'].map((name) => [
      name,
      (listener: () => void) => {
        heard[name] = listener;
      },
    ]),
  ),
};
const wechat = {
  createInnerAudioContext: () => audio,
  setInnerAudioOption: jest.fn(async () => undefined),
  chooseMessageFile: jest.fn(),
};
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: new Proxy({}, { get: (_, name: keyof typeof wechat) => wechat[name] }),
}));

import { chooseFiles as chooseOnWeb } from './choose-files.h5';
import { chooseFiles as chooseOnPhone } from './choose-files.weapp';
import { playSound as playOnWeb } from './player.h5';
import { playSound as playOnPhone } from './player.weapp';

const order = {
  src: '/files/1',
  rate: 1.5,
  aloud: true,
  onTime: jest.fn(),
  onEnd: jest.fn(),
  onFail: jest.fn(),
};

beforeEach(() => jest.clearAllMocks());
afterEach(() => jest.restoreAllMocks());

describe('a sound on a phone', () => {
  it('plays although the phone is set to silent, at its speed, and tells how far it is', () => {
    playOnPhone(order);
    expect(wechat.setInnerAudioOption).toHaveBeenCalledWith({
      obeyMuteSwitch: false,
      mixWithOther: false,
      speakerOn: true,
    });
    expect(audio).toMatchObject({ src: '/files/1', playbackRate: 1.5 });
    expect(audio.play).toHaveBeenCalledTimes(1);
    audio.currentTime = 2.5;
    heard.onTimeUpdate?.();
    expect(order.onTime).toHaveBeenCalledWith(2.5);
    heard.onEnded?.();
    expect(order.onEnd).toHaveBeenCalledTimes(1);
    heard.onError?.();
    expect(order.onFail).toHaveBeenCalledTimes(1);
  });

  it('turns to the ear piece, changes its speed, rests, goes on and ends', () => {
    const sound = playOnPhone(order);
    sound.setAloud(false);
    expect(wechat.setInnerAudioOption).toHaveBeenLastCalledWith(
      expect.objectContaining({ speakerOn: false }),
    );
    sound.setRate(2);
    expect(audio.playbackRate).toBe(2);
    sound.pause();
    sound.resume();
    sound.stop();
    expect([audio.pause, audio.play, audio.destroy].map(({ mock }) => mock.calls.length)).toEqual([1, 2, 1]);
  });
});

describe('a sound in a browser', () => {
  it('plays, tells how far it is, and is silent about whatever comes after it was stopped', async () => {
    const play = jest.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue(undefined);
    jest.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue(undefined);
    let element: HTMLAudioElement | undefined;
    const Real = Audio;
    jest.spyOn(globalThis, 'Audio').mockImplementation((src) => {
      element = new Real(src);
      return element;
    });
    const sound = playOnWeb(order);
    expect(play).toHaveBeenCalledTimes(1);
    expect(element?.playbackRate).toBe(1.5);
    element?.dispatchEvent(new Event('timeupdate'));
    expect(order.onTime).toHaveBeenCalledWith(0);
    element?.dispatchEvent(new Event('error'));
    expect(order.onFail).toHaveBeenCalledTimes(1);
    sound.stop();
    element?.dispatchEvent(new Event('ended'));
    expect(order.onEnd).not.toHaveBeenCalled();
  });

  it('that the browser will not play has failed', async () => {
    jest.spyOn(HTMLMediaElement.prototype, 'play').mockRejectedValue(new Error('NotSupportedError'));
    playOnWeb(order);
    await Promise.resolve();
    await Promise.resolve();
    expect(order.onFail).toHaveBeenCalledTimes(1);
  });
});

describe('files', () => {
  it('come from WeChat’s chats; what is neither PDF nor sound is counted and left out', async () => {
    wechat.chooseMessageFile.mockResolvedValue({
      tempFiles: [
        { path: 'wx://1', size: 10, name: '收据.PDF' },
        { path: 'wx://2', size: 20, name: '录音.m4a' },
        { path: 'wx://3', size: 30, name: '视频.mp4' },
      ],
    });
    expect(await chooseOnPhone(5)).toEqual({
      kind: 'chosen',
      files: [
        { path: 'wx://1', size: 10, name: '收据.PDF', kind: 'pdf' },
        { path: 'wx://2', size: 20, name: '录音.m4a', kind: 'audio' },
      ],
      others: 1,
    });
    expect(wechat.chooseMessageFile).toHaveBeenCalledWith(
      expect.objectContaining({ count: 5, type: 'file' }),
    );
  });

  it.each([
    ['chooseMessageFile:fail cancel', 'cancelled'],
    ['chooseMessageFile:fail not support', 'unsupported'],
  ])('that do not come (%s) are %s', async (errMsg, kind) => {
    wechat.chooseMessageFile.mockRejectedValue({ errMsg });
    expect(await chooseOnPhone(5)).toEqual({ kind });
  });

  it('come from this device on the web', async () => {
    URL.createObjectURL = () => 'blob:1';
    let input: HTMLInputElement | undefined;
    jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      input = this;
    });
    const choice = chooseOnWeb(2);
    expect(input?.accept).toContain('.pdf');
    expect(input?.multiple).toBe(true);
    const files = [new File(['%PDF'], '收据.pdf'), new File(['x'], '视频.avi')];
    Object.defineProperty(input, 'files', { value: files });
    input?.dispatchEvent(new Event('change'));
    expect(await choice).toEqual({
      kind: 'chosen',
      files: [{ path: 'blob:1', size: 4, name: '收据.pdf', kind: 'pdf', raw: files[0] }],
      others: 1,
    });
  });
});
