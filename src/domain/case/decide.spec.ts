import fc from 'fast-check';
import {
  APPLICANT,
  CLERK,
  filed,
  hoursLater,
  MEDIATOR,
  MONDAY,
  other,
  outcome,
  party,
  person,
} from '../../../test/harness/given';
import { commandsOf, EVERYBODY, SENTENCE, story } from '../../../test/harness/random-story';
import {
  ACCEPT,
  ASSIGN,
  accepted,
  CONSENT,
  DECLARE,
  declined,
  inviting,
  MAY_PROCEED,
  OPEN,
  PAUSE,
  REFUSE,
  ready,
  refused,
  talking,
} from '../../../test/harness/stages';
import { COMMAND_TYPES } from './command';

const to = (id: string) => ({ partyId: party(id) });

describe('a filed case', () => {
  it('is accepted under the kind it was filed with, or under the one the clerk corrects it to', () => {
    expect(accepted().state).toMatchObject({ stage: 'accepted', kind: 'neighbours' });
    expect(filed().and(CLERK, { type: 'accept', kind: 'contract' }).state.kind).toBe('contract');
  });

  it('can be sent back for a supplement and comes back with it', () => {
    const asked = filed().and(CLERK, { type: 'askSupplement', what: '请补照片' });
    expect(asked.state.stage).toBe('supplementing');
    expect(asked.and(APPLICANT, { type: 'supplement', text: '补上了' }).state.stage).toBe('filed');
  });

  it('accepts only once, whichever of two clerks comes first', () => {
    const second = { as: 'clerk', personId: person('clerk-2') } as const;
    expect(outcome(accepted().when(second, ACCEPT))).toBe('case.not_now');
  });

  it('tells in a refusal whether the case has ended', () => {
    const decision = declined().when(CLERK, ACCEPT);
    expect(decision).toMatchObject({ refusal: { params: { stage: 'declined', ended: 1 } } });
  });
});

describe('naming a mediator', () => {
  it.each([
    ['somebody unknown', 'nobody', 'case.mediator_unknown'],
    ['somebody who is a party here', 'mediator-3', 'case.mediator_is_party'],
    ['the one already named', 'mediator-1', 'case.same_mediator'],
  ])('refuses %s', (_name, id, code) => {
    expect(outcome(inviting().when(CLERK, { type: 'assign', mediatorId: person(id) }))).toBe(code);
  });

  it('forgets the declaration of the one who is replaced', () => {
    const declaredBefore = inviting().and(MEDIATOR, { type: 'declare', relation: 'kin' });
    expect(declaredBefore.state.mediator?.declared).toBe('kin');
    const after = declaredBefore.and(CLERK, { type: 'assign', mediatorId: person('mediator-2') });
    expect(after.state.mediator).toEqual({ personId: 'mediator-2' });
  });

  it('takes a changed declaration, and the same one only once', () => {
    const once = inviting();
    expect(outcome(once.when(MEDIATOR, { type: 'declare', relation: 'none' }))).toEqual([]);
    expect(outcome(once.when(MEDIATOR, { type: 'declare', relation: 'kin' }))).toEqual(['conflict.declared']);
  });
});

describe('answering an invitation', () => {
  it('marks an answer that staff recorded, and not one that the party gave', () => {
    const byStaff = inviting({}, 2).and(CLERK, { ...CONSENT, ...to('p2') });
    expect(byStaff.state.parties[1]).toMatchObject({ answer: 'consented', answerRecordedBy: 'staff' });
    const byParty = byStaff.and(other(1), REFUSE);
    expect(byParty.state.parties[1]?.answer).toBe('refused');
    expect(byParty.state.parties[1]).not.toHaveProperty('answerRecordedBy');
  });

  it('needs no party named where staff can mean only one, and asks for it otherwise', () => {
    expect(inviting().and(MEDIATOR, CONSENT).state.parties[1]?.answer).toBe('consented');
    expect(outcome(inviting({}, 2).when(MEDIATOR, CONSENT))).toBe('case.party_required');
    const oneLeft = inviting({}, 2).and(other(1), CONSENT).and(MEDIATOR, CONSENT);
    expect(oneLeft.state.parties[2]).toMatchObject({ answer: 'consented', answerRecordedBy: 'staff' });
  });

  it('answers for nobody else, nor for the applicant, nor for who is not there', () => {
    const before = inviting({}, 2);
    expect(outcome(before.when(other(1), { type: 'consent', ...to('p3') }))).toBe('case.not_yours');
    expect(outcome(before.when(CLERK, { ...REFUSE, ...to('p1') }))).toBe('answer.not_for_applicant');
    expect(outcome(before.when(CLERK, { type: 'consent', ...to('p9') }))).toBe('case.party_unknown');
  });

  it('takes applying for the consent of the applicant, who may say so again', () => {
    expect(outcome(inviting().when(APPLICANT, CONSENT))).toEqual([]);
    expect(outcome(inviting().when(CLERK, { type: 'consent', ...to('p1') }))).toEqual([]);
  });

  it('does nothing the second time', () => {
    expect(outcome(ready().when(other(1), CONSENT))).toEqual([]);
    expect(outcome(ready().when(CLERK, { type: 'consent', ...to('p2') }))).toEqual([]);
    const later = inviting().and(other(1), { type: 'answerLater' });
    expect(outcome(later.when(other(1), { type: 'answerLater' }))).toEqual([]);
    const gone = inviting({}, 2).and(other(1), REFUSE);
    expect(outcome(gone.when(other(1), REFUSE))).toEqual([]);
    expect(outcome(talking().when(other(1), CONSENT))).toEqual([]);
  });

  it('does not ask again who refused, but lets staff record a change of mind', () => {
    const gone = inviting({}, 2).and(other(1), REFUSE);
    expect(outcome(gone.when(other(1), CONSENT))).toBe('answer.already_refused');
    expect(outcome(gone.when(CLERK, { ...CONSENT, ...to('p2') }))).toContain('consent.given');
  });

  it('keeps the reason of a refusal between the party and the centre', () => {
    const { events } = refused();
    const [explained] = events.filter((event) => event.type === 'refusal.explained');
    expect(explained).toMatchObject({ stream: 'centre:p2', words: { text: '不想谈' } });
    expect(events.find((event) => event.type === 'consent.refused')?.words).not.toHaveProperty('text');
  });
});

describe('one against three', () => {
  it('opens the room only when nobody needed is waited for and somebody wants to talk', () => {
    const none = inviting({}, 3);
    const one = none.and(other(1), CONSENT);
    const two = one.and(other(2), { type: 'answerLater' });
    for (const early of [none, one, two])
      expect(outcome(early.when(MEDIATOR, OPEN))).toBe('room.consent_missing');
    expect(one.when(MEDIATOR, OPEN)).toMatchObject({ refusal: { params: { missing: 2 } } });
    const answered = two.and(other(2), CONSENT).and(other(3), REFUSE);
    expect(outcome(answered.when(MEDIATOR, OPEN))).toContain('room.opened');
  });

  it('goes on when one of three refuses, before the talks and within them', () => {
    expect(inviting({}, 3).and(other(1), REFUSE).state.stage).toBe('inviting');
    const within = talking(3).and(other(1), REFUSE);
    expect(within.state.stage).toBe('talking');
    expect(outcome(within.when(other(1), { type: 'say', room: 'joint', text: '慢着' }))).toBe(
      'room.not_yours',
    );
    expect(outcome(within.when(other(2), { type: 'say', room: 'joint', text: '继续' }))).toEqual([
      'message.said',
    ]);
  });

  it('ends when the last of them refuses', () => {
    const all = talking(3).and(other(1), REFUSE).and(other(2), REFUSE).and(other(3), REFUSE);
    expect(all.state.stage).toBe('refused');
    expect(all.state.turns).toEqual([]);
  });

  it('does not open for an applicant alone', () => {
    const alone = accepted({ others: [{ kind: 'unknown', name: '沟边那家' }] }).and(CLERK, ASSIGN);
    expect(alone.when(MEDIATOR, OPEN)).toMatchObject({
      refusal: { code: 'room.consent_missing', params: { missing: 1 } },
    });
  });

  it('does not wait for a party that nobody knows, until it is found', () => {
    const others = [
      { kind: 'person', name: '王建国' },
      { kind: 'unknown', name: '沟边那家' },
    ] as const;
    const agreed = accepted({ others }).and(CLERK, ASSIGN).and(MEDIATOR, DECLARE).and(other(1), CONSENT);
    expect(outcome(agreed.when(MEDIATOR, OPEN))).toContain('room.opened');
    const found = agreed.andJoined(other(2));
    expect(outcome(found.when(MEDIATOR, OPEN))).toBe('room.consent_missing');
    const late = agreed.and(MEDIATOR, OPEN).andJoined(other(2)).and(other(2), CONSENT);
    expect(outcome(late.when(other(2), { type: 'say', room: 'joint', text: '我来了' }))).toEqual([
      'message.said',
    ]);
  });
});

describe('an applicant who is afraid', () => {
  const afraid = { afraid: { safePhone: '13900000009' } };
  const held = () => accepted(afraid).and(CLERK, ASSIGN);
  const towardsThem = [
    { type: 'issueKey', ...to('p2') },
    { type: 'deliver', ...to('p2'), how: 'visit' },
    { type: 'say', room: 'centre', text: '您好', ...to('p2') },
  ] as const;

  it('is called before anything goes to the other side', () => {
    for (const command of towardsThem) {
      expect(outcome(held().when(MEDIATOR, command))).toBe('case.call_applicant_first');
      expect(outcome(held().when(CLERK, command))).toBe('case.call_applicant_first');
    }
    const agreed = held().and(MEDIATOR, { ...CONSENT, ...to('p2') });
    expect(outcome(agreed.when(MEDIATOR, OPEN))).toBe('case.call_applicant_first');
  });

  it('can meanwhile be written to and called', () => {
    expect(
      outcome(held().when(CLERK, { type: 'say', room: 'centre', text: '您方便吗', ...to('p1') })),
    ).toEqual(['message.said']);
    expect(outcome(held().when(APPLICANT, { type: 'say', room: 'centre', text: '方便' }))).toEqual([
      'message.said',
    ]);
    expect(outcome(held().when(CLERK, { type: 'issueKey', ...to('p1') }))).toEqual(['key.issued']);
  });

  it.each(['no_answer', 'reached', 'confirmed'])(
    'still holds everything after a call that ended as %s',
    (result) => {
      const called = held().and(CLERK, { type: 'log', how: 'call', result, ...to('p1') });
      for (const command of towardsThem)
        expect(outcome(called.when(CLERK, command))).toBe('case.call_applicant_first');
    },
  );

  it('is not released by a call to somebody else', () => {
    const called = held().and(CLERK, { type: 'log', how: 'call', result: 'may_proceed', ...to('p2') });
    expect(called.state.hold).toBe(true);
  });

  it('releases it by saying on the telephone that it may go on', () => {
    const called = held().and(CLERK, MAY_PROCEED);
    expect(called.state.hold).toBe(false);
    for (const command of towardsThem)
      expect(outcome(called.when(CLERK, command))).toEqual(expect.any(Array));
    expect(outcome(called.when(CLERK, MAY_PROCEED))).not.toContain('hold.lifted');
  });
});

describe('a call or a visit', () => {
  it("confirms a guest's filing, once", () => {
    const guest = filed({}, 1, true);
    const call = { type: 'log', how: 'phone', result: 'confirmed', ...to('p1') } as const;
    expect(guest.state.parties[0]?.confirmed).toBe(false);
    const confirmed = guest.and(CLERK, call);
    expect(confirmed.state.parties[0]?.confirmed).toBe(true);
    expect(outcome(confirmed.when(CLERK, call))).toEqual(['contact.logged']);
    expect(confirmed.events.find((event) => event.type === 'contact.logged')?.data).toMatchObject({
      how: 'call',
    });
  });

  it('keeps the note with the staff and shows the party only that there was a call', () => {
    const { events } = inviting().and(MEDIATOR, {
      type: 'log',
      how: 'visit',
      result: 'hesitant',
      text: '情绪激动',
      ...to('p2'),
    });
    const [logged, note] = events.slice(-2);
    expect(logged).toMatchObject({ type: 'contact.logged', stream: 'centre:p2' });
    expect(logged?.words).not.toHaveProperty('text');
    expect(note).toMatchObject({ type: 'note.written', stream: 'staff', words: { text: '情绪激动' } });
  });
});

describe('a message', () => {
  it('needs words or photos', () => {
    for (const text of ['', '  \n\u3000'])
      expect(outcome(talking().when(other(1), { type: 'say', room: 'joint', text }))).toBe('message.empty');
    const photo = { type: 'say', room: 'joint', text: '', files: ['f1' as never] } as const;
    expect(outcome(talking().when(other(1), photo))).toEqual(['message.said']);
  });

  it('of a party goes to its own line, whatever line it names', () => {
    const said = inviting({}, 2).and(other(1), { type: 'say', room: 'centre', text: '问一句', ...to('p3') });
    expect(said.events.at(-1)).toMatchObject({ type: 'message.said', stream: 'centre:p2' });
  });

  it('of staff on a line needs a party that is there', () => {
    const say = { type: 'say', room: 'centre', text: '您好' } as const;
    expect(outcome(inviting().when(CLERK, say))).toBe('case.party_required');
    expect(outcome(inviting().when(CLERK, { ...say, ...to('p9') }))).toBe('case.party_unknown');
  });

  it('waits while the room is paused, and the lines stay open', () => {
    const waiting = talking().and(MEDIATOR, PAUSE);
    expect(outcome(waiting.when(other(1), { type: 'say', room: 'joint', text: '喂' }))).toBe('room.not_open');
    expect(outcome(waiting.when(other(1), { type: 'say', room: 'centre', text: '喂' }))).toEqual([
      'message.said',
    ]);
  });

  it('is stored exactly as typed', () => {
    const text = " 𠮷👵🏽 <b>שלום</b>\n'; drop table x; -- ";
    expect(talking().and(other(1), { type: 'say', room: 'joint', text }).events.at(-1)?.words.text).toBe(
      text,
    );
  });
});

describe('every command', () => {
  it('is judged without an exception, in any case, from anybody', () => {
    fc.assert(
      fc.property(story, (given) => {
        for (const viewer of EVERYBODY)
          for (const type of COMMAND_TYPES)
            for (const command of commandsOf(type, given.state))
              expect(() => given.when(viewer, command)).not.toThrow();
      }),
      { numRuns: 30 },
    );
  });

  it('happens no earlier than what happened before', () => {
    const late = accepted().and(CLERK, ASSIGN, hoursLater(5));
    const early = late.and(CLERK, { type: 'deliver', ...to('p2'), how: 'visit' }, MONDAY);
    expect(early.events.at(-1)?.at).toBe(hoursLater(5));
  });

  it('leaves no sentence and no name among the facts', () => {
    fc.assert(
      fc.property(story, ({ events }) => {
        for (const { data } of events) {
          const facts = JSON.stringify(data);
          for (const words of [SENTENCE, '某人', '张秀英', '对方', '13800000001', '13900000009'])
            expect(facts).not.toContain(words);
        }
      }),
    );
  });
});
