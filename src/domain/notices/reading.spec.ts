import { APPLICANT, CLERK, filed, MEDIATOR, other, party } from '../../../test/harness/given';
import { inviting, talking } from '../../../test/harness/stages';
import { isSilent, isStillOpen } from './reading';

describe('a phone stays silent', () => {
  it('of whoever told of fear, and nobody else', () => {
    const { state } = filed({ afraid: { safePhone: '13900000009' } });
    expect([APPLICANT, other(1), CLERK].map((viewer) => isSilent(state, viewer))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('of whoever’s line has words that sounded like danger, until somebody has looked into them', () => {
    const { state } = inviting();
    const heard = { ...state, dangers: [{ room: 'centre', partyId: party('p2'), seq: 3 } as const] };
    expect([APPLICANT, other(1), MEDIATOR].map((viewer) => isSilent(heard, viewer))).toEqual([
      false,
      true,
      false,
    ]);
    expect(isSilent({ ...heard, dangers: [] }, other(1))).toBe(false);
  });
});

it('a notice tells what it was about only to whoever may still read it', () => {
  const { state } = talking();
  const streams = ['joint', 'centre:p1', 'private:p1.1'] as const;
  const open = (viewer: typeof CLERK) => streams.map((stream) => isStillOpen(state, viewer, stream));
  expect(open(APPLICANT)).toEqual([true, true, true]);
  expect(open(other(1))).toEqual([true, false, false]);
  expect(open(CLERK)).toEqual([false, true, false]);
  expect(open(MEDIATOR)).toEqual([true, true, true]);
});
