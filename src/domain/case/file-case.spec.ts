import { APPLICANT, CLERK, filed, MONDAY, other, SECRET } from '../../../test/harness/given';
import type { FileId } from '../ids';
import { readableStreams } from './stream';

describe('filing', () => {
  it('makes the applicant the first party and each of the others one more', () => {
    const { state } = filed({}, 3);
    expect(state.parties.map(({ partyId, side, answer, joined }) => [partyId, side, answer, joined])).toEqual(
      [
        ['p1', 'applicant', 'consented', true],
        ['p2', 'other', 'none', false],
        ['p3', 'other', 'none', false],
        ['p4', 'other', 'none', false],
      ],
    );
    expect(state).toMatchObject({ stage: 'filed', filedAt: MONDAY, lastAt: MONDAY, hold: false });
  });

  it("keeps the others' numbers with the staff, and the applicant's words and number on their own line", () => {
    const { events } = filed({}, 2);
    const at = (secret: string) =>
      events.filter((event) => JSON.stringify(event).includes(secret)).map((event) => event.stream);
    expect(at(SECRET.otherPhone(1))).toEqual(['staff']);
    expect(at(SECRET.otherPhone(2))).toEqual(['staff']);
    for (const own of [SECRET.applicantPhone, SECRET.facts, SECRET.wish])
      expect(at(own)).toEqual(['centre:p1']);
  });

  it('gives the other side nothing to read but that it was filed', () => {
    const { events, state } = filed({ afraid: { safePhone: SECRET.safePhone } }, 1, true);
    const readable = readableStreams(state, other(1));
    const read = events.filter((event) => readable.includes(event.stream)).map((event) => event.type);
    expect(read).toEqual(['case.filed', 'stage.shown']);
  });

  it('takes others without a number, unknown ones, and those reached on paper', () => {
    const { events, state } = filed({
      others: [
        { kind: 'unknown', name: '沟边那家' },
        { kind: 'group', name: '二组 18 户', channel: 'paper' },
      ],
    });
    expect(events.filter((event) => event.type === 'contact.given')).toHaveLength(1);
    expect(state.parties.map(({ kind, channel }) => [kind, channel])).toEqual([
      ['person', 'app'],
      ['unknown', 'app'],
      ['group', 'paper'],
    ]);
  });

  it('holds everything back for an applicant who is afraid, and keeps the safe number on their line', () => {
    const { events, state } = filed({ afraid: { safePhone: SECRET.safePhone } });
    expect(state.hold).toBe(true);
    const [fear] = events.filter((event) => event.type === 'fear.told');
    expect(fear).toMatchObject({ stream: 'centre:p1', words: { phone: SECRET.safePhone } });
    expect(readableStreams(state, APPLICANT)).toContain('centre:p1');
    expect(readableStreams(state, CLERK)).toContain('centre:p1');
  });

  it("waits for a call before a guest's filing counts as confirmed", () => {
    expect(filed({}, 1, true).state.parties.map((one) => one.confirmed)).toEqual([false, true]);
    expect(filed().state.parties.map((one) => one.confirmed)).toEqual([true, true]);
  });

  it('keeps the photos with the statement', () => {
    const { events } = filed({ files: ['f1', 'f2', 'f3'] as FileId[] });
    expect(events.find((event) => event.type === 'statement.given')?.data).toEqual({
      files: ['f1', 'f2', 'f3'],
    });
  });
});
