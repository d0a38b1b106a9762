import type { PersonId } from '../../ids';
import {
  both,
  type Chapter,
  clerk,
  during,
  type No,
  namedMediator,
  no,
  notNow,
  party,
  partyOf,
  partyOrStaff,
  refused,
  speaksFor,
  when,
} from '../chapter';
import { takesPart } from '../party';
import { backToAccepted } from '../stages';
import { type CaseState, isEnded } from '../state';
import type { MediatorCommand, MediatorFacts } from './shape';

const open = when((state) => !isEnded(state.stage));

/** Who mediates: appointed or chosen, near to somebody or not, declined, replaced, helped by others. */
export const mediatorChapter: Chapter<MediatorCommand['type'], keyof MediatorFacts> = {
  permits: {
    chooseMediator: both(partyOrStaff, during('accepted', 'inviting', 'talking')),
    acceptMediator: both(
      partyOrStaff,
      during('inviting', 'talking'),
      when((state, viewer) => {
        const own = partyOf(state, viewer);
        return toAccept(state).some((partyId) => !own || own.partyId === partyId);
      }),
    ),
    declineCase: both(namedMediator, during('inviting', 'talking')),
    askReplacement: both(party, during('inviting', 'talking', 'signing'), (state) =>
      state.replacementAsked ? notNow(state) : null,
    ),
    keepMediator: both(
      clerk,
      open,
      when((state) => state.replacementAsked === true),
    ),
    addHandler: both(clerk, during('accepted', 'inviting', 'talking', 'signing', 'in_force')),
    removeHandler: both(
      clerk,
      open,
      when((state) => (state.handlers ?? []).length > 0),
    ),
  },
  decide: {
    chooseMediator: ({ state, viewer, command, setting, write }) => {
      const spoken = speaksFor(state, viewer, command.partyId);
      if ('ok' in spoken) return spoken;
      const own = spoken.party;
      // Not by key: an id that is typed as "__proto__" would find something.
      const [, chosen] =
        Object.entries(setting.mediators ?? {}).find(([id]) => id === command.mediatorId) ?? [];
      if (!chosen) return refused('case.mediator_unknown');
      if (chosen.isParty || stoodByAParty(state, command.mediatorId))
        return refused('case.mediator_is_party');
      const { mediatorId } = command;
      if (state.mediator?.personId === mediatorId) return refused('case.same_mediator');
      if (state.preferred?.[own.partyId] === mediatorId) return [];
      const words = { mediator: chosen.name };
      const wish = write('mediator.preferred', { partyId: own.partyId, mediatorId }, words);
      const wishes = { ...state.preferred, [own.partyId]: mediatorId };
      const all = state.parties.filter((one) => takesPart(one) && (one.joined || one.answer === 'consented'));
      // Before somebody of the other side is there, the applicant's wish is for the centre to weigh (art. 19).
      const bothSides = new Set(all.map(({ side }) => side)).size === 2;
      const isChosen =
        bothSides && state.stage !== 'accepted' && all.every((one) => wishes[one.partyId] === mediatorId);
      return isChosen ? [wish, write('mediator.assigned', { mediatorId, chosen: true }, words)] : [wish];
    },
    acceptMediator: ({ state, viewer, command, write }) => {
      const spoken = speaksFor(state, viewer, command.partyId);
      if ('ok' in spoken) return spoken;
      const { partyId } = spoken.party;
      if (!toAccept(state).includes(partyId)) return [];
      return [write('mediator.accepted', { partyId, recorded: spoken.recorded })];
    },
    declineCase: ({ command, write }) => [
      write('mediator.declined', {}),
      write('declining.explained', {}, { text: command.reason }),
    ],
    askReplacement: ({ state, viewer, command, write }) => {
      const own = partyOf(state, viewer);
      if (!own) return refused('case.not_yours');
      const { partyId } = own;
      return [
        write('replacement.asked', { partyId }),
        write('replacement.explained', { partyId }, { text: command.reason }),
      ];
    },
    keepMediator: ({ command, write }) => [write('replacement.refused', {}, { text: command.reason })],
    addHandler: ({ state, command, setting, write }) => {
      const [, chosen] =
        Object.entries(setting.mediators ?? {}).find(([id]) => id === command.personId) ?? [];
      if (!chosen) return refused('case.mediator_unknown');
      if (chosen.isParty || stoodByAParty(state, command.personId)) return refused('case.mediator_is_party');
      const known = [state.mediator, ...(state.handlers ?? [])];
      if (known.some((one) => one?.personId === command.personId)) return refused('handler.already');
      return [
        write('handler.added', { handlerId: command.personId, as: command.as }, { mediator: chosen.name }),
      ];
    },
    removeHandler: ({ state, command, write }) =>
      state.handlers?.some((one) => one.personId === command.personId)
        ? [write('handler.removed', { handlerId: command.personId })]
        : refused('handler.unknown'),
  },
  evolve: {
    'mediator.preferred': (state, { data }) => ({
      ...state,
      preferred: { ...state.preferred, [data.partyId]: data.mediatorId },
    }),
    'mediator.accepted': (state, { data }) =>
      state.mediator === undefined
        ? state
        : ({
            ...state,
            mediator: {
              ...state.mediator,
              acceptedBy: [...(state.mediator.acceptedBy ?? []), data.partyId],
            },
          } as CaseState),
    'mediator.declined': (state) => backToAccepted(state),
    'declining.explained': (state) => state,
    'replacement.asked': (state) => ({ ...state, replacementAsked: true }),
    'replacement.explained': (state) => state,
    'replacement.refused': ({ replacementAsked: _, ...state }) => state as CaseState,
    'handler.added': (state, { data }) => ({
      ...state,
      handlers: [...(state.handlers ?? []), { personId: data.handlerId, as: data.as }],
    }),
    'handler.removed': (state, { data }) => ({
      ...state,
      handlers: (state.handlers ?? []).filter((one) => one.personId !== data.handlerId),
    }),
  },
};

/** Whoever filed for a party, or held its place once, stands on its side, even where they go on as the clerk at the window. */
export function stoodByAParty({ parties }: CaseState, personId: PersonId): boolean {
  return parties.some(
    ({ assisted, former, undone }) =>
      assisted?.personId === personId || former?.includes(personId) || undone?.includes(personId),
  );
}

/** Nearness is told, and accepted by everybody, before the talks begin and before anything is signed (art. 19). */
export function nearnessProblem(state: CaseState): No {
  if (state.mediator?.declared === undefined) return no('mediator.declare_first');
  const missing = toAccept(state).length;
  return missing > 0 ? no('mediator.not_accepted', { missing }) : null;
}

/** The parties who have not yet accepted that the mediator stands near to somebody. */
export function toAccept(state: CaseState) {
  const { mediator } = state;
  if (mediator?.declared === undefined || mediator.declared === 'none') return [];
  return state.parties
    .filter((one) => takesPart(one) && one.answer === 'consented')
    .map((one) => one.partyId)
    .filter((partyId) => !mediator.acceptedBy?.includes(partyId));
}
