import type { Browser } from 'playwright-core';
import { completeCode, type DisputeCode, readCode } from '@/domain/code/dispute-code';
import { launchBrowser } from '../harness/browser';
import { arrange, type Dispute, fileAs, keyFor, type Staffed, staff } from '../harness/dispute';
import { photoOfQr, photos } from '../harness/picture';
import { CENTRE, openTown, type Town } from '../harness/town';
import { starting, type Visitor, visit } from '../harness/visitor';

const unknown = completeCode('11112222333344');

let town: Town;
let browser: Browser;
let staffed: Staffed;
let dispute: Dispute;
let visitor: Visitor;

beforeAll(async () => {
  town = await openTown();
  browser = await launchBrowser();
  staffed = await staff(town, town.http);
  dispute = await fileAs(town.http.as('李芳'));
  await arrange(staffed, dispute);
});
afterAll(async () => {
  await browser?.close();
  await town?.close();
});

beforeEach(async () => {
  visitor = await visit(browser, { url: town.http.url, name: 'scan' });
  await visitor.open('/#/other/pages/scan/index');
});
afterEach(async () => {
  const troubles = visitor.takeTroubles();
  await visitor.close();
  expect(troubles).toEqual([]);
});

describe('the code comes in by picture, by hand and by pasting', () => {
  it('reads the QR from a photo of the slip', async () => {
    const { t } = visitor;
    await visitor.check('scan');
    const chooser = await visitor.chooses(() => visitor.tap(t.lookup.scan.picture));
    await chooser.setFiles(await photoOfQr(browser, `${town.http.url}/c/${dispute.code}`));
    await seesTheBareCode();
    await visitor.check('scan-found');
  });

  it('says what to do when a picture has no code, or somebody else’s', async () => {
    const { scan } = visitor.t.lookup;
    const empty = await visitor.chooses(() => visitor.tap(scan.picture));
    await empty.setFiles(await photos(browser, 1));
    await visitor.sees(scan.notFound);
    const other = await visitor.chooses(() => visitor.tap(scan.picture));
    await other.setFiles(await photoOfQr(browser, 'https://example.com/menu'));
    await visitor.sees(scan.otherCode);
    await visitor.check('scan-other-code');
  });

  it('takes sixteen digits from the pad', async () => {
    for (const digit of dispute.code) await visitor.tap(digit);
    await seesTheBareCode();
  });

  it.each([
    ['full-width digits', (code: string) => fullWidth(code)],
    ['digits in groups', (code: string) => code.replace(/(\d{4})(?=\d)/g, '$1 ')],
    ['the link', (code: string) => `${town.http.url}/c/${code}`],
    ['a whole message', (code: string) => `综治中心请您看一件事，解纷码 ${code}，打开看看`],
  ])('understands %s pasted', async (_what, written) => {
    await visitor.write(visitor.t.lookup.scan.pasteLabel, written(dispute.code));
    await seesTheBareCode();
  });

  it('tells a mistyped digit from a code that nobody has', async () => {
    const { scan, open } = visitor.t.lookup;
    const wrong = mistyped(dispute.code as DisputeCode);
    await visitor.write(scan.pasteLabel, wrong);
    await visitor.sees(starting(scan.mistyped(suspects(wrong))));
    await visitor.check('scan-mistyped');
    visitor.expects(404);
    await visitor.write(scan.pasteLabel, unknown);
    await visitor.at('other/pages/lookup/index');
    await visitor.sees(open.notFoundTitle);
    await visitor.sees(scan.unknown);
    await visitor.check('lookup-unknown');
  });

  it('without a signal shows what was last known of a code, and renews it when the signal is back', async () => {
    const { scan, open } = visitor.t.lookup;
    await visitor.write(scan.pasteLabel, dispute.code);
    await seesTheBareCode();
    await visitor.page.goBack();
    await visitor.at('other/pages/scan/index');
    await visitor.page.context().setOffline(true);
    await visitor.write(scan.pasteLabel, `${town.http.url}/c/${dispute.code}`);
    await visitor.at('other/pages/lookup/index');
    await visitor.sees(/^这是 .* 的情况$/);
    await visitor.sees(new RegExp(open.knownNote));
    await seesTheBareCode();
    await visitor.check('lookup-known');
    await visitor.page.context().setOffline(false);
    await visitor.seesNot(/^这是 .* 的情况$/);
    await seesTheBareCode();
    visitor.forgives();
  });

  it('a mistyped digit in a link is told too', async () => {
    const { scan, open } = visitor.t.lookup;
    await visitor.open(`/c/${mistyped(dispute.code as DisputeCode)}`);
    await visitor.sees(open.mistypedTitle);
    await visitor.sees(scan.mistyped(suspects(mistyped(dispute.code as DisputeCode))));
    await visitor.check('lookup-mistyped');
    await visitor.tap(open.correct);
    await visitor.at('other/pages/scan/index');
    await visitor.sees(scan.again);
  });
});

describe('the key opens, and guessing ends', () => {
  it('five wrong keys lock it, and the centre’s phone stands there', async () => {
    const { lookup, errors } = visitor.t;
    const locked = errors.codes['key.locked']({ phone: CENTRE.phone });
    const key = await keyFor(staffed, dispute, 'p2');
    await visitor.open(`/c/${dispute.code}`);
    await visitor.tap(lookup.open.haveKey);
    await visitor.at('other/pages/join/index');
    await visitor.tap(lookup.join.go);
    await visitor.sees(errors.fields.key());
    await visitor.sees(lookup.join.whoFirst);
    await visitor.check('join-unfilled');
    await visitor.tap(starting(lookup.join.self), 'radio');
    for (let left = 4; left >= 1; left -= 1) {
      visitor.expects(403);
      await visitor.write(lookup.join.label, wrong(key, left));
      await visitor.tap(lookup.join.go);
      await visitor.sees(errors.codes['key.wrong']({ left }));
    }
    visitor.expects(423);
    await visitor.write(lookup.join.label, wrong(key, 5));
    await visitor.tap(lookup.join.go);
    await visitor.sees(locked);
    await visitor.find('button', lookup.join.call).waitFor();
    await visitor.check('join-locked');
    visitor.expects(423);
    await visitor.write(lookup.join.label, key);
    await visitor.tap(lookup.join.go);
    await visitor.page.waitForResponse((response) => response.url().endsWith('/api/case.claim'));
    await visitor.sees(locked);
  });
});

/** The stage, the next step and the phone: and nothing that tells who or what about. */
async function seesTheBareCode(): Promise<void> {
  const { procedure } = visitor.t;
  await visitor.at('other/pages/lookup/index');
  await visitor.sees(procedure.openStages.accepted.name);
  await visitor.sees(CENTRE.phone);
  expect(await visitor.reads()).not.toMatch(/张秀英|李桂芳|排水沟|邻里/);
}

/** Where the page says to look again. */
function suspects(written: string): readonly number[] {
  const reading = readCode(written);
  return reading.ok ? [] : reading.groups;
}

function mistyped(code: DisputeCode): string {
  return code.slice(0, 7) + String((Number(code[7]) + 1) % 10) + code.slice(8);
}

function fullWidth(code: string): string {
  return code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function wrong(key: string, by: number): string {
  return String((Number(key) + by) % 1_000_000).padStart(6, '0');
}
