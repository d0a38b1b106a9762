/** Each ability on both faces; only the browser and WeChat's own functions are stood in for. */
const wechat: Record<string, jest.Mock> = {};
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: new Proxy({ env: { USER_DATA_PATH: 'wxfile://usr' } } as Record<string, unknown>, {
    get: (known, name: string) => known[name] ?? wechat[name],
  }),
}));

import { openPdfBytes as openBytesOnWeb, openDocument as openOnWeb } from './document.h5';
import { openPdfBytes as openBytesOnPhone, openDocument as openOnPhone } from './document.weapp';
import { addToCalendar as addOnWeb } from './phone-calendar.h5';
import { addToCalendar as addOnPhone } from './phone-calendar.weapp';
import { positionNow as positionOnWeb } from './position.h5';
import { positionNow as positionOnPhone } from './position.weapp';

const meeting = {
  title: '调解见面',
  start: '2026-11-28T06:30:00.000Z',
  minutes: 90,
  place: '村委会',
  reminderMinutes: 120,
};
const saved: { name: string; file: Blob }[] = [];
let files: Blob[] = [];

beforeEach(() => {
  for (const name of Object.keys(wechat)) delete wechat[name];
  wechat.canIUse = jest.fn(() => true);
  saved.length = 0;
  files = [];
  URL.createObjectURL = (file) => `blob:${files.push(file as Blob) - 1}`;
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, file: files[Number(this.href.slice(5))] as Blob });
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('an appointment', () => {
  it('goes into the calendar of a phone, with its place and its reminder', async () => {
    wechat.addPhoneCalendar = jest.fn(async () => ({}));
    expect(await addOnPhone(meeting)).toBe('added');
    expect(wechat.addPhoneCalendar).toHaveBeenCalledWith({
      title: '调解见面',
      startTime: 1795847400,
      endTime: '1795852800',
      location: '村委会',
      alarm: true,
      alarmOffset: 7200,
    });
  });

  it.each([
    ['addPhoneCalendar:fail auth deny', 'denied'],
    ['addPhoneCalendar:fail cancel', 'denied'],
    ['addPhoneCalendar:fail api scope is not declared in the privacy agreement', 'unsupported'],
  ])('that the phone does not take (%s) is %s', async (errMsg, wanted) => {
    wechat.addPhoneCalendar = jest.fn(async () => Promise.reject({ errMsg }));
    expect(await addOnPhone(meeting)).toBe(wanted);
  });

  it('asks nothing of a phone that knows no calendar', async () => {
    wechat.canIUse = jest.fn(() => false);
    expect(await addOnPhone(meeting)).toBe('unsupported');
  });

  it('is a file on the web', async () => {
    expect(await addOnWeb({ ...meeting, title: '调解: 见面/一' })).toBe('saved');
    expect(saved).toHaveLength(1);
    expect(saved[0]?.name).toBe('调解  见面 一.ics');
    expect(saved[0]?.file.type).toBe('text/calendar;charset=utf-8');
  });

  it('is nothing in WeChat’s own browser, which would lose the file', async () => {
    inWechatBrowser();
    expect(await addOnWeb(meeting)).toBe('unsupported');
    expect(saved).toEqual([]);
  });
});

describe('where the phone is', () => {
  it('comes in degrees and whole metres from a phone', async () => {
    wechat.getLocation = jest.fn(async () => ({ latitude: 31.5, longitude: 104.5, accuracy: 12.4 }));
    expect(await positionOnPhone()).toEqual({
      kind: 'found',
      position: { lat: 31.5, lng: 104.5, accuracy: 12 },
    });
  });

  it.each([
    ['getLocation:fail auth deny', 'denied'],
    ['getLocation:fail system permission denied', 'denied'],
    ['getLocation:fail privacy permission is not authorized', 'denied'],
    ['getLocation:fail api scope is not declared in the privacy agreement', 'unsupported'],
    ['getLocation:fail the api need to be declared in the requiredPrivateInfos field', 'unsupported'],
    ['getLocation:fail timeout', 'not-found'],
    ['getLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', 'not-found'],
  ])('%s is %s', async (errMsg, kind) => {
    wechat.getLocation = jest.fn(async () => Promise.reject({ errMsg }));
    expect(await positionOnPhone()).toEqual({ kind });
  });

  it('comes from the browser, or says why not', async () => {
    const coords = { latitude: 31.5, longitude: 104.5, accuracy: 33.7 };
    browserFinds((found) => found({ coords }));
    expect(await positionOnWeb()).toEqual({
      kind: 'found',
      position: { lat: 31.5, lng: 104.5, accuracy: 34 },
    });
    browserFinds((_found, failed) => failed({ code: 1, PERMISSION_DENIED: 1 }));
    expect(await positionOnWeb()).toEqual({ kind: 'denied' });
    browserFinds((_found, failed) => failed({ code: 3, PERMISSION_DENIED: 1 }));
    expect(await positionOnWeb()).toEqual({ kind: 'not-found' });
  });

  it('is nowhere on an address that is not safe', async () => {
    Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true });
    expect(await positionOnWeb()).toEqual({ kind: 'unsupported' });
  });
});

describe('a paper', () => {
  const paper = { link: '/files/agreement?signed=1', name: '调解协议书' };

  it('is fetched under its own name and shown with a menu on a phone', async () => {
    wechat.downloadFile = jest.fn(async () => ({ statusCode: 200 }));
    wechat.openDocument = jest.fn(async () => ({}));
    expect(await openOnPhone(paper)).toBe('opened');
    const filePath = 'wxfile://usr/调解协议书.pdf';
    expect(wechat.downloadFile).toHaveBeenCalledWith({ url: '/files/agreement?signed=1', filePath });
    expect(wechat.openDocument).toHaveBeenCalledWith({ filePath, fileType: 'pdf', showMenu: true });
  });

  it.each([
    [async () => ({ statusCode: 403 }), 'gone'],
    [async () => ({ statusCode: 502 }), 'failed'],
    [async () => Promise.reject({ errMsg: 'downloadFile:fail timeout' }), 'offline'],
    [async () => Promise.reject({ errMsg: 'downloadFile:fail url not in domain list' }), 'failed'],
  ])('says what became of it on a phone (%#)', async (download, wanted) => {
    wechat.downloadFile = jest.fn(download);
    expect(await openOnPhone(paper)).toBe(wanted);
  });

  it('that the phone cannot show has failed', async () => {
    wechat.downloadFile = jest.fn(async () => ({ statusCode: 200 }));
    wechat.openDocument = jest.fn(async () => Promise.reject({ errMsg: 'openDocument:fail' }));
    expect(await openOnPhone(paper)).toBe('failed');
  });

  it('is saved by the browser under its own name', async () => {
    webAnswers(200);
    expect(await openOnWeb(paper)).toBe('saved');
    expect(saved.map(({ name }) => name)).toEqual(['调解协议书.pdf']);
  });

  it.each([
    [403, 'gone'],
    [404, 'gone'],
    [500, 'failed'],
    [0, 'offline'],
  ])('that answers %i on the web is %s', async (status, wanted) => {
    webAnswers(status);
    expect(await openOnWeb(paper)).toBe(wanted);
    expect(saved).toEqual([]);
  });
});

function inWechatBrowser(): void {
  jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 MicroMessenger/8.0');
}

type Finding = (
  found: (position: { coords: object }) => void,
  failed: (error: { code: number; PERMISSION_DENIED: number }) => void,
) => void;

function browserFinds(getCurrentPosition: Finding): void {
  Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true });
}

/** 0: nobody answers. */
function webAnswers(status: number): void {
  globalThis.fetch = jest.fn(async () => {
    if (status === 0) throw new TypeError('Failed to fetch');
    return { ok: status === 200, status, blob: async () => new Blob(['%PDF-1.7']) };
  }) as unknown as typeof fetch;
}

describe('a slip that came with its answer', () => {
  const base64 = btoa('%PDF-1.3');
  const written: Record<string, string> = {};
  const filePath = 'wxfile://usr/解纷码单子.pdf';
  beforeEach(() => {
    jest.useFakeTimers();
    for (const name of Object.keys(written)) delete written[name];
    wechat.getFileSystemManager = jest.fn(() => ({
      writeFileSync: (path: string, data: string, encoding: string) => {
        written[path] = `${encoding} ${data}`;
      },
      unlink: ({ filePath: path }: { filePath: string }) => {
        delete written[path];
      },
    }));
  });
  afterEach(() => jest.useRealTimers());

  it('is shown on a phone, and is gone from it soon after', async () => {
    wechat.openDocument = jest.fn(async () => ({}));
    expect(await openBytesOnPhone('解纷码单子', base64)).toBe('opened');
    expect(written).toEqual({ [filePath]: `base64 ${base64}` });
    expect(wechat.openDocument).toHaveBeenCalledWith({ filePath, fileType: 'pdf', showMenu: true });
    jest.advanceTimersByTime(60_000);
    expect(written).toEqual({});
  });

  it('is gone at once where the phone cannot show it', async () => {
    wechat.openDocument = jest.fn(async () => Promise.reject({ errMsg: 'openDocument:fail' }));
    expect(await openBytesOnPhone('解纷码单子', base64)).toBe('failed');
    jest.advanceTimersByTime(0);
    expect(written).toEqual({});
  });

  it('says so where the phone is full', async () => {
    wechat.getFileSystemManager = jest.fn(() => ({
      writeFileSync: () => {
        throw new Error('writeFile:fail the maximum size of the file storage limit is exceeded');
      },
    }));
    expect(await openBytesOnPhone('解纷码单子', base64)).toBe('failed');
  });

  it('goes into the downloads of a browser', async () => {
    expect(await openBytesOnWeb('解纷码单子', base64)).toBe('saved');
    expect(saved.map(({ name, file }) => [name, file.type, file.size])).toEqual([
      ['解纷码单子.pdf', 'application/pdf', 8],
    ]);
  });
});
