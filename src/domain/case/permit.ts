import type { PartyId } from '../ids';
import { COMMAND_TYPES, type CommandType, type Room } from './command';
import { type Party, readyToTalk, waitingFor } from './party';
import type { Refusal } from './refusal';
import { type CaseState, isEnded } from './state';
import type { Viewer } from './viewer';

type No = Refusal | null;
type Permit = (state: CaseState, viewer: Viewer) => No;

/**
 * Who may do what, when: one rule per command, asked both before a command is carried out and when a view tells
 * a person what is open to them now. A rule answers `null` for yes, or why not.
 */
const PERMITS: Readonly<Record<CommandType, Permit>> = {
  accept: both(clerk, during('filed', 'supplementing')),
  askSupplement: both(clerk, during('filed')),
  supplement: both(applicant, during('supplementing')),
  decline: both(clerk, during('filed', 'supplementing')),
  assign: both(clerk, during('accepted', 'inviting', 'talking')),
  declare: both(mediator, during('inviting', 'talking')),
  issueKey: both(staff, (state) => (state.stage === 'declined' ? notNow(state) : null)),
  deliver: both(staff, during('inviting', 'talking'), notHeld),
  log: staff,
  // Applying was the applicant's consent; saying it again changes nothing.
  consent: both(partyOrStaff, during('inviting', 'talking')),
  answerLater: both(otherSide, during('inviting', 'talking')),
  refuse: both(otherSideOrStaff, during('inviting', 'talking')),
  // Whoever asked may stop asking, at any time and without giving a reason (art. 23).
  withdraw: both(applicantOrStaff, (state) => (isEnded(state.stage) ? notNow(state) : null)),
  openRoom: both(mediator, during('inviting'), notHeld, everybodyAgreed),
  pauseRoom: both(mediator, during('talking'), roomIs('open')),
  resumeRoom: both(mediator, during('talking'), roomIs('paused')),
  say: (state, viewer) => (mayWrite(state, viewer, 'joint') ? mayWrite(state, viewer, 'centre') : null),
};

export function permit(state: CaseState, viewer: Viewer, type: CommandType): No {
  return PERMITS[type](state, viewer);
}

/** The commands open to this person now; screens draw their buttons from this list alone. */
export function may(state: CaseState, viewer: Viewer): CommandType[] {
  return COMMAND_TYPES.filter(
    (type) => permit(state, viewer, type) === null && !isSettled(state, viewer, type),
  );
}

/** Whether the viewer may write in the room now, staff on whose `line`; the same rule draws the composer. */
export function mayWrite(state: CaseState, viewer: Viewer, room: Room, line?: PartyId): No {
  const own = partyOf(state, viewer);
  if (!own && staff(state, viewer)) return no('case.not_yours');
  if (room === 'centre') {
    const partyId = own?.partyId ?? line;
    const toOther = state.parties.some((party) => party.partyId === partyId && party.side === 'other');
    return toOther ? notHeld(state) : null;
  }
  if (viewer.as === 'clerk') return no('room.not_yours');
  if (state.stage !== 'talking' || state.room !== 'open') return no('room.not_open');
  if (own && own.answer !== 'consented') return no('room.not_yours');
  return null;
}

/** A command that is allowed, being safe to repeat, but would change nothing: no button for it. */
function isSettled(state: CaseState, viewer: Viewer, type: CommandType): boolean {
  const own = viewer.as === 'party' ? partyOf(state, viewer) : undefined;
  switch (type) {
    case 'consent':
      return own
        ? own.answer === 'consented' || own.answer === 'refused'
        : state.parties.every((party) => party.answer === 'consented');
    case 'answerLater':
      return own?.answer !== 'none';
    case 'refuse':
      return own ? own.answer === 'refused' : false;
    default:
      return false;
  }
}

export function partyOf(state: CaseState, viewer: Viewer): Party | undefined {
  return viewer.as === 'party' ? state.parties.find((party) => party.partyId === viewer.partyId) : undefined;
}

function both(...rules: Permit[]): Permit {
  return (state, viewer) => {
    for (const rule of rules) {
      const answer = rule(state, viewer);
      if (answer) return answer;
    }
    return null;
  };
}

function clerk(_state: CaseState, viewer: Viewer): No {
  return viewer.as === 'clerk' ? null : no('case.not_yours');
}

function mediator(_state: CaseState, viewer: Viewer): No {
  return viewer.as === 'mediator' ? null : no('case.not_yours');
}

function staff(_state: CaseState, viewer: Viewer): No {
  return viewer.as === 'clerk' || viewer.as === 'mediator' ? null : no('case.not_yours');
}

function applicant(state: CaseState, viewer: Viewer): No {
  return partyOf(state, viewer)?.side === 'applicant' ? null : no('case.not_yours');
}

function partyOrStaff(state: CaseState, viewer: Viewer): No {
  return partyOf(state, viewer) ? null : staff(state, viewer);
}

function applicantOrStaff(state: CaseState, viewer: Viewer): No {
  return staff(state, viewer) === null ? null : applicant(state, viewer);
}

function otherSideOrStaff(state: CaseState, viewer: Viewer): No {
  return staff(state, viewer) === null ? null : otherSide(state, viewer);
}

function otherSide(state: CaseState, viewer: Viewer): No {
  const party = partyOf(state, viewer);
  if (!party) return no('case.not_yours');
  return party.side === 'other' ? null : no('answer.not_for_applicant');
}

function during(...stages: CaseState['stage'][]): Permit {
  return (state) => (stages.includes(state.stage) ? null : notNow(state));
}

function notHeld(state: CaseState): No {
  return state.hold ? no('case.call_applicant_first') : null;
}

function everybodyAgreed(state: CaseState): No {
  if (readyToTalk(state.parties)) return null;
  return no('room.consent_missing', { missing: Math.max(1, waitingFor(state.parties).length) });
}

function roomIs(room: 'open' | 'paused'): Permit {
  return (state) => (state.stage === 'talking' && state.room === room ? null : notNow(state));
}

function notNow(state: CaseState): Refusal {
  return { code: 'case.not_now', params: { stage: state.stage, ended: isEnded(state.stage) ? 1 : 0 } };
}

function no(code: Refusal['code'], params: Refusal['params'] = {}): Refusal {
  return { code, params };
}
