import { MEDIATOR, other, party } from '../../../../test/harness/given';
import { seenBy } from '../../../../test/harness/reading';
import { talking } from '../../../../test/harness/stages';
import type { FileId } from '../../ids';
import { placeIn, streamAt } from './place';
import { writtenVoice } from './voice';

const SPOKEN = { type: 'say', text: '', files: ['f1' as FileId], voice: 5 } as const;

it('the words of a recording stand in the room where it was said', () => {
  const rooms = [
    [talking().and(other(1), { ...SPOKEN, room: 'joint' }), 'joint'],
    [talking().and(other(1), { ...SPOKEN, room: 'centre' }), 'centre:p2'],
    [talking().and(other(1), { ...SPOKEN, room: 'private' }), 'private:p2.1'],
  ] as const;
  for (const [given, stream] of rooms) {
    const seq = given.state.streams[stream]?.seq ?? 0;
    const place = placeIn(stream, seq);
    expect(streamAt(place)).toBe(stream);
    const [written, ...rest] = writtenVoice(given.state, place, {
      text: ' 大家好 ',
      by: 'party',
      at: given.state.lastAt,
    });
    expect(rest).toEqual([]);
    expect(written).toMatchObject({
      type: 'voice.written',
      stream,
      by: { role: 'system' },
      data: { seq },
      words: { text: '大家好' },
    });
  }
});

it('what sounds like danger in it is marked as if it had been typed, and what the mediator says is not', () => {
  const given = talking().and(other(1), { ...SPOKEN, room: 'private' });
  const place = { room: 'private', partyId: party('p2'), appointment: 1, seq: 1 } as const;
  const about = { text: '我不想活了', at: given.state.lastAt } as const;
  const heard = given.after(writtenVoice(given.state, place, { ...about, by: 'party' }));
  expect(seenBy(MEDIATOR, heard.state).dangers).toEqual([place]);
  expect(writtenVoice(given.state, place, { ...about, by: 'mediator' })).toHaveLength(1);
});

it('time never runs backwards, whatever the clock of the server says', () => {
  const given = talking();
  const [written] = writtenVoice(
    given.state,
    { room: 'joint', seq: 1 },
    { text: '', by: 'party', at: '2020-01-01T00:00:00.000Z' },
  );
  expect(written?.at).toBe(given.state.lastAt);
});
