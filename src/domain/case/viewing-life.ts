import { inChina } from '../procedure/calendar';
import { isHeld, isHiddenFrom } from './access/standing';
import { parts } from './afterwards/parts';
import { mayConfirmPart, mayReportPart, notAsked } from './afterwards/rules';
import { unchecked, unsigned } from './agreement/rules';
import { viewCare } from './care/viewing';
import type { Party } from './party';
import { permit } from './permit';
import type { Late } from './promise/shape';
import type { CaseState } from './state';
import { readableStreams, streamOfTurn } from './stream';
import type { CaseView, LateView, PartyView, Reading } from './view';

type Life = Pick<CaseView, 'late' | 'level' | 'handlers' | 'meetings' | 'terms' | 'performance' | 'visits'> &
  Partial<CaseView>;

/** Everything after the first talks. What stands in a stream that the viewer may not read is not even hinted at. */
export function viewLife(state: CaseState, reading: Reading): Life {
  const { viewer, people, organisations } = reading;
  const readable = readableStreams(state, viewer);
  const isParty = viewer.as === 'party';
  const knowsFear =
    viewer.as === 'clerk' || viewer.as === 'mediator' || (isParty && state.fear?.partyId === viewer.partyId);
  return {
    late: (state.late ?? [])
      .filter((late) => readable.includes(streamOfTurn(state, late)) && !isHiddenFrom(viewer, late))
      .map((late) => viewLate(late, reading)),
    level: state.level ?? 0,
    handlers: (state.handlers ?? []).map(({ personId, as }) => ({
      personId,
      as,
      name: people.handlers?.[personId] ?? '',
    })),
    meetings: (state.meetings ?? []).filter(({ only }) =>
      readable.includes(only === undefined ? 'accord' : `centre:${only}`),
    ),
    ...(state.track === undefined ? {} : { track: state.track }),
    ...(state.talksUntil === undefined ? {} : { talksUntil: state.talksUntil }),
    ...(state.rest === undefined ? {} : { rest: state.rest }),
    ...(state.replacementAsked ? { replacementAsked: true } : {}),
    ...(state.transfer
      ? { transfer: { to: state.transfer.to, name: organisations?.[state.transfer.to]?.name ?? '' } }
      : {}),
    ...(state.fear && knowsFear ? { fear: { jointAllowed: state.fear.jointAllowed } } : {}),
    ...viewCare(state, reading),
    ...(readable.includes('accord')
      ? viewAccord(state, reading)
      : { terms: [], performance: [], visits: [] }),
  };
}

/** What those who agreed to talk share with their mediator and the centre. */
function viewAccord(
  state: CaseState,
  { viewer, now }: Reading,
): Pick<CaseView, 'terms' | 'performance' | 'visits'> & Partial<CaseView> {
  const { agreement, confirmation } = state;
  const isRated = viewer.as === 'party' && state.rated?.includes(viewer.partyId);
  return {
    terms: state.terms ?? [],
    ...(state.extension === undefined ? {} : { extension: state.extension }),
    ...(agreement
      ? { agreement: { ...agreement, unchecked: unchecked(state), unsigned: unsigned(state) } }
      : {}),
    ...(confirmation ? { confirmation: { ...confirmation, missing: notAsked(state) } } : {}),
    performance: parts(state).map((part) => ({
      ...part,
      overdue: part.due !== null && !part.received && part.due < dayOf(now),
      mayReport:
        permit(state, viewer, 'reportPerformance', now) === null && mayReportPart(state, viewer, part),
      mayConfirm:
        permit(state, viewer, 'confirmPerformance', now) === null && mayConfirmPart(state, viewer, part),
    })),
    visits: state.visits ?? [],
    ...(state.followUpWaived ? { followUpWaived: true } : {}),
    ...(state.disputed ? { disputed: true } : {}),
    ...(isRated ? { rated: true } : {}),
  };
}

/** The date in China. */
function dayOf(now: string): string {
  return inChina(now).format('YYYY-MM-DD');
}

function viewLate({ task, about, due, explained, owner }: Late, { viewer }: Reading): LateView {
  const you = owner.role === 'mediator' ? viewer.as === 'mediator' : viewer.as === 'clerk';
  return { what: task, ...(about === undefined ? {} : { about }), due, explained, you };
}

/** What is told of a party beside its name: its details to itself and the staff, who acts for it to everybody. */
export function viewParty(party: Party, { viewer, people }: Reading): Partial<PartyView> {
  const known = people.parties[party.partyId];
  const you = viewer.as === 'party' && viewer.partyId === party.partyId;
  const isStaff = viewer.as === 'clerk' || viewer.as === 'mediator';
  const acting = (party.actors ?? []).filter(
    (actor) => !actor.ended && (!actor.unconfirmed || you || isStaff),
  );
  return {
    ...((you || isStaff) && known?.details ? { details: known.details } : {}),
    ...(party.added ? { added: true } : {}),
    ...(party.heirOf === undefined ? {} : { heirOf: party.heirOf }),
    ...(party.left ? { left: true } : {}),
    ...(party.lost === undefined ? {} : { lost: party.lost }),
    ...(party.members === undefined ? {} : { members: party.members }),
    ...(isStaff ? { attempts: party.attempts ?? 0, ...viewAccess(party) } : {}),
    ...(acting.length === 0
      ? {}
      : {
          actors: acting.map(({ actorId, as, authority, scope, until, personId, unconfirmed, doubted }) => ({
            actorId,
            as,
            authority,
            scope,
            until,
            name: known?.actors?.[actorId] ?? '',
            joined: personId !== undefined,
            ...(unconfirmed ? { unconfirmed: true as const } : {}),
            ...(doubted && isStaff ? { doubted: true as const } : {}),
            you: viewer.as === 'party' && viewer.actorId === actorId && you,
          })),
        }),
  };
}

function viewAccess(party: Party): Pick<PartyView, 'access'> {
  if (!isHeld(party)) return {};
  return { access: party.doubted ? 'doubted' : 'held' };
}
