import {
  both,
  clerk,
  during,
  mediator,
  type No,
  namedMediator,
  no,
  notHeld,
  notNow,
  type Permit,
  party,
  partyOf,
  partyOrStaff,
  staff,
  when,
} from '../chapter';
import type { FirstCommand } from '../command';
import { nearnessProblem } from '../mediator/rules';
import { applicantOf, isAsked, isAskedHeir, type Party, readyToTalk, takesPart, waitingFor } from '../party';
import { type CaseState, isEnded, type Stage } from '../state';
import { mayWrite } from '../talk';
import type { Viewer } from '../viewer';

/** While people are asked: before an agreement is in force, and after that the heirs of who signed it. */
const asking: Permit = (state, viewer, now) => {
  const inForce = state.stage === 'in_force';
  const own = partyOf(state, viewer);
  const isIt = (one: Party) => (inForce ? isAskedHeir(state, one) : isAsked(one) && takesPart(one));
  const asked = state.parties.filter(isIt);
  if (inForce ? own && !asked.includes(own) : during('inviting', 'talking', 'signing')(state, viewer, now))
    return notNow(state);
  return asked.length > 0 ? null : notNow(state);
};

/** From filing to the talks. */
export const firstPermits: Readonly<Record<FirstCommand['type'], Permit>> = {
  accept: both(clerk, during('filed', 'supplementing')),
  // Of somebody: where the applicant has died, heirs are found first.
  askSupplement: both(
    clerk,
    during('filed'),
    when((state) => applicantOf(state.parties) !== undefined),
  ),
  supplement: both(applicantOrStaff, during('supplementing')),
  decline: both(clerk, during('filed', 'supplementing')),
  assign: both(clerk, during('accepted', 'inviting', 'talking', 'signing', 'in_force')),
  declare: both(namedMediator, during('inviting', 'talking')),
  issueKey: both(
    staff,
    when((state) => state.parties.some((one) => keyProblem(state, one) === null)),
  ),
  deliver: both(staff, asking, notHeld),
  log: staff,
  // Applying was the applicant's consent; saying it again changes nothing.
  consent: both(partyOrStaff, asking),
  answerLater: both(askedOrStaff, asking),
  refuse: both(askedOrStaff, asking),
  // Whoever asked may stop asking, at any time and without giving a reason (art. 23); an agreement in force binds.
  withdraw: both(applicantOrStaff, (state) =>
    isEnded(state.stage) || state.stage === 'in_force' ? notNow(state) : null,
  ),
  openRoom: both(mediator, during('inviting', 'talking'), notHeld, everybodyAgreed, openable),
  pauseRoom: both(mediator, roomIs('open')),
  resumeRoom: both(mediator, roomIs('paused')),
  say: (state, viewer) => {
    const rooms = (['joint', 'centre', 'private'] as const).map((room) => mayWrite(state, viewer, room));
    return rooms.includes(null) ? null : (rooms[0] ?? null);
  },
  setPass: both(
    (state, viewer) => (viewer.as === 'party' ? party(state, viewer) : isNamed(state, viewer)),
    when((state, viewer) => privateMessages(state, viewer) > 0),
  ),
};

/** There is nothing to take part in any more. */
const NO_KEYS: readonly Stage[] = ['declined', 'void', 'linked'];

/** Why no key is given to this party now: the other side is not asked before the case is accepted. */
export function keyProblem(state: CaseState, one: Party): No {
  if (NO_KEYS.includes(state.stage)) return notNow(state);
  if (!takesPart(one)) return no('party.gone');
  if (one.side === 'applicant') return null;
  const held = notHeld(state);
  if (held) return held;
  return state.stage === 'filed' || state.stage === 'supplementing' ? no('key.accept_first') : null;
}

/** Nobody was told anything in private but the mediator whose appointment it is. */
function isNamed(state: CaseState, viewer: Viewer): No {
  return mayWrite(state, viewer, 'private') === null ? mediator(state, viewer) : no('case.not_yours');
}

function privateMessages(state: CaseState, viewer: Viewer): number {
  return Object.entries(state.streams)
    .filter(([stream]) => viewer.as !== 'party' || stream.startsWith(`private:${viewer.partyId}.`))
    .filter(([stream]) => stream.startsWith('private:') && stream.endsWith(`.${state.appointments ?? 0}`))
    .reduce((sum, [, { messages }]) => sum + messages, 0);
}

function applicant(state: CaseState, viewer: Viewer): No {
  const own = partyOf(state, viewer);
  const isIt = own?.side === 'applicant' && (!isAsked(own) || applicantOf(state.parties) === own);
  return isIt ? party(state, viewer) : no('case.not_yours');
}

function applicantOrStaff(state: CaseState, viewer: Viewer): No {
  return staff(state, viewer) === null ? null : applicant(state, viewer);
}

function askedOrStaff(state: CaseState, viewer: Viewer): No {
  return staff(state, viewer) === null ? null : askedParty(state, viewer);
}

function askedParty(state: CaseState, viewer: Viewer): No {
  const own = partyOf(state, viewer);
  if (!own) return no('case.not_yours');
  return isAsked(own) ? party(state, viewer) : no('answer.not_for_applicant');
}

function everybodyAgreed(state: CaseState): No {
  if (readyToTalk(state.parties)) return null;
  return no('room.consent_missing', { missing: Math.max(1, waitingFor(state.parties).length) });
}

/** What fear keeps apart opens once it is allowed. */
function openable(state: CaseState): No {
  const near = nearnessProblem(state);
  if (near) return near;
  if (state.stage !== 'talking') return null;
  if (state.room !== 'apart') return notNow(state);
  return state.fear && !state.fear.jointAllowed ? no('room.fear') : null;
}

function roomIs(room: 'open' | 'paused'): Permit {
  return (state) =>
    (state.stage === 'talking' || state.stage === 'signing' || state.stage === 'in_force') &&
    state.room === room
      ? null
      : notNow(state);
}
