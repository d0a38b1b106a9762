import {
  APPLICANT,
  CLERK,
  EXPERT,
  type Given,
  MEDIATOR,
  other,
  outcome,
  party,
  person,
} from '../../../../test/harness/given';
import { readingOf, seenBy } from '../../../../test/harness/reading';
import { setting } from '../../../../test/harness/setting';
import {
  ASSIGN,
  CONSENT,
  failed,
  inviting,
  PAUSE,
  talking,
  transferring,
  WITHDRAW,
} from '../../../../test/harness/stages';
import { WELL_FORMED } from '../../../../test/harness/well-formed';
import type { FileId } from '../../ids';
import type { CaseCommand } from '../command';
import { decide } from '../decide';
import { present } from '../entry';
import type { CaseEvent } from '../event';
import { may } from '../permit';
import { readableStreams } from '../stream';
import type { Acting, Viewer } from '../viewer';
import { viewCard } from '../viewing';
import { CARE_LIMITS } from './shape';

const P2 = { partyId: party('p2') } as const;
const HELLO = { type: 'say', room: 'joint', text: '大家好' } as const;
const INSULT = { type: 'say', room: 'joint', text: '你这个不要脸的' } as const;
const FEAR = '我不想活了';
const SUCCESSOR: Acting = { as: 'mediator', personId: person('mediator-2') };
const KEEP = { type: 'keepEvidence', name: '墙面的照片', day: '2026-02-20' } as const;

const seq = ({ state }: Given, stream: string) => state.streams[stream]?.seq ?? 0;
const said = (viewer: Viewer, text = '大家好', given = talking()) => given.and(viewer, { ...HELLO, text });
const readers = (given: Given, viewers: Readonly<Record<string, Viewer>>) => {
  const stream = given.events.at(-1)?.stream ?? 'open';
  return Object.keys(viewers).filter((name) =>
    readableStreams(given.state, viewers[name] as Viewer).includes(stream),
  );
};
/** The last step as this person reads it. */
const shown = ({ events }: Given, viewer: Viewer) =>
  present(events.at(-1) as CaseEvent, { seq: 1 }, viewer, () => ({ url: '', kind: 'photo', bytes: 1 }));
const EVERYBODY = { p1: APPLICANT, p2: other(1), clerk: CLERK, mediator: MEDIATOR, expert: EXPERT };

describe('evidence', () => {
  it('of the joint room is seen by whoever talks there, by side', () => {
    const kept = said(other(1)).and(APPLICANT, { ...KEEP, room: 'joint', seq: 1 });
    const both = kept.and(other(1), { ...KEEP, room: 'joint', seq: 1, day: undefined });
    const place = { room: 'joint', seq: 1 } as const;
    expect(seenBy(MEDIATOR, both.state).evidence).toEqual([
      { ...place, day: '2026-02-20', by: 'p1' },
      { ...place, day: null, by: 'p2' },
    ]);
    expect(seenBy(other(1), both.state).evidence).toHaveLength(2);
    expect(seenBy(CLERK, both.state).evidence).toBeUndefined();
    expect(readers(kept, EVERYBODY)).toEqual(['p1', 'p2', 'mediator', 'expert']);
  });

  it('of a line stays on the line, of a private talk in the talk', () => {
    const line = talking().and(other(1), { ...HELLO, room: 'centre' });
    const kept = line.and(other(1), { ...KEEP, room: 'centre', seq: seq(line, 'centre:p2') });
    expect(readers(kept, EVERYBODY)).toEqual(['p2', 'clerk', 'mediator']);
    expect(seenBy(APPLICANT, kept.state).evidence).toBeUndefined();
    expect(seenBy(CLERK, kept.state).evidence).toHaveLength(1);
    const alone = talking().and(other(1), { ...HELLO, room: 'private' });
    const hidden = alone.and(other(1), { ...KEEP, room: 'private', seq: 1 });
    expect(readers(hidden, EVERYBODY)).toEqual(['p2', 'mediator']);
    expect(seenBy(CLERK, hidden.state).evidence).toBeUndefined();
    const next = hidden.and(CLERK, WELL_FORMED.assign);
    expect(seenBy(SUCCESSOR, next.state).evidence).toBeUndefined();
    expect(seenBy(other(1), next.state).evidence).toEqual([
      { room: 'private', ...P2, appointment: 1, seq: 1, day: '2026-02-20', by: 'p2' },
    ]);
  });

  it('is of a message that is there and that its keeper reads', () => {
    const given = said(other(1)).and(other(1), { ...HELLO, room: 'centre' });
    const line = seq(given, 'centre:p2');
    const no = (viewer: Viewer, place: object) =>
      outcome(given.when(viewer, { ...KEEP, room: 'joint', seq: 1, ...place }));
    expect(no(APPLICANT, { seq: 2 })).toBe('message.unknown');
    expect(no(APPLICANT, { seq: 0 })).toBe('message.unknown');
    // A step of the line, not something that was said on it.
    expect(no(other(1), { room: 'centre', seq: line - 1 })).toBe('message.unknown');
    expect(no(MEDIATOR, { room: 'centre', seq: line })).toBe('case.party_required');
    expect(no(MEDIATOR, { room: 'centre', seq: line, partyId: 'p9' })).toBe('room.not_yours');
    expect(no(CLERK, { seq: 1 })).toBe('room.not_yours');
    expect(no(EXPERT, { seq: 1 })).toBe('case.not_yours');
    // A party speaks of its own line, whatever it names.
    expect(no(APPLICANT, { room: 'centre', seq: line, ...P2 })).toBe('message.unknown');
  });

  it('gets another name and day by being kept again, and is taken off by its own side alone', () => {
    const place = { room: 'joint', seq: 1 } as const;
    const kept = said(other(1)).and(APPLICANT, { ...KEEP, ...place });
    const again = kept.and(APPLICANT, { ...KEEP, ...place, day: '2026-02-21' });
    expect(again.state.evidence).toHaveLength(1);
    expect(again.state.evidence?.[0]?.day).toBe('2026-02-21');
    expect(outcome(kept.when(other(1), { type: 'dropEvidence', ...place }))).toBe('case.not_now');
    const dropped = again.and(APPLICANT, { type: 'dropEvidence', ...place });
    expect(dropped.state.evidence).toEqual([]);
    expect(may(dropped.state, APPLICANT, dropped.state.lastAt)).not.toContain('dropEvidence');
  });

  it('of the staff is one list, of which clerks drop what they read', () => {
    const given = said(other(1)).and(other(1), { ...HELLO, room: 'centre' });
    const line = { room: 'centre', ...P2, seq: seq(given, 'centre:p2') } as const;
    const joint = given.and(MEDIATOR, { ...KEEP, room: 'joint', seq: 1 });
    expect(may(joint.state, CLERK, joint.state.lastAt)).not.toContain('dropEvidence');
    const both = joint.and(MEDIATOR, { ...KEEP, ...line });
    expect(both.and(CLERK, { type: 'dropEvidence', ...line }).state.evidence).toHaveLength(1);
  });

  it('is kept after the end, too, for whoever goes on to the court', () => {
    const ended = said(other(1)).and(MEDIATOR, { type: 'fail', reason: '谈不拢' });
    expect(ended.and(APPLICANT, { ...KEEP, room: 'joint', seq: 1 }).state.evidence).toHaveLength(1);
    expect(outcome(failed().when(APPLICANT, { ...KEEP, room: 'joint', seq: 1 }))).toBe('case.not_now');
  });
});

describe('folding', () => {
  const rude = said(APPLICANT, '算你狠');
  const asked = rude.and(other(1), { type: 'askHide', seq: 1, reason: '他骂人' });

  it('is asked for on the own line, so that nobody else is told who asked', () => {
    expect(asked.events.at(-1)).toMatchObject({ type: 'hiding.asked', stream: 'centre:p2' });
    expect(seenBy(APPLICANT, asked.state).hideAsked).toBeUndefined();
    expect(seenBy(other(1), asked.state).hideAsked).toEqual([{ ...P2, seq: 1 }]);
    expect(seenBy(MEDIATOR, asked.state).hideAsked).toHaveLength(1);
    expect(viewCard(asked.state, readingOf(MEDIATOR)).reviews).toBe(1);
    expect(viewCard(asked.state, readingOf(CLERK)).reviews).toBeUndefined();
    expect(asked.state.hidden).toBeUndefined();
    expect(outcome(asked.when(other(1), { type: 'askHide', seq: 1 }))).toEqual([]);
  });

  it('may be asked for one’s own words, by nobody who does not talk, and of no message that is not there', () => {
    expect(outcome(rude.when(APPLICANT, { type: 'askHide', seq: 1 }))).toEqual(['hiding.asked']);
    expect(outcome(rude.when(APPLICANT, { type: 'askHide', seq: 2 }))).toBe('message.unknown');
    expect(outcome(rude.when(MEDIATOR, { type: 'askHide', seq: 1 }))).toBe('case.not_yours');
    expect(outcome(inviting().when(other(1), { type: 'askHide', seq: 1 }))).toBe('case.not_yours');
  });

  it('is done and undone by the mediator, and the words stay in the log', () => {
    const hidden = asked.and(MEDIATOR, { type: 'hideMessage', seq: 1, reason: '请好好说' });
    expect(seenBy(APPLICANT, hidden.state)).toMatchObject({ hidden: [1] });
    expect(hidden.state.hideAsked).toEqual([]);
    expect(seenBy(CLERK, hidden.state).hidden).toBeUndefined();
    expect(JSON.stringify(hidden.events)).toContain('算你狠');
    expect(outcome(hidden.when(MEDIATOR, { type: 'hideMessage', seq: 1 }))).toEqual([]);
    expect(outcome(hidden.when(other(1), { type: 'askHide', seq: 1 }))).toEqual([]);
    const shown = hidden.and(MEDIATOR, { type: 'showMessage', seq: 1 });
    expect(seenBy(APPLICANT, shown.state).hidden).toBeUndefined();
    for (const viewer of [APPLICANT, CLERK, EXPERT])
      expect(outcome(asked.when(viewer, { type: 'hideMessage', seq: 1 }))).toBe('case.not_yours');
  });

  it('that somebody asked for before they said no to the talks tells them nothing of the talks', () => {
    const left = asked.and(other(1), { type: 'refuse', reason: '不谈了' });
    expect(seenBy(other(1), left.state).hideAsked).toBeUndefined();
  });

  it('is refused on the line of whoever asked', () => {
    const kept = asked.and(MEDIATOR, { type: 'showMessage', seq: 1, reason: '不算骂人' });
    expect(kept.events.at(-1)).toMatchObject({
      type: 'hiding.refused',
      stream: 'centre:p2',
      words: { text: '不算骂人' },
    });
    expect(kept.state.hideAsked).toEqual([]);
    expect(may(kept.state, MEDIATOR, kept.state.lastAt)).not.toContain('showMessage');
    expect(outcome(kept.when(other(1), { type: 'askHide', seq: 1 }))).toEqual(['hiding.asked']);
  });
});

describe('a message that a person looks at first', () => {
  const held = talking().and(other(1), INSULT);
  const at = { ...P2, seq: seq(held, 'centre:p2') } as const;
  const RELEASE = { type: 'releaseMessage', ...at } as const;
  const RETURN = { type: 'returnMessage', ...at, reason: '请换个说法' } as const;

  it('stands on the line of its writer, and the others are told nothing of it', () => {
    expect(held.events.at(-1)).toMatchObject({ type: 'message.held', stream: 'centre:p2' });
    expect(held.state.streams.joint?.messages ?? 0).toBe(0);
    const before = talking().state;
    expect(seenBy(APPLICANT, held.state)).toEqual(seenBy(APPLICANT, before));
    expect(seenBy(other(1), held.state).held).toEqual([at]);
    expect(seenBy(MEDIATOR, held.state).held).toEqual([at]);
    expect(seenBy(CLERK, held.state).held).toBeUndefined();
    expect(viewCard(held.state, readingOf(MEDIATOR)).reviews).toBe(1);
    expect(viewCard(held.state, readingOf(MEDIATOR)).unread).toBe(0);
  });

  it('is only what a party says to the others', () => {
    expect(outcome(talking().when(MEDIATOR, INSULT))).toEqual(['message.said']);
    expect(outcome(talking().when(other(1), { ...INSULT, room: 'centre' }))).toEqual(['message.said']);
    expect(outcome(talking().when(other(1), { ...INSULT, room: 'private' }))).toEqual(['message.said']);
  });

  it('is said by its writer when it is let through, once, counted and unread for whoever had not read it', () => {
    const released = held.and(MEDIATOR, RELEASE);
    expect(released.events.at(-1)).toMatchObject({
      type: 'message.said',
      stream: 'joint',
      by: { role: 'party', partyId: 'p2', personId: 'resident-2' },
      words: { text: INSULT.text, by: '某人' },
      data: { held: at },
    });
    expect(released.state.held).toEqual([]);
    expect(seenBy(APPLICANT, released.state).rooms[0]).toMatchObject({ messages: 1, unread: 1 });
    expect(outcome(released.when(MEDIATOR, RELEASE))).toBe('case.not_now');
    expect(outcome(released.when(MEDIATOR, RETURN))).toBe('case.not_now');
    const entry = shown(released, other(1));
    expect(entry?.by.you).toBe(true);
    expect(JSON.stringify(entry)).not.toContain('resident');
  });

  it('brings its files and its voice along, and what these are', () => {
    const voice = { ...INSULT, files: ['f-paper' as FileId], voice: 7 } as const;
    const spoken = talking().and(other(1), voice);
    expect(spoken.events.at(-1)).toMatchObject({ sums: { 'f-paper': 'f'.repeat(64) } });
    expect(spoken.and(MEDIATOR, RELEASE).events.at(-1)).toMatchObject({
      data: { files: ['f-paper'], voice: 7 },
      sums: { 'f-paper': 'f'.repeat(64) },
    });
  });

  it('is given back with a reason, and the words stay with the writer', () => {
    const returned = held.and(MEDIATOR, RETURN);
    expect(returned.events.at(-1)).toMatchObject({
      type: 'message.returned',
      stream: 'centre:p2',
      words: { text: '请换个说法' },
    });
    expect(seenBy(other(1), returned.state).held).toBeUndefined();
    expect(outcome(returned.when(MEDIATOR, RELEASE))).toBe('case.not_now');
  });

  it('is judged by the mediator alone', () => {
    for (const viewer of [APPLICANT, other(1), CLERK, EXPERT])
      for (const command of [RELEASE, RETURN])
        expect(outcome(held.when(viewer, command))).toBe('case.not_yours');
    expect(outcome(held.when(MEDIATOR, { ...RELEASE, seq: 99 }))).toBe('message.unknown');
    expect(outcome(held.when(MEDIATOR, { ...RELEASE, partyId: party('p1') }))).toBe('message.unknown');
    const next = held.and(CLERK, WELL_FORMED.assign).and(SUCCESSOR, WELL_FORMED.declare);
    expect(outcome(next.when(SUCCESSOR, RETURN))).toEqual(['message.returned']);
  });

  it('waits while the room rests, and goes out when it is open again', () => {
    const paused = held.and(MEDIATOR, PAUSE);
    expect(outcome(paused.when(MEDIATOR, RELEASE))).toBe('room.not_open');
    expect(outcome(paused.when(MEDIATOR, RETURN))).toEqual(['message.returned']);
    const open = paused.and(MEDIATOR, { type: 'resumeRoom' });
    expect(outcome(open.when(MEDIATOR, RELEASE))).toEqual(['message.said']);
  });

  it('of a party that left, or said no, is said no more', () => {
    const left = talking(2).and(other(1), INSULT).and(other(1), { type: 'leave' });
    expect(outcome(left.when(MEDIATOR, RELEASE))).toBe('case.not_now');
    expect(seenBy(MEDIATOR, left.state).held).toBeUndefined();
    expect(viewCard(left.state, readingOf(MEDIATOR)).reviews).toBeUndefined();
    const refused = talking(2).and(other(1), INSULT).and(other(1), { type: 'refuse', reason: '不谈了' });
    expect(outcome(refused.when(MEDIATOR, RELEASE))).toBe('case.not_now');
    const back = refused.and(MEDIATOR, { ...CONSENT, ...P2 });
    expect(seenBy(MEDIATOR, back.state).held).toHaveLength(1);
  });

  it('is given back, and not said, once the case is over', () => {
    const ended = held.and(APPLICANT, WITHDRAW);
    expect(outcome(ended.when(MEDIATOR, RELEASE))).toBe('room.not_open');
    expect(viewCard(ended.state, readingOf(MEDIATOR)).reviews).toBeUndefined();
    expect(outcome(ended.when(MEDIATOR, RETURN))).toEqual(['message.returned']);
  });

  it('whose words were erased has nothing left to say', () => {
    const decision = decide(held.state, MEDIATOR, RELEASE, { ...setting(held.state.lastAt), heldWords: {} });
    expect(outcome(decision)).toBe('message.empty');
  });
});

describe('danger', () => {
  const place = { room: 'joint', seq: 1 } as const;
  const heard = said(other(1), FEAR);

  it('in the joint room is marked for the staff; no party is told', () => {
    expect(outcome(talking().when(other(1), { ...HELLO, text: FEAR }))).toEqual([
      'message.said',
      'danger.heard',
    ]);
    expect(heard.events.at(-1)).toMatchObject({ stream: 'staff', data: place, words: {} });
    for (const viewer of [CLERK, MEDIATOR, EXPERT]) {
      expect(seenBy(viewer, heard.state).dangers).toEqual([place]);
      expect(viewCard(heard.state, readingOf(viewer)).danger).toBe(true);
    }
    const calm = said(other(1), '没事');
    expect(seenBy(APPLICANT, heard.state)).toEqual(seenBy(APPLICANT, calm.state));
    expect(seenBy(other(1), heard.state)).toEqual(seenBy(other(1), calm.state));
  });

  it('is answered for by whoever reads the words, with what was done, and then is over', () => {
    const settle = { type: 'settleDanger', ...place, text: '打过电话，人没事' } as const;
    expect(outcome(heard.when(CLERK, settle))).toBe('case.not_now');
    expect(outcome(heard.when(EXPERT, settle))).toBe('case.not_yours');
    expect(outcome(heard.when(MEDIATOR, { ...settle, seq: 2 }))).toBe('message.unknown');
    const settled = heard.and(MEDIATOR, settle);
    expect(settled.events.at(-1)).toMatchObject({ stream: 'staff', words: { text: settle.text } });
    expect(seenBy(MEDIATOR, settled.state).dangers).toBeUndefined();
    expect(outcome(settled.when(MEDIATOR, settle))).toBe('case.not_now');
  });

  it('on a line is the clerk’s, too, before there is a mediator, and nothing for who helps without reading it', () => {
    const line = talking().and(other(1), { ...HELLO, room: 'centre', text: FEAR });
    const there = { room: 'centre', ...P2, seq: seq(line, 'centre:p2') } as const;
    expect(line.state.dangers).toEqual([there]);
    expect(seenBy(CLERK, line.state).dangers).toEqual([there]);
    expect(seenBy(EXPERT, line.state).dangers).toBeUndefined();
    expect(shown(line, EXPERT)).toBeNull();
    expect(shown(line, CLERK)).toMatchObject({ type: 'danger.heard', partyId: 'p2', data: there });
    expect(outcome(line.when(CLERK, { type: 'settleDanger', ...there, text: '去过了' }))).toEqual([
      'danger.settled',
    ]);
  });

  it('in private is a mark for the mediator of that talk alone', () => {
    const alone = talking().and(other(1), { ...HELLO, room: 'private', text: FEAR });
    const there = { room: 'private', ...P2, appointment: 1, seq: 1 } as const;
    expect(alone.events.at(-1)).toMatchObject({ type: 'danger.heard', stream: 'private:p2.1' });
    expect(seenBy(MEDIATOR, alone.state).dangers).toEqual([there]);
    for (const viewer of [APPLICANT, other(1), CLERK, EXPERT]) {
      expect(seenBy(viewer, alone.state).dangers).toBeUndefined();
      expect(viewCard(alone.state, readingOf(viewer)).danger).toBeUndefined();
    }
    expect(shown(alone, other(1))).toBeNull();
    const next = alone.and(CLERK, WELL_FORMED.assign);
    expect(seenBy(SUCCESSOR, next.state).dangers).toBeUndefined();
    const settle = { type: 'settleDanger', ...there, text: '问过了' } as const;
    expect(outcome(next.when(SUCCESSOR, settle))).toBe('case.not_now');
    // Another talk with the same mediator, in which a message has the same number.
    const back = next.and(CLERK, ASSIGN).and(other(1), { ...HELLO, room: 'private', text: FEAR });
    const later = { ...there, appointment: 3 };
    expect(seenBy(MEDIATOR, back.state).dangers).toEqual([later]);
    const over = back.and(MEDIATOR, { ...settle, appointment: undefined });
    expect(over.state.dangers).toEqual([there]);
  });

  it('in a message that is held back is marked on the line', () => {
    const both = talking().and(other(1), { ...INSULT, text: `${INSULT.text}，${FEAR}` });
    const there = { room: 'centre', ...P2, seq: seq(both, 'centre:p2') } as const;
    expect(seenBy(MEDIATOR, both.state).dangers).toEqual([there]);
    const released = both.and(MEDIATOR, { type: 'releaseMessage', ...P2, seq: there.seq });
    expect(released.state.dangers).toEqual([there]);
    // Nothing was ever said on that line itself.
    for (const given of [both, released])
      expect(outcome(given.when(MEDIATOR, { type: 'settleDanger', ...there, text: '打过电话' }))).toEqual([
        'danger.settled',
      ]);
  });

  it('in what the staff say is none', () => {
    expect(outcome(talking().when(MEDIATOR, { ...HELLO, text: FEAR }))).toEqual(['message.said']);
  });

  it('is answered for after the end, too', () => {
    const ended = heard.and(APPLICANT, WITHDRAW);
    expect(viewCard(ended.state, readingOf(MEDIATOR)).danger).toBe(true);
    expect(outcome(ended.when(MEDIATOR, { type: 'settleDanger', ...place, text: '问过了' }))).toEqual([
      'danger.settled',
    ]);
  });
});

describe('none of it', () => {
  it('changes whose turn it is, or what the bare code shows', () => {
    const before = said(other(1));
    const commands = [
      [other(1), { ...HELLO, text: FEAR }],
      [other(1), INSULT],
      [APPLICANT, { ...KEEP, room: 'joint', seq: 1 }],
      [APPLICANT, { type: 'askHide', seq: 1 }],
      [MEDIATOR, { type: 'hideMessage', seq: 1 }],
    ] as const;
    for (const [viewer, command] of commands) {
      const after = before.and(viewer, command, before.state.turns[0]?.due);
      expect(after.state.turns).toEqual(before.state.turns);
      expect(after.state.shown).toEqual(before.state.shown);
    }
  });

  it('waits for another organisation that was asked to take the case', () => {
    const given = transferring().and(APPLICANT, { ...HELLO, room: 'centre', text: FEAR });
    const there = { room: 'centre', partyId: party('p1'), seq: seq(given, 'centre:p1') } as const;
    expect(outcome(given.when(CLERK, { type: 'settleDanger', ...there, text: '去过了' }))).toEqual([
      'danger.settled',
    ]);
    expect(outcome(given.when(APPLICANT, { ...KEEP, ...there }))).toEqual(['evidence.kept']);
  });
});

describe('however long a case is talked about', () => {
  const { waiting, evidence } = CARE_LIMITS;
  const again = (given: Given, times: number, viewer: Parameters<Given['and']>[0], command: CaseCommand) =>
    Array.from({ length: times }).reduce<Given>((story) => story.and(viewer, command), given);

  it('only so many messages of a party wait for the mediator, and the next is refused', () => {
    const insult = { ...HELLO, text: '王八蛋' } as const;
    const full = again(talking(), waiting, other(1), insult);
    expect(outcome(full.when(other(1), insult))).toBe('care.full');
    expect(outcome(full.when(APPLICANT, insult))).toEqual(['message.held']);
  });

  it('only so much evidence stands on a list, and what is on it can still be named anew', () => {
    const talked = again(talking(), evidence + 1, other(1), HELLO);
    const full = Array.from({ length: evidence }, (_, at) => at + 1).reduce<Given>(
      (story, seq) => story.and(APPLICANT, { ...KEEP, room: 'joint', seq }),
      talked,
    );
    expect(outcome(full.when(APPLICANT, { ...KEEP, room: 'joint', seq: evidence + 1 }))).toBe('care.full');
    expect(outcome(full.when(APPLICANT, { ...KEEP, room: 'joint', seq: 1 }))).toEqual(['evidence.kept']);
  });

  it('enough marks of danger on one line need no more', () => {
    const full = again(talking(), waiting, other(1), { ...HELLO, text: '我不想活了' });
    expect(outcome(full.when(other(1), { ...HELLO, text: '我不想活了' }))).toEqual(['message.said']);
    expect(full.state.dangers).toHaveLength(waiting);
  });
});

describe('a voice message', () => {
  it('is one recording', () => {
    const say = { ...HELLO, text: '', voice: 5 } as const;
    expect(outcome(talking().when(other(1), { ...say, files: [] }))).toBe('message.empty');
    expect(outcome(talking().when(other(1), { ...say, text: '听' }))).toBe('message.no_voice');
    const two = ['f1' as FileId, 'f2' as FileId];
    expect(outcome(talking().when(other(1), { ...say, files: two }))).toBe('message.no_voice');
  });
});
