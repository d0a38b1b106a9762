import {
  APPLICANT,
  ASKED_CLERK,
  CLERK,
  filed,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  outcome,
  party,
  person,
} from '../../../../test/harness/given';
import { centre } from '../../../../test/harness/setting';
import {
  ASSIGN,
  accepted,
  CONSENT,
  closed,
  DECLARE,
  failed,
  inviting,
  REFUSE,
  refused,
  resting,
  STAGED,
  signing,
  silent,
  TOO_LATE_TO_ANSWER,
  talking,
  transferring,
  unreachable,
  WITHDRAW,
  withdrawn,
} from '../../../../test/harness/stages';
import { WELL_FORMED } from '../../../../test/harness/well-formed';
import { may } from '../permit';
import { type Viewer, viewerOf } from '../viewer';

const to = (id: string) => ({ partyId: party(id) });
/** The clerk who took the case over. */
const ASKED_CLERK_NOW: Viewer = { as: 'clerk', personId: person('clerk-2') };
const tasks = ({ state }: Given) => state.turns.map((turn) => turn.task);
const last = ({ events }: Given, type: string) => events.findLast((event) => event.type === type);
const SILENT = { type: 'closeSilent', ...to('p2') } as const;
const UNREACHABLE = { type: 'closeUnreachable', ...to('p2') } as const;
const NO_ANSWER = { type: 'log', how: 'call', ...to('p2'), result: 'no_answer' } as const;

describe('silence', () => {
  it('counts only from a recorded delivery', () => {
    const asked = accepted().and(CLERK, ASSIGN);
    expect(outcome(asked.when(CLERK, SILENT, hoursLater(24 * 365)))).toBe('answer.not_delivered');
  });

  it('counts only once the time for answering is over', () => {
    const due = '2026-03-09T10:00:00.000Z';
    expect(inviting().state.turns[0]).toMatchObject({ task: 'answer', due });
    expect(outcome(inviting().when(CLERK, SILENT, due))).toBe('answer.still_time');
    expect(outcome(inviting().when(CLERK, SILENT, '2026-03-09T10:00:00.001Z'))).toContain('silence.found');
    expect(silent().state.stage).toBe('silent');
  });

  it('is no answer, and no reason to end while somebody else talks', () => {
    const two = inviting({}, 2).and(other(1), CONSENT);
    const found = two.and(CLERK, { ...SILENT, ...to('p3') }, TOO_LATE_TO_ANSWER);
    expect(found.state.stage).toBe('inviting');
    expect(found.state.parties[2]?.answer).toBe('silent');
    expect(outcome(found.when(CLERK, { ...SILENT, ...to('p2') }))).toBe('case.not_now');
  });

  it('is not found where an answer was given, nor of somebody who is not there', () => {
    const later = inviting({}, 2).and(other(1), { type: 'answerLater' });
    expect(outcome(later.when(CLERK, SILENT, hoursLater(30)))).toBe('answer.still_time');
    const gone = inviting({}, 2).and(other(1), REFUSE);
    expect(outcome(gone.when(CLERK, SILENT, TOO_LATE_TO_ANSWER))).toBe('answer.given');
    expect(outcome(gone.when(CLERK, { ...SILENT, ...to('p9') }, TOO_LATE_TO_ANSWER))).toBe(
      'case.party_unknown',
    );
  });
});

describe('nobody reached', () => {
  it('needs as many recorded attempts as the procedure says', () => {
    const asked = accepted().and(CLERK, ASSIGN);
    const twice = asked.and(MEDIATOR, NO_ANSWER).and(MEDIATOR, NO_ANSWER);
    expect(twice.when(MEDIATOR, UNREACHABLE)).toMatchObject({
      refusal: { code: 'attempts.too_few', params: { needed: 3 } },
    });
    expect(outcome(twice.and(MEDIATOR, NO_ANSWER).when(MEDIATOR, UNREACHABLE))).toContain(
      'unreachable.found',
    );
    expect(unreachable().state.stage).toBe('unreachable');
  });

  it('counts anew from when somebody was reached', () => {
    const twice = accepted().and(CLERK, ASSIGN).and(MEDIATOR, NO_ANSWER).and(MEDIATOR, NO_ANSWER);
    const reached = twice.and(MEDIATOR, { ...NO_ANSWER, result: 'hesitant' }).and(MEDIATOR, NO_ANSWER);
    expect(outcome(reached.when(MEDIATOR, UNREACHABLE))).toBe('attempts.too_few');
  });
});

describe('every end without agreement', () => {
  it.each([
    ['declined', STAGED.declined],
    ['refused', refused],
    ['withdrawn', withdrawn],
    ['silent', silent],
    ['unreachable', unreachable],
    ['failed', failed],
  ] as const)('tells all parties the ways that remain: %s', (stage, make) => {
    const ended = make();
    expect(ended.state.stage).toBe(stage);
    expect(last(ended, 'routes.told')).toMatchObject({
      stream: 'parties',
      data: { routes: ['court', 'legal_aid'] },
      by: { role: 'system' },
    });
    expect(ended.events.filter((event) => event.type === 'routes.told')).toHaveLength(1);
    expect(tasks(ended)).toEqual([]);
  });

  it('names the ways of its kind', () => {
    const labour = filed({ kind: 'labour' }).and(APPLICANT, WITHDRAW);
    expect(last(labour, 'routes.told')?.data).toEqual({
      routes: ['labour_arbitration', 'court', 'legal_aid'],
    });
  });

  it('is not told of a case that was closed with an agreement', () => {
    expect(last(closed(), 'routes.told')).toBeUndefined();
  });

  it('keeps why it failed from who did not talk', () => {
    expect(last(failed(), 'failure.explained')).toMatchObject({
      stream: 'accord',
      words: { text: '谈不拢' },
    });
    expect(last(failed(), 'case.failed')?.words).not.toHaveProperty('text');
  });

  it('leaves nothing open: no draft, no promise owed, nobody asked to take it', () => {
    const draft = signing().and(APPLICANT, { type: 'urge' });
    const ended = draft.and(APPLICANT, WITHDRAW);
    expect(ended.state).not.toHaveProperty('agreement');
    expect(ended.state).not.toHaveProperty('promiseOwed');
    const given = transferring().and(APPLICANT, WITHDRAW);
    expect(given.state).not.toHaveProperty('transfer');
    expect(tasks(given)).toEqual([]);
    expect(outcome(given.when(ASKED_CLERK, { type: 'takeTransfer' }))).toBe('case.not_yours');
    expect(outcome(given.when(CLERK, WELL_FORMED.reopen))).toContain('case.reopened');
  });

  it('can be stopped by either side also while another organisation is asked, or the case rests', () => {
    const asked = inviting().and(CLERK, { type: 'transfer', to: centre('centre-2'), reason: '在那边' });
    expect(asked.and(other(1), REFUSE).state.stage).toBe('refused');
    expect(asked.and(APPLICANT, WITHDRAW).state.stage).toBe('withdrawn');
    expect(resting().and(other(1), REFUSE).state.stage).toBe('refused');
    expect(resting().and(APPLICANT, WITHDRAW).state.stage).toBe('withdrawn');
  });
});

describe('giving a case to another organisation', () => {
  const transfer = { type: 'transfer', to: centre('centre-2'), reason: '地点在那边' } as const;
  const asked = talking().and(CLERK, transfer);
  const answers = { personId: person('clerk-2'), name: '', actsFor: [] };
  const clerkOf = (id: string) => [{ role: 'clerk' as const, centreId: centre(id) }];

  it.each([
    ['itself', 'centre-1', 'transfer.same'],
    ['one that is not there', 'nowhere', 'transfer.unknown'],
    ['a name from the prototype', '__proto__', 'transfer.unknown'],
  ])('is not giving it to %s', (_name, id, code) => {
    expect(outcome(talking().when(CLERK, { ...transfer, to: centre(id) }))).toBe(code);
  });

  it('makes the other one owe an answer, and nothing else goes on meanwhile', () => {
    expect(asked.state.turns).toMatchObject([
      { task: 'answer_transfer', owner: { role: 'clerk', centreId: 'centre-2' } },
    ]);
    expect(outcome(asked.when(MEDIATOR, WELL_FORMED.proposeTerm))).toBe('case.in_transfer');
    expect(outcome(asked.when(CLERK, transfer))).toBe('case.in_transfer');
    expect(outcome(asked.when(CLERK, { type: 'takeTransfer' }))).toBe('case.not_yours');
    const met = viewerOf(asked.state, { ...answers, roles: clerkOf('centre-2') });
    expect(met).toEqual(ASKED_CLERK);
    expect(may(asked.state, met, asked.state.lastAt).sort()).toEqual(['returnTransfer', 'takeTransfer']);
  });

  it('keeps code, id and what was said, and begins anew with the other one', () => {
    const taken = asked.and(ASKED_CLERK, { type: 'takeTransfer' });
    const { code, caseId } = talking().state;
    expect(taken.state).toMatchObject({ code, caseId, centreId: 'centre-2', stage: 'accepted' });
    expect(taken.state).not.toHaveProperty('transfer');
    expect(taken.state.parties.map((one) => one.answer)).toEqual(['consented', 'consented']);
    expect(tasks(taken)).toEqual(['assign']);
    expect(viewerOf(taken.state, { ...answers, roles: clerkOf('centre-1') }).as).toBe('stranger');
    expect(viewerOf(taken.state, { ...answers, roles: clerkOf('centre-2') })).toMatchObject({ as: 'clerk' });
    const early = filed().and(CLERK, transfer).and(ASKED_CLERK, { type: 'takeTransfer' });
    expect(early.state.stage).toBe('filed');
  });

  it('takes the helpers, the open wishes and the open meetings of the former one out', () => {
    const busy = talking()
      .and(CLERK, WELL_FORMED.addHandler)
      .and(APPLICANT, WELL_FORMED.askReplacement)
      .and(MEDIATOR, WELL_FORMED.proposeMeeting)
      .and(CLERK, transfer)
      .and(ASKED_CLERK, { type: 'takeTransfer' });
    expect(viewerOf(busy.state, { ...answers, personId: person('expert-1'), roles: [] }).as).toBe('stranger');
    expect(busy.state).not.toHaveProperty('replacementAsked');
    expect(busy.state.meetings).toMatchObject([{ status: 'cancelled' }]);
  });

  it('gives the talks a whole month again', () => {
    const taken = asked.and(ASKED_CLERK, { type: 'takeTransfer' }, hoursLater(24 * 40));
    const again = taken
      .and(ASKED_CLERK_NOW, ASSIGN)
      .and(MEDIATOR, DECLARE)
      .and(MEDIATOR, { type: 'openRoom' });
    const [talks] = again.state.turns.filter((turn) => turn.task === 'lead_talks');
    expect(talks?.due.slice(0, 10)).toBe('2026-05-11');
  });

  it('is refused only by whoever says whose it is', () => {
    const back = { type: 'returnTransfer', reason: '不归我们' } as const;
    expect(outcome(asked.when(ASKED_CLERK, back))).toBe('transfer.whose');
    expect(outcome(asked.when(ASKED_CLERK, { ...back, office: ' ' }))).toBe('transfer.whose');
    expect(outcome(asked.when(ASKED_CLERK, { ...back, whose: centre('centre-2') }))).toBe('transfer.whose');
    const named = asked.and(ASKED_CLERK, { ...back, whose: centre('centre-3') });
    expect(last(named, 'transfer.returned')).toMatchObject({
      data: { whose: 'centre-3' },
      words: { text: '不归我们', office: '安昌镇综治中心' },
    });
    const office = asked.and(ASKED_CLERK, { ...back, office: '区住建局' });
    expect(last(office, 'transfer.returned')).toMatchObject({
      data: { whose: null },
      words: { office: '区住建局' },
    });
    expect(tasks(office)).toEqual(['lead_talks']);
  });

  it('never goes round in a circle', () => {
    const back = asked.and(ASKED_CLERK, { type: 'returnTransfer', reason: '不归我们', office: '住建局' });
    expect(outcome(back.when(CLERK, transfer))).toBe('transfer.loop');
    const taken = asked.and(ASKED_CLERK, { type: 'takeTransfer' });
    expect(outcome(taken.when(ASKED_CLERK_NOW, { ...transfer, to: centre('centre-1') }))).toBe(
      'transfer.loop',
    );
    expect(outcome(taken.when(ASKED_CLERK_NOW, { ...transfer, to: centre('centre-2') }))).toBe(
      'transfer.same',
    );
    expect(outcome(taken.when(ASKED_CLERK_NOW, { ...transfer, to: centre('centre-3') }))).toContain(
      'transfer.asked',
    );
  });
});

describe('opening a case again', () => {
  it.each([
    ['closed', closed, 'in_force', []],
    ['refused', refused, 'inviting', ['none']],
    ['silent', silent, 'inviting', ['none']],
    ['unreachable', unreachable, 'inviting', ['none']],
    ['failed', failed, 'inviting', ['consented']],
    ['declined', STAGED.declined, 'filed', ['none']],
    ['withdrawn', withdrawn, 'filed', ['consented']],
  ] as const)('leads on from %s', (_stage, make, stage, answers) => {
    const again = make().and(CLERK, WELL_FORMED.reopen);
    expect(again.state.stage).toBe(stage);
    expect(again.state.code).toBe(make().state.code);
    expect(again.state.turns.length).toBeGreaterThan(0);
    for (const answer of answers) expect(again.state.parties[1]?.answer).toBe(answer);
  });

  it('counts the month of talks from then', () => {
    const year = hoursLater(24 * 365);
    const again = failed().and(CLERK, WELL_FORMED.reopen, year).and(MEDIATOR, { type: 'openRoom' }, year);
    const [talks] = again.state.turns.filter((turn) => turn.task === 'lead_talks');
    expect(talks?.due.slice(0, 10)).toBe('2027-04-01');
  });

  it('is for the clerk, with a reason, and only where there was an end', () => {
    expect(outcome(closed().when(MEDIATOR, WELL_FORMED.reopen))).toBe('case.not_yours');
    expect(outcome(talking().when(CLERK, WELL_FORMED.reopen))).toBe('case.not_now');
  });
});

describe('a report to another organ', () => {
  it('is for the staff alone, in every stage, and changes nothing that others see', () => {
    for (const make of Object.values(STAGED)) {
      const before = make();
      const after = before.and(MEDIATOR, WELL_FORMED.report);
      expect(after.events.slice(before.events.length)).toMatchObject([
        { type: 'case.reported', stream: 'staff', data: { organ: 'police', urgent: true } },
      ]);
      expect(after.state).toEqual({ ...before.state, streams: expect.anything() });
    }
    expect(outcome(talking().when(other(1), WELL_FORMED.report))).toBe('case.not_yours');
  });
});
