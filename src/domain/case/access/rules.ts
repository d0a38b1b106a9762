import type { PersonId } from '../../ids';
import { confirmed } from '../assist/reaching';
import { isUnconfirmed } from '../assist/standing';
import {
  type Asked,
  both,
  type Chapter,
  type Drafts,
  findParty,
  no,
  type Permit,
  refused,
  staff,
  withParty,
} from '../chapter';
import type { CaseEvent } from '../event';
import { type Party, takesPart } from '../party';
import type { Actor } from '../people/shape';
import { type CaseState, isEnded } from '../state';
import { type Write, writer } from '../writer';
import { type AccessCommand, type AccessFacts, type CheckedBy, USUAL_SCOPE } from './shape';
import { holdersOf, isElsewhere, isHeld, isWaiting } from './standing';
import { answeredWrongly, isFilingBack, withoutWrongWords } from './undoing';

/** Who is who: whether whoever used a key is the party, or may act for it. */
export const accessChapter: Chapter<AccessCommand['type'], keyof AccessFacts> = {
  permits: {
    doubtClaim: both(
      staff,
      some((one) => (isHeld(one) && !one.doubted) || hasActor(one, (actor) => !isWaiting(actor))),
    ),
    confirmClaim: both(
      staff,
      some((one) => one.doubted === true || hasActor(one, isWaiting)),
    ),
    undoClaim: both(
      staff,
      some((one) => isHeld(one) || hasActor(one, () => true)),
    ),
  },
  decide: {
    doubtClaim: ({ state, command, setting, write }) => {
      const claim = claimOf(state, command, setting.tied);
      if (!claim) return refused('claim.unknown');
      const { actor, party, personIds } = claim;
      const { partyId } = party;
      if (actor ? isWaiting(actor) : party.doubted) return [];
      // In a case from before several phones could be one party: whoever came last is doubted, the others go.
      const [personId, ...earlier] = [...personIds].reverse() as [PersonId, ...PersonId[]];
      return [
        write('claim.doubted', { ...nameOf(claim), personId }, { text: command.reason }),
        ...(actor || party.holders
          ? []
          : earlier.map((one) => write('access.ended', { partyId, personId: one }))),
      ];
    },
    confirmClaim: (asked) => confirm(asked),
    undoClaim: ({ state, command, setting, write }) => {
      const claim = claimOf(state, command, setting.tied);
      if (!claim) return refused('claim.unknown');
      const { party } = claim;
      const personIds = claim.personIds.filter((one) => !isElsewhere(party, command, one));
      const isAnswerBack = !claim.actor && answeredWrongly(state, party, claim.personIds, setting.answeredBy);
      return [
        write(
          'claim.undone',
          {
            ...nameOf(claim),
            personIds,
            ...(isAnswerBack ? { answerBack: true } : {}),
            ...(isFilingBack(state, party, claim.personIds, setting.filingConfirmedBy)
              ? { filingBack: true }
              : {}),
          },
          {},
          { unheard: claim.actor?.unconfirmed },
        ),
        write('note.written', { partyId: party.partyId }, { text: command.reason }),
      ];
    },
  },
  evolve: {
    'actor.claimed': (state, { data, at }) => {
      const { partyId, ...claimed } = data;
      const actor: Actor = {
        ...claimed,
        authority: 'spoken',
        scope: ['read'],
        from: at,
        until: null,
        unconfirmed: true,
      };
      const { checkFirst: _, ...party } = findParty(state, partyId) ?? ({} as Party);
      return withWhole(state, { ...party, actors: [...(party.actors ?? []), actor] });
    },
    'claim.doubted': (state, { data: { partyId, actorId, personId } }) =>
      actorId === undefined
        ? withParty(state, partyId, {
            doubted: true,
            holders: findParty(state, partyId)?.holders ?? [personId],
          })
        : withActor(state, partyId, actorId, (actor) => ({ ...actor, doubted: true })),
    'claim.confirmed': (state, { data, at }) => {
      const { partyId, actorId, scope, until = null } = data;
      if (actorId === undefined) {
        const { doubted: _, ...party } = findParty(state, partyId) ?? ({} as Party);
        return withWhole(state, party);
      }
      return withActor(state, partyId, actorId, ({ doubted: _d, unconfirmed: _u, ...actor }) =>
        scope ? { ...actor, scope, until, from: at } : actor,
      );
    },
    'claim.undone': (state, { data }) => {
      const { partyId, actorId, personIds, answerBack, filingBack } = data;
      const { doubted, ...party } = findParty(state, partyId) ?? ({} as Party);
      const isSelf = actorId === undefined;
      const actors = party.actors?.map((actor) =>
        actor.actorId === actorId ? { ...actor, ended: true } : actor,
      );
      const left: Party = {
        ...party,
        ...(doubted && !isSelf ? { doubted } : {}),
        ...(actors ? { actors } : {}),
        ...(isSelf ? { holders: [] } : {}),
        undone: [...new Set([...(party.undone ?? []), ...personIds])],
        ...(filingBack ? { confirmed: false, answer: 'none' } : {}),
      };
      // Who takes no part any longer is not told of it, and nothing more is asked of them.
      if (!takesPart(party)) return withWhole(state, left);
      const after = withWhole(state, { ...left, joined: isJoined(left) });
      return isSelf ? withoutWrongWords(after, partyId, (answerBack ?? filingBack) === true) : after;
    },
    'access.ended': (state, { data: { partyId, personId } }) => {
      const former = findParty(state, partyId)?.former ?? [];
      return withParty(state, partyId, { former: [...new Set([...former, personId])] });
    },
  },
};

function some(holds: (party: Party) => boolean): Permit {
  return (state) => (state.parties.some(holds) ? null : no('claim.unknown'));
}

function hasActor({ actors = [] }: Party, holds: (actor: Actor) => boolean): boolean {
  return actors.some((actor) => actor.personId !== undefined && !actor.ended && holds(actor));
}

interface Claim {
  readonly party: Party;
  readonly actor?: Actor;
  readonly personIds: readonly PersonId[];
}

/** A claim that somebody made by using a key, with whoever did; undefined where nobody holds that place. */
function claimOf(
  state: CaseState,
  { partyId, actorId }: Pick<AccessCommand, 'partyId' | 'actorId'>,
  tied: readonly PersonId[] = [],
): Claim | undefined {
  const party = findParty(state, partyId);
  if (!party) return undefined;
  if (actorId === undefined) {
    const personIds = holdersOf(party, tied);
    return personIds.length > 0 ? { party, personIds } : undefined;
  }
  const actor = party.actors?.find((one) => one.actorId === actorId && !one.ended);
  return actor?.personId === undefined ? undefined : { party, actor, personIds: [actor.personId] };
}

function nameOf({ party, actor }: Claim) {
  return { partyId: party.partyId, ...(actor ? { actorId: actor.actorId } : {}) };
}

function confirm({ state, viewer, command, setting, write }: Asked<'confirmClaim'>): Drafts {
  const { partyId, actorId, how, scope = USUAL_SCOPE, until } = command;
  const party = findParty(state, partyId);
  if (actorId === undefined) {
    if (!party?.doubted) return refused('claim.unknown');
    // It would be the yes to the filing, too, which whoever filed never hears.
    const isFiler = isUnconfirmed(party) && party.assisted?.personId === viewer.personId;
    return isFiler ? refused('actor.conflict') : confirmSelf(state, party, how, write);
  }
  const actor = party?.actors?.find((one) => one.actorId === actorId && isWaiting(one));
  const { personId } = actor ?? {};
  if (!actor || personId === undefined) return refused('claim.unknown');
  // What was appointed on paper stays as it is.
  if (!actor.unconfirmed) return [write('claim.confirmed', { partyId, actorId, how })];
  if (scope.includes('sign')) return refused('actor.paper');
  if (until !== undefined && until <= setting.now) return refused('date.past');
  const joins = writer(
    { role: 'party', personId, partyId },
    setting.now,
    setting.actorNames?.[`${partyId}.${actorId}`],
  );
  return [
    write('claim.confirmed', {
      partyId,
      actorId,
      how,
      scope: [...new Set(scope)],
      until: until ?? null,
    }),
    // Only now do the others learn that somebody came for this party.
    joins('party.joined', { partyId, personId, actorId, as: 'acting' }),
  ];
}

/** Who came itself has also said yes to what somebody filed for it, as long as that goes on. */
function confirmSelf(state: CaseState, party: Party, how: CheckedBy, write: Write): CaseEvent[] {
  const { partyId } = party;
  const isOpen = isUnconfirmed(party) && !isEnded(state.stage);
  return [
    write('claim.confirmed', { partyId, how }),
    ...(isOpen ? confirmed(partyId, how === 'window' ? 'window' : 'phone', write) : []),
  ];
}

/** Whether anybody still stands in the party's place after one of them went. */
function isJoined({ actors = [], holders, assisted }: Party): boolean {
  // Whoever filed for somebody has not come in by a key.
  const isThere = ({ actorId, personId, ended, unconfirmed }: Actor) =>
    personId !== undefined && !ended && !unconfirmed && actorId !== assisted?.actorId;
  return (holders ?? []).length > 0 || actors.some(isThere);
}

function withActor(
  state: CaseState,
  partyId: Party['partyId'],
  actorId: string,
  change: (actor: Actor) => Actor,
): CaseState {
  const actors = findParty(state, partyId)?.actors ?? [];
  return withParty(state, partyId, {
    actors: actors.map((actor) => (actor.actorId === actorId ? change(actor) : actor)),
  });
}

/** Unlike `withParty` this also takes fields away. */
function withWhole(state: CaseState, party: Party): CaseState {
  return { ...state, parties: state.parties.map((one) => (one.partyId === party.partyId ? party : one)) };
}
