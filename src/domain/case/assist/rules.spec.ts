import {
  APPLICANT,
  CLERK,
  filed,
  type Given,
  hoursLater,
  MEDIATOR,
  MONDAY,
  other,
  outcome,
  party,
  person,
} from '../../../../test/harness/given';
import { HELPER, helped } from '../../../../test/harness/helped';
import { readingOf } from '../../../../test/harness/reading';
import { ACCEPT, ASSIGN, CONSENT, DECLARE, OPEN, talking } from '../../../../test/harness/stages';
import { TOLD, WELL_FORMED } from '../../../../test/harness/well-formed';
import type { CaseCommand } from '../command';
import { may } from '../permit';
import { readableStreams } from '../stream';
import { type Acting, viewerOf } from '../viewer';
import { viewCard, viewCase } from '../viewing';
import { helperProblem, helperUntil } from './standing';

const CONFIRM: CaseCommand = { type: 'confirmFiling', agreed: true, told: { how: 'window', readBack: true } };
const P2 = { partyId: party('p2') };

describe('a filing for somebody else', () => {
  it('leaves the person without a place of their own, and unasked', () => {
    expect(helped().state.parties[0]).toMatchObject({
      channel: 'phone',
      joined: false,
      confirmed: false,
      answer: 'none',
      assisted: { actorId: 'a1', office: 'cadre', personId: 'resident-1' },
      actors: [{ actorId: 'a1', as: 'helper', authority: 'spoken', personId: 'resident-1' }],
    });
  });

  it('is known to all, its papers and numbers to the party and the centre alone', () => {
    const { events } = helped();
    const streams = Object.fromEntries(events.map(({ type, stream }) => [type, stream]));
    expect(streams).toMatchObject({
      'filing.assisted': 'parties',
      'authority.shown': 'filed:p1',
      'statement.given': 'filed:p1',
    });
    expect(JSON.stringify(events.filter(({ stream }) => stream === 'parties'))).not.toContain('13600000006');
    expect(events.find(({ type }) => type === 'statement.given')?.by).toMatchObject({ helper: true });
  });

  it.each([
    ['a written authority without its paper', { authority: 'written' }, 'actor.paper'],
    ['a spoken one to sign', { scope: ['sign'] }, 'actor.paper'],
    ['one that is over', { until: hoursLater(-1) }, 'date.past'],
    ['one for ever', { until: hoursLater(24 * 400) }, 'date.too_far'],
    ['a guardian’s by law', { authority: 'law', scope: ['file', 'read'] }, undefined],
  ] as const)('is not taken with %s', (_, more, code) => {
    const helper = {
      name: '赵主任',
      office: 'cadre',
      authority: 'spoken',
      scope: ['file'],
      ...more,
    } as const;
    expect(helperProblem(helper, MONDAY)?.code).toBe(code);
  });

  it('ends after ninety days where nobody says when', () => {
    expect(helperUntil({}, MONDAY)).toBe('2026-05-31T00:00:00.000Z');
    const late = helped().andSwept(hoursLater(24 * 91));
    expect(late.state.parties[0]?.actors?.[0]?.ended).toBe(true);
  });

  it('draws nobody of the other side in before the person has said yes', () => {
    const open = helped().and(CLERK, ACCEPT).and(CLERK, ASSIGN).and(MEDIATOR, DECLARE);
    const refused = 'filing.unconfirmed';
    expect(outcome(open.when(CLERK, { type: 'deliver', ...P2, how: 'visit' }))).toBe(refused);
    expect(outcome(open.when(CLERK, { type: 'issueKey', ...P2 }))).toBe(refused);
    expect(outcome(open.when(MEDIATOR, { type: 'say', room: 'centre', text: '在吗', ...P2 }))).toBe(refused);
    expect(outcome(open.and(CLERK, CONSENT).when(MEDIATOR, OPEN))).toBe(refused);
    expect(outcome(open.when(CLERK, { type: 'issueKey', partyId: party('p1') }))).toContain('key.issued');
    const sure = open.and(MEDIATOR, CONFIRM);
    expect(sure.state.turns.map(({ task }) => task)).not.toContain('confirm_filing');
    expect(outcome(sure.when(CLERK, { type: 'deliver', ...P2, how: 'visit' }))).toContain(
      'invitation.delivered',
    );
  });

  it('is confirmed by the person’s own key, and by nobody who filed', () => {
    const joined = helped().andJoined({ as: 'party', partyId: party('p1'), personId: person('resident-5') });
    expect(joined.state.parties[0]).toMatchObject({ confirmed: true, answer: 'consented', channel: 'app' });
    expect(joined.events.find(({ type }) => type === 'filing.confirmed')?.data).toMatchObject({ how: 'key' });
    expect(outcome(helped().when(HELPER, { type: 'confirmFiling', agreed: true }))).toBe('actor.conflict');
  });

  it('needs to be read back, and is not confirmed by a callback about something else', () => {
    const silent = { type: 'confirmFiling', agreed: true } as const;
    expect(outcome(helped().when(CLERK, silent))).toBe('record.how_needed');
    const unread = { ...silent, told: { how: 'phone', readBack: false } } as const;
    expect(outcome(helped().when(CLERK, unread))).toBe('record.how_needed');
    const called = { type: 'log', how: 'call', partyId: party('p1'), result: 'confirmed' } as const;
    expect(helped().and(CLERK, called).state.parties[0]?.confirmed).toBe(false);
  });

  it('is withdrawn where the person never wanted it', () => {
    const gone = helped().and(CLERK, { ...CONFIRM, agreed: false, reason: '我没让他申请' } as CaseCommand);
    expect(gone.state.stage).toBe('withdrawn');
    expect(gone.events.map(({ type }) => type)).toContain('filing.disowned');
    expect(outcome(gone.when(CLERK, CONFIRM))).toBe('case.not_now');
  });

  it('keeps whoever filed from mediating, also the clerk at the window, who goes on as the clerk', () => {
    const window = helped({ window: true });
    expect(window.state.parties[0]?.actors?.[0]).toMatchObject({ ended: true });
    expect(window.state.parties[0]?.actors?.[0]?.personId).toBeUndefined();
    const filer = { type: 'assign', mediatorId: person('resident-1') } as const;
    expect(outcome(window.when({ as: 'clerk', personId: person('resident-1') }, CONFIRM))).toBe(
      'actor.conflict',
    );
    const named = helped({ personId: 'mediator-2', window: true }).and(CLERK, ACCEPT);
    expect(outcome(named.when(CLERK, { ...filer, mediatorId: person('mediator-2') }))).toBe(
      'case.mediator_is_party',
    );
  });
});

describe('what a helper sees', () => {
  it('is how far it is and what they filed, until the person has said yes', () => {
    const given = helped({ scope: ['read', 'talk', 'answer'] });
    expect(readableStreams(given.state, HELPER)).toEqual(['open', 'filed:p1']);
    expect(may(given.state, HELPER, MONDAY)).toEqual([]);
    expect(readableStreams(given.and(CLERK, CONFIRM).state, HELPER)).toEqual(
      expect.arrayContaining(['parties', 'joint', 'accord', 'centre:p1', 'filed:p1']),
    );
  });

  it('stays so with the authority to file alone: no names, no answers, no details', () => {
    const story = talks(helped({ scope: ['file'] })).and(CLERK, {
      type: 'describeParty',
      partyId: party('p1'),
      details: { address: '二组 17 号' },
    });
    const { state } = story;
    expect(readableStreams(state, HELPER)).toEqual(['open', 'filed:p1']);
    const seen = viewCase(state, readingOf(HELPER));
    expect(seen).toMatchObject({ stage: 'talking', turns: [], rooms: [], terms: [] });
    expect(seen.mediator).toBeUndefined();
    expect(seen.next).toMatchObject({ what: 'lead_talks', who: { name: '', you: false } });
    expect(seen.parties.map(({ partyId }) => partyId)).toEqual(['p1']);
    expect(JSON.stringify(seen)).not.toContain('17 号');
    expect(may(state, HELPER, state.lastAt)).toEqual([]);
    expect(viewCard(state, readingOf(HELPER)).next?.what).toBe('lead_talks');
  });

  it('is never what is said in private, nor to the clerks alone', () => {
    const { state } = talks(helped({ scope: ['read', 'talk', 'answer', 'sign'] }));
    const read = readableStreams(state, HELPER);
    expect(read.filter((one) => /^(private|office)/.test(one))).toEqual([]);
    expect(read).toContain('joint');
    const story = talks(helped({ scope: ['read', 'talk', 'answer', 'sign'] }));
    expect(outcome(story.when(HELPER, { type: 'say', room: 'private', text: '其实' }))).toBe(
      'room.not_yours',
    );
    expect(outcome(story.when(HELPER, { type: 'say', room: 'joint', text: '我替她说' }))).toContain(
      'message.said',
    );
    expect(outcome(story.when(HELPER, WELL_FORMED.askReplacement))).toBe('actor.scope');
  });

  it('ends with the moment of the authority, in a case that has ended, too', () => {
    const until = hoursLater(48);
    const own = { personId: HELPER.personId, actsFor: [party('p1')], roles: [] };
    const open = talks(helped({ scope: ['read', 'talk'], until }));
    for (const { state } of [open, open.and(MEDIATOR, { type: 'fail', reason: '谈不拢' })]) {
      const read = (now: string) => readableStreams(state, viewerOf(state, { ...own, now }));
      expect(read(until)).toEqual(expect.arrayContaining(['joint', 'centre:p1']));
      expect(read(hoursLater(48.01))).toEqual(['open', 'filed:p1']);
      const late = viewerOf(state, { ...own, now: hoursLater(48.01) }) as Acting;
      expect(viewCase(state, readingOf(late))).toMatchObject({ rooms: [], turns: expect.any(Array) });
      expect(may(state, late, hoursLater(48.01))).toEqual([]);
    }
  });

  it('is told to everybody who sees the party, and marked on the staff’s cards', () => {
    const people = { parties: { p1: { name: '张秀英', actors: { a1: '赵主任' } }, p2: { name: '李桂芳' } } };
    const { state } = talks(helped());
    const assisted = { name: '赵主任', office: 'cadre', confirmed: true };
    for (const viewer of [CLERK, MEDIATOR, other(1), HELPER]) {
      const [own] = viewCase(state, { ...readingOf(viewer), people }).parties;
      expect(own?.assisted).toEqual(assisted);
    }
    expect(viewCard(state, { ...readingOf(CLERK), people }).assisted).toEqual(assisted);
    expect(viewCard(state, { ...readingOf(other(1)), people }).assisted).toBeUndefined();
  });
});

describe('a party that the staff call', () => {
  const called = talking().and(CLERK, { type: 'setChannel', ...P2, channel: 'paper' });

  it('is reached in a way that only itself and the staff know', () => {
    const channelOf = (viewer: Parameters<typeof readingOf>[0]) =>
      viewCase(called.state, readingOf(viewer)).parties.map(({ channel }) => channel);
    expect(channelOf(CLERK)).toEqual(['app', 'paper']);
    expect(channelOf(other(1))).toEqual([undefined, 'paper']);
    expect(channelOf(APPLICANT)).toEqual(['app', undefined]);
    expect(called.events.slice(-2).map(({ type, stream }) => [type, stream])).toEqual([
      ['channel.set', 'centre:p2'],
      ['reach.changed', 'parties'],
    ]);
    const again = called.and(other(1), { type: 'setChannel', channel: 'phone' });
    expect(again.events.at(-1)?.type).toBe('channel.set');
    expect(outcome(again.when(APPLICANT, { type: 'setChannel', ...P2, channel: 'app' }))).toBe(
      'case.not_yours',
    );
  });

  it('owes its turns by them, and its mediator finds these among their own', () => {
    const asked = called.and(MEDIATOR, { ...WELL_FORMED.proposeTerm });
    const turnFor = (viewer: Parameters<typeof readingOf>[0]) =>
      viewCase(asked.state, readingOf(viewer)).turns.find(({ who }) => who.partyId === 'p2');
    expect(turnFor(MEDIATOR)).toMatchObject({ what: 'answer_terms', by: 'visit', yours: true });
    expect(turnFor(other(1))).toMatchObject({ by: 'visit', who: { you: true } });
    expect(turnFor(APPLICANT)).toMatchObject({ by: 'call' });
    expect(turnFor(APPLICANT)?.yours).toBeUndefined();
    expect(turnFor(CLERK)?.yours).toBeUndefined();
    expect(viewCase(asked.state, readingOf(MEDIATOR)).next).toMatchObject({
      yours: true,
      what: 'answer_terms',
    });
  });

  it('says in the joint room what the mediator takes down and reads back', () => {
    const say = { type: 'say', room: 'joint', text: '我愿意把沟填回去', for: party('p2') } as const;
    expect(outcome(called.when(MEDIATOR, say))).toBe('record.how_needed');
    const said = called.and(MEDIATOR, { ...say, told: TOLD }).events.at(-1);
    expect(said).toMatchObject({ type: 'message.said', stream: 'joint', data: { for: 'p2', how: 'phone' } });
    expect(outcome(called.when(MEDIATOR, { ...say, for: party('p1'), told: TOLD }))).toBe(
      'record.writes_itself',
    );
    expect(outcome(called.when(APPLICANT, { ...say, told: TOLD }))).toBe('case.not_yours');
    expect(outcome(called.when(MEDIATOR, { ...say, room: 'private', told: TOLD }))).toBe('room.not_yours');
  });
});

describe('an answer that staff take down', () => {
  it.each([
    ['consent', CONSENT],
    ['refuse', WELL_FORMED.refuse],
    ['answerLater', WELL_FORMED.answerLater],
    ['withdraw', WELL_FORMED.withdraw],
    ['chooseMediator', WELL_FORMED.chooseMediator],
  ] as const)('says how it was told and was read back: %s', (_, whole) => {
    const { told, ...command } = { told: TOLD, ...whole };
    const before = asked();
    expect(outcome(before.when(MEDIATOR, command as CaseCommand))).toBe('record.how_needed');
    const unread = { ...command, told: { ...TOLD, readBack: false } } as CaseCommand;
    expect(outcome(before.when(MEDIATOR, unread))).toBe('record.how_needed');
    const after = before.and(MEDIATOR, { ...command, told } as CaseCommand);
    const record = after.events.find(({ type }) => type === 'answer.recorded');
    expect(record).toMatchObject({ data: { about: command.type, how: 'phone' } });
    expect(record?.stream).toBe(`centre:${record && 'partyId' in record.data ? record.data.partyId : ''}`);
  });

  it('is asked of the staff alone', () => {
    expect(outcome(asked().when(other(1), { type: 'consent' }))).toContain('consent.given');
  });
});

function asked(): Given {
  const sure = helped().and(CLERK, CONFIRM).and(CLERK, ACCEPT).and(CLERK, ASSIGN).and(MEDIATOR, DECLARE);
  return sure.and(CLERK, { type: 'deliver', ...P2, how: 'paper' });
}

/** Confirmed at the window, both agreed, and the joint room open. */
function talks(before: Given): Given {
  return before
    .and(CLERK, CONFIRM)
    .and(CLERK, ACCEPT)
    .and(CLERK, ASSIGN)
    .and(MEDIATOR, DECLARE)
    .and(CLERK, { type: 'deliver', ...P2, how: 'visit' })
    .and(other(1), { type: 'consent' })
    .and(MEDIATOR, OPEN);
}

it('leaves a case that its applicant filed as it was', () => {
  expect(filed().state.parties[0]).not.toHaveProperty('assisted');
  expect(readableStreams(filed().state, CLERK)).not.toContain('filed:p1');
});
