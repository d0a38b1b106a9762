import fc from 'fast-check';
import {
  APPLICANT,
  CLERK,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  party,
} from '../../../test/harness/given';
import { commandsOf, EVERYBODY, story } from '../../../test/harness/random-story';
import { centre } from '../../../test/harness/setting';
import {
  agreedTerms,
  identified,
  inviting,
  REFUSE,
  STAGED,
  talking,
  visited,
} from '../../../test/harness/stages';
import { CLAUSE, SIGNATURE, TEXT_OF_AGREEMENT } from '../../../test/harness/well-formed';
import { changeOf, observe, observeFrom } from '../../../test/model/observe';
import { COMMAND_TYPES } from './command';
import { LIFECYCLE } from './lifecycle';
import { STAGES } from './state';
import type { Viewer } from './viewer';

const lines = LIFECYCLE.map(({ from, event, to }) => `${from} ${event} ${to}`);
const linesWithBy = LIFECYCLE.flatMap(({ from, event, to, by }) =>
  by.map((who) => `${from} ${event} ${to} by ${who}`),
);

/** Three calls in vain. */
function missed(story: Given, number: number): Given {
  const call = { type: 'log', how: 'call', partyId: party(`p${number + 1}`), result: 'no_answer' } as const;
  return story.and(MEDIATOR, call).and(MEDIATOR, call).and(MEDIATOR, call);
}

const LATE = hoursLater(24 * 20);
const P2 = party('p2');
const P3 = party('p3');
const quiet = (story: Given, partyId = P2) => story.and(CLERK, { type: 'closeSilent', partyId }, LATE);
const away = (story: Given, partyId = P2) => story.and(CLERK, { type: 'closeUnreachable', partyId });
const removed = (story: Given) => story.and(CLERK, { type: 'removeParty', partyId: P2, reason: '与他无关' });
const transferred = (story: Given) =>
  story.and(CLERK, { type: 'transfer', to: centre('centre-2'), reason: '地点在那边' });

/** Two on the other side: one has said no, is silent or was not reached, and what the second does ends it. */
function mixed(): Given[] {
  const both = missed(missed(inviting({}, 2), 2), 1);
  return [both.and(other(1), REFUSE), quiet(both), away(both)];
}

/** Somebody more of the other side comes while the others talk, and the first one goes or stays. */
function lateComer(): Given {
  const came = talking()
    .and(CLERK, { type: 'addParty', side: 'other', kind: 'person', name: '王建国' })
    .and(CLERK, { type: 'deliver', partyId: P3, how: 'visit' });
  return missed(came, 2);
}

function late(): Given[] {
  const came = lateComer();
  const second = missed(
    lateComer()
      .and(CLERK, { type: 'addParty', side: 'other', kind: 'person', name: '赵小兰' })
      .and(CLERK, { type: 'deliver', partyId: party('p4'), how: 'visit' }),
    3,
  );
  return [
    came.and(other(1), REFUSE),
    removed(came),
    quiet(came, P3),
    away(came, P3),
    quiet(removed(second), P3),
  ];
}

/** An agreement is drafted by those who talk, while one more has not answered or has said no. */
function lateSigning(): Given[] {
  const came = lateComer();
  const no = came.and(other(2), REFUSE);
  return [came, no, quiet(came, P3), away(came, P3)].map(drafted);
}

function drafted(story: Given): Given {
  const accept = { type: 'acceptTerm', termId: 't1', version: 1 } as const;
  return story
    .and(MEDIATOR, { type: 'proposeTerm', ...CLAUSE })
    .and(APPLICANT, accept)
    .and(other(1), accept)
    .and(MEDIATOR, { type: 'draftAgreement', ...TEXT_OF_AGREEMENT, form: 'screen' });
}

/** Only the seal is missing, or only one party's name. */
function nearlySigned(): Given[] {
  const ready = identified();
  const digest = ready.state.agreement?.digest ?? '';
  const sign = { type: 'signAgreement', digest, signature: SIGNATURE, read: 'myself' } as const;
  const waiting = ready
    .and(APPLICANT, sign)
    .and(MEDIATOR, { type: 'signAsMediator', digest, signature: SIGNATURE });
  return [waiting.and(other(1), sign), waiting.and(CLERK, { type: 'sealAgreement', digest })];
}

function beginnings(): Given[] {
  return [
    ...Object.values(STAGED).map((make) => make()),
    ...mixed(),
    missed(inviting(), 1),
    ...late(),
    ...lateSigning(),
    agreedTerms(),
    ...nearlySigned(),
    visited(),
    visited().and(other(1), { type: 'answerVisit', answer: 'not' }),
    transferred(inviting()),
    transferred(talking()),
  ];
}

function roleOf(viewer: Viewer): string {
  return viewer.as === 'clerk' && viewer.asked ? 'other clerk' : viewer.as;
}

/** Every change of stage that one command of anybody brings about from here, now or much later, and who did. */
function changesFrom(begin: Given): string[] {
  const times = [begin.state.lastAt, hoursLater(24 * 30, begin.state.lastAt)];
  const found = times.flatMap((now) =>
    EVERYBODY.flatMap((viewer) =>
      COMMAND_TYPES.flatMap((type) =>
        commandsOf(type, begin.state, now).flatMap((command) => {
          const decision = begin.when(viewer, command, now);
          if (!decision.ok) return [];
          return observeFrom(begin.state, decision.events)
            .map(changeOf)
            .filter((line) => line !== null)
            .map((line) => `${line} by ${roleOf(viewer)}`);
        }),
      ),
    ),
  );
  return [...new Set(found)];
}

describe('the life of a case', () => {
  it('is the table: every change of stage, by whoever can bring it about, is a row, and every row happens', () => {
    const happened = new Set(beginnings().flatMap(changesFrom));
    expect([...happened].sort()).toEqual(linesWithBy.sort());
  });

  it('never leaves the table, whatever people do', () => {
    fc.assert(
      fc.property(story, ({ events }) => {
        for (const one of observe(events)) {
          const change = changeOf(one);
          if (change) expect(lines).toContain(change);
        }
      }),
    );
  });

  it('leads from filing to every stage', () => {
    const reached = new Set(['filed']);
    for (const _ of STAGES) for (const { from, to } of LIFECYCLE) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([...STAGES].sort());
  });
});
