import { accessChapter } from './access/rules';
import { afterwardsChapter } from './afterwards/rules';
import { agreementChapter } from './agreement/rules';
import { assistChapter } from './assist/rules';
import { helperOf, isOutside, readsOn } from './assist/standing';
import { careChapter } from './care/rules';
import { type No, no, type Permit, partyOf } from './chapter';
import { COMMAND_TYPES, type CommandType } from './command';
import { exitChapter } from './exits/rules';
import { fieldChapter } from './field/rules';
import { firstPermits } from './first/permits';
import { linkingChapter } from './linking/rules';
import { mediatorChapter } from './mediator/rules';
import { meetingChapter } from './meeting/rules';
import { isAsked, isAskedHeir, type Party, takesPart } from './party';
import { peopleChapter } from './people/rules';
import type { Scope } from './people/shape';
import { promiseChapter } from './promise/rules';
import { restChapter } from './rest/rules';
import type { CaseState } from './state';
import { isLocked } from './talk';
import { termChapter } from './terms/rules';
import type { Viewer } from './viewer';
import { refusalSeen } from './viewing-stage';

/**
 * Who may do what, when: one rule per command, asked both before a command is carried out and when a view tells
 * a person what is open to them now.
 */
const PERMITS: Readonly<Record<CommandType, Permit>> = {
  ...firstPermits,
  ...promiseChapter.permits,
  ...peopleChapter.permits,
  ...mediatorChapter.permits,
  ...fieldChapter.permits,
  ...meetingChapter.permits,
  ...termChapter.permits,
  ...agreementChapter.permits,
  ...afterwardsChapter.permits,
  ...restChapter.permits,
  ...exitChapter.permits,
  ...linkingChapter.permits,
  ...careChapter.permits,
  ...accessChapter.permits,
  ...assistChapter.permits,
};

export function permit(state: CaseState, viewer: Viewer, type: CommandType, now: string): No {
  return refusalSeen(state, viewer, judged(state, viewer, type, now));
}

function judged(state: CaseState, viewer: Viewer, type: CommandType, now: string): No {
  const outside = outsider(state, viewer, type) ?? behindPin(viewer, type);
  if (outside) return outside;
  const answer = PERMITS[type](state, viewer, now);
  // Whoever sees no more than how far the case is, is not told by a refusal either how it stands or what ended it.
  if (isOutside(state, viewer) && answer?.code !== 'actor.conflict')
    return authority(state, viewer, type, now);
  // Whose command it is not is told so, whatever the case waits for.
  if (answer?.code === 'case.not_yours') return answer;
  return standstill(state, type) ?? answer ?? authority(state, viewer, type, now);
}

/** The commands open to this person now; screens draw their buttons from this list alone. */
export function may(state: CaseState, viewer: Viewer, now: string): CommandType[] {
  return COMMAND_TYPES.filter(
    (type) => permit(state, viewer, type, now) === null && !isSettled(state, viewer, type),
  );
}

/** What goes on while another organisation has been asked to take the case. */
const WHILE_ASKED: readonly CommandType[] = [
  'takeTransfer',
  'returnTransfer',
  'explainDelay',
  'withdraw',
  'refuse',
  'report',
  'log',
  'say',
  'confirmFiling',
  'setChannel',
  'keepEvidence',
  'dropEvidence',
  'askHide',
  'hideMessage',
  'showMessage',
  'releaseMessage',
  'returnMessage',
  'settleDanger',
  'doubtClaim',
  'undoClaim',
];
/** What is open to the clerks of the organisation that was asked. */
const OF_THE_ASKED: readonly CommandType[] = ['takeTransfer', 'returnTransfer', 'explainDelay'];
/** What waits while the case rests: every step that binds somebody. */
const NOT_AT_REST: readonly CommandType[] = [
  'openRoom',
  'draftAgreement',
  'signAgreement',
  'recordPaper',
  'signAsMediator',
  'sealAgreement',
  'acceptTerm',
  'closeSilent',
  'closeUnreachable',
  'close',
  'suspend',
  'transfer',
];

function outsider(state: CaseState, viewer: Viewer, type: CommandType): No {
  if (viewer.as === 'code' || viewer.as === 'stranger') return no('case.not_yours');
  if (viewer.as === 'clerk' && viewer.asked && !OF_THE_ASKED.includes(type)) return no('case.not_yours');
  const own = partyOf(state, viewer);
  return own && !takesPart(own) ? no('party.gone') : null;
}

/** Asked before the rule: what that says hangs on what was said in private. */
function behindPin(viewer: Viewer, type: CommandType): No {
  return type === 'setPass' && isLocked(viewer) ? no('pin.needed') : null;
}

function standstill(state: CaseState, type: CommandType): No {
  if (state.transfer && !WHILE_ASKED.includes(type)) return no('case.in_transfer');
  return state.rest && NOT_AT_REST.includes(type) ? no('case.resting') : null;
}

/** What each of a party's commands asks of the authority of whoever acts for it; `read` goes without saying. */
const SCOPE_OF: Readonly<Partial<Record<CommandType, Scope>>> = {
  say: 'talk',
  setPass: 'talk',
  keepEvidence: 'talk',
  dropEvidence: 'talk',
  askHide: 'talk',
  supplement: 'talk',
  // Whoever proposes has said yes to it.
  proposeTerm: 'answer',
  counterTerm: 'answer',
  dropTerm: 'talk',
  announceCompanion: 'talk',
  markTimes: 'talk',
  urge: 'talk',
  rate: 'talk',
  reportPerformance: 'talk',
  confirmPerformance: 'answer',
  answerVisit: 'answer',
  describeParty: 'talk',
  consent: 'answer',
  answerLater: 'answer',
  refuse: 'answer',
  withdraw: 'answer',
  leave: 'answer',
  acceptMediator: 'answer',
  chooseMediator: 'answer',
  askReplacement: 'answer',
  acceptTerm: 'answer',
  proposeExtension: 'answer',
  agreeExtension: 'answer',
  allowJoint: 'answer',
  setChannel: 'answer',
  askConfirmation: 'sign',
  signRecord: 'sign',
  refuseRecord: 'sign',
  signAgreement: 'sign',
  refuseAgreement: 'sign',
};

/** What only the party itself has to do with: its private talk, and what it tells the clerks alone. */
const NOT_BY_HELPERS: readonly CommandType[] = ['setPass', 'askReplacement', 'rate'];

/** Who acts for a party does what their authority covers, as long as it lasts, and appoints nobody else. */
function authority(state: CaseState, viewer: Viewer, type: CommandType, now: string): No {
  if (viewer.as !== 'party' || viewer.actorId === undefined) return null;
  const actor = partyOf(state, viewer)?.actors?.find(({ actorId }) => actorId === viewer.actorId);
  if (!actor || actor.ended) return no('actor.unknown');
  if (actor.until !== null && actor.until < now) return no('actor.expired');
  const helper = helperOf(state, viewer);
  if (helper && (!readsOn(helper) || NOT_BY_HELPERS.includes(type))) return no('actor.scope');
  const scope = SCOPE_OF[type];
  return scope !== undefined && actor.scope.includes(scope) ? null : no('actor.scope');
}

/** A command that is allowed, being safe to repeat, but would change nothing: no button for it. */
function isSettled(state: CaseState, viewer: Viewer, type: CommandType): boolean {
  const own = viewer.as === 'party' ? partyOf(state, viewer) : undefined;
  switch (type) {
    case 'consent':
      return own
        ? !isAsked(own) || own.answer === 'consented' || own.answer === 'refused'
        : state.parties.every(
            (party) => !isAsked(party) || !takesPart(party) || party.answer === 'consented',
          );
    case 'answerLater':
      return own ? own.answer !== 'none' : !state.parties.some((party) => isUnanswered(state, party));
    case 'refuse':
      return own ? own.answer === 'refused' : false;
    default:
      return false;
  }
}

function isUnanswered(state: CaseState, party: Party): boolean {
  if (party.answer !== 'none' || !isAsked(party) || !takesPart(party)) return false;
  return state.stage !== 'in_force' || isAskedHeir(state, party);
}
