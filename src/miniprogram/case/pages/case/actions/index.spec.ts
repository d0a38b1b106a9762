import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as taro from '@tarojs/taro';
import fc from 'fast-check';
import { COMMAND_TYPES } from '@/domain/case/command';
import { may } from '@/domain/case/permit';
import type { CaseView } from '@/domain/case/view';
import { viewCase } from '@/domain/case/viewing';
import { caseFile } from '@/miniprogram/texts/zh/case-file';
import { CLERK, MEDIATOR, party } from '../../../../../../test/harness/given';
import { PROPOSE } from '../../../../../../test/harness/meetings';
import { EVERYBODY, story } from '../../../../../../test/harness/random-story';
import { readingOf } from '../../../../../../test/harness/reading';
import { inviting, talking } from '../../../../../../test/harness/stages';
import { zh as zhCase } from '../../../../../../test/harness/texts';
import { WELL_FORMED } from '../../../../../../test/harness/well-formed';
import { caseActions, OFFERS } from '.';
import { HOMES } from './homes';
import type { Offer } from './offer';

const root = path.resolve(__dirname, '../../../..');
const all = Object.values(OFFERS).flatMap((offers) => Object.entries(offers));
const pages = pagesOfTheApp();

it.each(COMMAND_TYPES)('%s is offered where it is said to be', (command) => {
  const home = HOMES[command];
  if (home in OFFERS) {
    const offers = Object.values(OFFERS[home as keyof typeof OFFERS]);
    expect(offers.some(({ by }) => by.includes(command))).toBe(true);
    return;
  }
  expect(pages).toContain(home);
  expect(sentFrom(home, command)).toBe(true);
});

it('whatever is open to somebody is offered to them, or on the page that is its home', () => {
  fc.assert(
    fc.property(story, fc.constantFrom(...EVERYBODY), ({ state }, viewer) => {
      const role = viewer.as === 'party' ? 'party' : 'staff';
      const offered = all.flatMap(([, offer]) => (isFor(offer, role) ? offer.by : []));
      const missing = may(state, viewer, state.lastAt).filter(
        (command) => HOMES[command] in OFFERS && !offered.includes(command),
      );
      expect(missing).toEqual([]);
    }),
  );
});

it.each(all)('%s has words, and leads to a page of the app, a form or a command', (_key, offer) => {
  const { travels } = taro as unknown as { travels: { url: string }[] };
  travels.length = 0;
  const done: string[] = [];
  const view = { caseId: 'case-1' } as CaseView;
  expect(offer.label(caseFile.actions, view)).toMatch(/./);
  expect(offer.note?.(caseFile.actions, view)).not.toBe('');
  offer.act(view, { openSheet: (sheet) => done.push(sheet), run: (command) => done.push(command) });
  const addresses = travels.map(({ url }) => url.slice(1).split('?')[0]);
  expect([...done, ...addresses]).toHaveLength(1);
  for (const address of addresses) expect(pages).toContain(address);
});

it('no two offers have the same key', () => {
  const keys = all.map(([key]) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

it.each([
  ['answer', inviting(), 'deliver'],
  ['mark_times', talking().and(MEDIATOR, PROPOSE), 'fixTime'],
  ['answer_terms', talking().and(MEDIATOR, WELL_FORMED.proposeTerm), 'terms'],
])('of a party without a phone, %s leads whoever mediates to where they note it', (task, before, key) => {
  const given = before.and(CLERK, { type: 'setChannel', partyId: party('p2'), channel: 'phone' });
  const view = viewCase(given.state, readingOf(MEDIATOR));
  const theirs = { ...view, turns: view.turns.filter(({ what, yours }) => what === task && yours) };
  const acts = { openSheet: () => undefined, run: () => undefined };
  const open = may(given.state, MEDIATOR, given.state.lastAt);
  expect(caseActions(zhCase, theirs, open, acts).leading?.key).toBe(key);
});

function isFor(offer: Offer, role: 'party' | 'staff'): boolean {
  return offer.for === 'everybody' || offer.for === role;
}

function pagesOfTheApp(): string[] {
  Object.assign(globalThis, { defineAppConfig: (config: object) => config });
  const { default: app } = require('@/miniprogram/app.config') as {
    default: { pages: string[]; subPackages: { root: string; pages: string[] }[] };
  };
  return [
    ...app.pages,
    ...app.subPackages.flatMap(({ root: below, pages: own }) => own.map((page) => `${below}/${page}`)),
  ];
}

/** Whether the page, or a store that pages share, sends the command. */
function sentFrom(page: string, command: string): boolean {
  return [path.dirname(page), 'stores']
    .flatMap((folder) => readdirSync(path.join(root, folder)).map((file) => path.join(root, folder, file)))
    .filter((file) => /(?<!\.spec)\.tsx?$/.test(file))
    .some((file) => readFileSync(file, 'utf8').includes(`type: '${command}'`));
}
