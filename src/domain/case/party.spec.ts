import type { PartyId } from '../ids';
import { neededOthers, type Party } from './party';

const unknown: Party = {
  partyId: 'p3' as PartyId,
  side: 'other',
  kind: 'unknown',
  channel: 'app',
  answer: 'none',
  joined: false,
  confirmed: true,
};

describe('a party that nobody knows yet', () => {
  it.each([
    ['before it was found', {}, false],
    // Said to the centre alone, so nothing that the others see may hang on it.
    ['after it said that it will answer later', { answer: 'later' }, false],
    ['once it has joined', { joined: true }, true],
    ['once it was invited', { deliveredAt: '2026-11-23T02:00:00.000Z' }, true],
    ['once it has agreed', { answer: 'consented' }, true],
    ['once it has refused', { answer: 'refused' }, true],
  ] as const)('%s: %o is waited for: %s', (_when, change, needed) => {
    expect(neededOthers([{ ...unknown, ...change }])).toHaveLength(needed ? 1 : 0);
  });
});
