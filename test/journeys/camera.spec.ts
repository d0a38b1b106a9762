import type { Browser } from 'playwright-core';
import { launchBrowser } from '../harness/browser';
import { cameraFlags, filmOf } from '../harness/camera-film';
import { arrange, type Dispute, fileAs, staff } from '../harness/dispute';
import { temporaryFolder } from '../harness/server-process';
import { CENTRE, openTown, type Town } from '../harness/town';
import { type Visitor, visit } from '../harness/visitor';

const folder = temporaryFolder();
let town: Town;
let dispute: Dispute;
let browser: Browser | undefined;
let visitor: Visitor;

beforeAll(async () => {
  town = await openTown();
  dispute = await fileAs(town.http.as('李芳'));
  await arrange(await staff(town, town.http), dispute);
});
afterAll(async () => {
  folder.remove();
  await town?.close();
});
afterEach(async () => {
  const troubles = visitor.takeTroubles();
  await visitor.close();
  await browser?.close();
  expect(troubles).toEqual([]);
});

describe('the camera of a browser', () => {
  it.each([
    ['close by', 300],
    ['at arm’s length', 110],
  ])('reads a code held %s, opens the case and is off again', async (_how, side) => {
    await stand(`${town.http.url}/c/${dispute.code}`, side);
    await visitor.tap(visitor.t.lookup.scan.camera);
    await visitor.at('other/pages/lookup/index');
    await visitor.sees(CENTRE.phone);
    await camerasAre(['ended']);
  });

  it('says that another code is none of ours, looks on, and is off when the page is left', async () => {
    await stand('https://example.com/menu', 300);
    const { check, lookup } = visitor.t;
    await visitor.tap(lookup.scan.camera);
    await visitor.sees(lookup.scan.otherCode);
    await camerasAre(['live']);
    await visitor.check('scan-camera');
    await visitor.find('button', lookup.scan.stop).waitFor();
    await visitor.tap(check.way);
    await visitor.at('other/pages/check/index');
    await camerasAre(['ended']);
  });

  it('is turned off by hand, and on again', async () => {
    await stand('https://example.com/menu', 300);
    const { scan } = visitor.t.lookup;
    await visitor.tap(scan.camera);
    await visitor.sees(scan.otherCode);
    await visitor.tap(scan.stop);
    await camerasAre(['ended']);
    await visitor.tap(scan.camera);
    await visitor.find('button', scan.stop).waitFor();
    await visitor.sees(scan.otherCode);
    await camerasAre(['ended', 'live']);
  });
});

/** Somebody at the scan page whose camera sees a paper with this text. */
async function stand(text: string, side: number): Promise<void> {
  const film = filmOf(text, folder.folder, side);
  browser = await launchBrowser(cameraFlags(film));
  visitor = await visit(browser, { url: town.http.url, name: 'camera' });
  await visitor.page.addInitScript(() => {
    const held: MediaStreamTrack[] = [];
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (order) => {
      const stream = await ask(order);
      held.push(...stream.getTracks());
      return stream;
    };
    Object.assign(window, { camerasOfTheTest: held });
  });
  await visitor.open('/#/other/pages/scan/index');
}

/** Until the cameras that were ever turned on are so: a page is left a little later than its address. */
async function camerasAre(states: readonly MediaStreamTrackState[]): Promise<void> {
  await visitor.page.waitForFunction(
    (wanted) =>
      (window as unknown as { camerasOfTheTest: MediaStreamTrack[] }).camerasOfTheTest
        .map(({ readyState }) => readyState)
        .join() === wanted,
    states.join(),
  );
}
