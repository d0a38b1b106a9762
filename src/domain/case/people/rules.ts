import type { PartyId } from '../../ids';
import {
  type Asked,
  both,
  type Chapter,
  type Drafts,
  during,
  findParty,
  party,
  partyOf,
  partyOrStaff,
  refused,
  speaksFor,
  staff,
  when,
  withParty,
} from '../chapter';
import type { CaseEvent } from '../event';
import { type Party, takesPart } from '../party';
import { withoutNobody } from '../stages';
import { type CaseState, isEnded } from '../state';
import { needsPaper } from './authority';
import { actsAgainst } from './conflict';
import { isCreditCode } from './credit-code';
import type { Actor, PeopleCommand, PeopleFacts } from './shape';

const MOVING = ['filed', 'supplementing', 'accepted', 'inviting', 'talking'] as const;
const moving = during(...MOVING);
const open = when((state) => !isEnded(state.stage));
const REPRESENTATIVES = { least: 2, most: 5 };

/** Everybody a case concerns: parties who come, leave or are replaced, and those who act for them. */
export const peopleChapter: Chapter<PeopleCommand['type'], keyof PeopleFacts> = {
  permits: {
    addParty: both(
      staff,
      during(...MOVING, 'in_force'),
      // What was agreed binds those who signed it, and their heirs.
      when((state) => state.stage !== 'in_force' || state.parties.some((one) => one.lost !== undefined)),
    ),
    describeParty: both(partyOrStaff, open),
    removeParty: both(
      staff,
      moving,
      when((state) => state.parties.some((one) => mayGo(state, one))),
    ),
    replaceParty: both(staff, moving),
    // Nobody is kept: whoever leaves while an agreement is signed makes it void.
    leave: both(party, during(...MOVING, 'signing'), (state, viewer) => {
      const own = partyOf(state, viewer);
      return own && mayGo(state, own) ? null : { code: 'party.last', params: {} };
    }),
    electRepresentatives: both(
      partyOrStaff,
      open,
      when((state, viewer) => {
        const own = partyOf(state, viewer);
        return state.parties.some((one) => takesPart(one) && one.kind === 'group' && (!own || own === one));
      }),
    ),
    appointActor: both(partyOrStaff, open),
    dismissActor: both(
      partyOrStaff,
      open,
      when((state, viewer) => {
        const own = partyOf(state, viewer);
        return state.parties.some(
          (one) => takesPart(one) && (!own || own === one) && one.actors?.some((actor) => !actor.ended),
        );
      }),
    ),
  },
  decide: {
    addParty: (asked) => {
      const { state, command } = asked;
      const dead = command.heirOf === undefined ? undefined : findParty(state, command.heirOf);
      if (command.heirOf !== undefined && !dead) return refused('case.party_unknown');
      if (dead ? dead.lost === undefined : state.stage === 'in_force') return refused('party.not_lost');
      return added(asked, { ...command, side: dead?.side ?? command.side });
    },
    describeParty: ({ state, viewer, command, write }) => {
      const spoken = speaksFor(state, viewer, command.partyId);
      if ('ok' in spoken) return spoken;
      const { creditCode } = command.details;
      if (creditCode && !isCreditCode(creditCode)) return refused('party.credit_code');
      const details = Object.fromEntries(
        Object.entries(command.details).filter(([, text]) => text !== undefined),
      );
      return [write('party.described', { partyId: spoken.party.partyId }, { details })];
    },
    removeParty: ({ state, command, write }) => {
      const one = findParty(state, command.partyId);
      if (!one) return refused('case.party_unknown');
      if (!takesPart(one)) return refused('party.gone');
      if (!mayGo(state, one)) return refused('party.last');
      const { partyId } = one;
      return [
        write('party.left', { partyId, why: 'removed' }),
        write('leaving.explained', { partyId }, { text: command.reason }),
      ];
    },
    replaceParty: (asked) => {
      const { state, command, write } = asked;
      const one = findParty(state, command.partyId);
      if (!one) return refused('case.party_unknown');
      if (!takesPart(one)) return refused('party.gone');
      const { partyId, side } = one;
      const events = added(asked, { ...command, side, replaces: partyId });
      if (!Array.isArray(events)) return events;
      return [
        ...events,
        write('party.left', { partyId, why: 'replaced' }),
        write('leaving.explained', { partyId }, { text: command.reason }),
      ];
    },
    leave: ({ state, viewer, command, write }) => {
      const own = partyOf(state, viewer);
      if (!own) return refused('case.not_yours');
      const { partyId } = own;
      const events = [write('party.left', { partyId, why: 'left' })];
      if (command.reason) events.push(write('leaving.explained', { partyId }, { text: command.reason }));
      return events;
    },
    electRepresentatives: ({ state, viewer, command, write }) => {
      const spoken = speaksFor(state, viewer, command.partyId);
      if ('ok' in spoken) return spoken;
      const { partyId, kind, actors = [] } = spoken.party;
      const { members, names, files } = command;
      const fits = names.length >= REPRESENTATIVES.least && names.length <= REPRESENTATIVES.most;
      if (kind !== 'group' || !fits || members < names.length) return refused('group.representatives');
      const actorIds = names.map((_, index) => `a${actors.length + index + 1}`);
      const named = Object.fromEntries(actorIds.map((id, index) => [id, names[index] ?? '']));
      return [write('representatives.elected', { partyId, members, actorIds, files }, { names: named })];
    },
    appointActor: (asked) => appoint(asked),
    dismissActor: ({ state, viewer, command, write }) => {
      const spoken = speaksFor(state, viewer, command.partyId);
      if ('ok' in spoken) return spoken;
      const { partyId, actors = [] } = spoken.party;
      const actor = actors.find(({ actorId, ended }) => actorId === command.actorId && !ended);
      return actor
        ? [write('actor.dismissed', { partyId, actorId: actor.actorId })]
        : refused('actor.unknown');
    },
  },
  evolve: {
    'party.added': (state, { data }) => {
      const { replaces: _, ...party } = data;
      return {
        ...state,
        parties: [
          ...state.parties,
          { ...party, answer: 'none', joined: false, confirmed: true, added: true },
        ],
      };
    },
    'party.described': (state) => state,
    'party.left': (state, { data }) => withoutNobody(withParty(state, data.partyId, { left: true })),
    'leaving.explained': (state) => state,
    'representatives.elected': (state, { data, at }) => {
      const { partyId, members, actorIds } = data;
      const before = (findParty(state, partyId)?.actors ?? []).map((actor) =>
        actor.as === 'representative' ? { ...actor, ended: true } : actor,
      );
      const actors = actorIds.map(
        (actorId): Actor => ({
          actorId,
          as: 'representative',
          authority: 'elected',
          scope: ['read', 'talk', 'answer', 'sign'],
          from: at,
          until: null,
        }),
      );
      return toBeIdentified(withParty(state, partyId, { members, actors: [...before, ...actors] }), partyId);
    },
    'actor.appointed': (state, { data, at }) => {
      const { partyId, files: _, ...actor } = data;
      const actors = findParty(state, partyId)?.actors ?? [];
      const after = withParty(state, partyId, { actors: [...actors, { ...actor, from: at }] });
      return actor.scope.includes('sign') ? toBeIdentified(after, partyId) : after;
    },
    'actor.dismissed': (state, { data }) => {
      const actors = findParty(state, data.partyId)?.actors ?? [];
      return withParty(state, data.partyId, {
        actors: actors.map((actor) => (actor.actorId === data.actorId ? { ...actor, ended: true } : actor)),
      });
    },
  },
};

/** Who comes to sign for a party after its identity was checked is looked at, too. */
function toBeIdentified(state: CaseState, partyId: PartyId): CaseState {
  const { agreement } = state;
  if (state.stage !== 'signing' || !agreement) return state;
  if (agreement.signed.some((one) => one.partyId === partyId)) return state;
  const checked = agreement.checked.filter((id) => id !== partyId);
  return { ...state, agreement: { ...agreement, checked } };
}

/** Somebody may go while another one of the same side stays. */
function mayGo(state: CaseState, one: Party): boolean {
  return (
    takesPart(one) && state.parties.some((two) => two !== one && two.side === one.side && takesPart(two))
  );
}

type Coming = Pick<
  Extract<PeopleCommand, { type: 'addParty' }>,
  'side' | 'kind' | 'name' | 'phone' | 'channel' | 'heirOf'
> & {
  readonly replaces?: PartyId;
};

function added(
  { state, write }: Pick<Asked<'addParty' | 'replaceParty'>, 'state' | 'write'>,
  coming: Coming,
): Drafts {
  const { side, kind, name, phone, channel = 'app', heirOf, replaces } = coming;
  const partyId = `p${state.parties.length + 1}` as PartyId;
  const events: CaseEvent[] = [
    write(
      'party.added',
      {
        partyId,
        side,
        kind,
        channel,
        ...(heirOf === undefined ? {} : { heirOf }),
        ...(replaces === undefined ? {} : { replaces }),
      },
      { names: { [partyId]: name } },
    ),
  ];
  if (phone) events.push(write('contact.given', { partyId }, { phone }));
  return events;
}

function appoint({ state, viewer, command, setting, write }: Asked<'appointActor'>): Drafts {
  const spoken = speaksFor(state, viewer, command.partyId);
  if ('ok' in spoken) return spoken;
  const { partyId, actors = [] } = spoken.party;
  const { as, name, authority, scope, until, files = [], ownInterest, isParty } = command;
  if (authority === 'elected') return refused('group.representatives');
  const other = isParty === undefined ? undefined : findParty(state, isParty);
  if (ownInterest || actsAgainst(as, spoken.party, other)) return refused('actor.conflict');
  if (needsPaper({ authority, scope }) && files.length === 0) return refused('actor.paper');
  if (until !== undefined && until <= setting.now) return refused('date.past');
  const actorId = `a${actors.length + 1}`;
  return [
    write(
      'actor.appointed',
      { partyId, actorId, as, authority, scope: [...new Set(scope)], until: until ?? null, files },
      { names: { [actorId]: name } },
    ),
  ];
}
