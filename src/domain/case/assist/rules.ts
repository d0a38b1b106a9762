import {
  both,
  type Chapter,
  findParty,
  no,
  type Permit,
  partyOf,
  partyOrStaff,
  refused,
  speaksFor,
  when,
  withParty,
} from '../chapter';
import { isEnded } from '../state';
import { confirmed, reached } from './reaching';
import type { AssistCommand, AssistFacts } from './shape';
import { isUnconfirmed, unconfirmedOf } from './standing';

const open = when((state) => !isEnded(state.stage));

/** Whoever filed for somebody is not the one who hears that person's yes. */
const notWhoFiled: Permit = (state, viewer) => {
  const filer = unconfirmedOf(state.parties)?.assisted?.personId;
  return viewer.as !== 'code' && viewer.personId === filer ? no('actor.conflict') : null;
};

/** Filing for somebody else (代办), and parties who are reached by telephone or on paper. */
export const assistChapter: Chapter<AssistCommand['type'], keyof AssistFacts> = {
  permits: {
    confirmFiling: both(
      partyOrStaff,
      when((state, viewer) => {
        const one = unconfirmedOf(state.parties);
        const own = partyOf(state, viewer);
        return one !== undefined && !isEnded(state.stage) && (own === undefined || own === one);
      }),
      notWhoFiled,
    ),
    setChannel: both(partyOrStaff, open),
  },
  decide: {
    confirmFiling: ({ state, viewer, command, write }) => {
      const partyId = command.partyId ?? unconfirmedOf(state.parties)?.partyId;
      const spoken = speaksFor(state, viewer, partyId);
      if ('ok' in spoken) return spoken;
      const { party, recorded } = spoken;
      if (!isUnconfirmed(party)) return refused('filing.none');
      if (recorded && !command.told?.readBack) return refused('record.how_needed');
      const data = {
        partyId: party.partyId,
        how: recorded ? (command.told?.how ?? 'window') : 'key',
      } as const;
      if (command.agreed) return confirmed(party.partyId, data.how, write);
      const { reason } = command;
      return [
        write('filing.disowned', data),
        write('helper.told', { partyId: party.partyId, agreed: false }, {}, { filed: true }),
        write('case.withdrawn', { recorded }),
        ...(reason?.trim()
          ? [write('withdrawal.explained', {}, { text: reason }, { partyId: party.partyId })]
          : []),
      ];
    },
    setChannel: ({ state, viewer, command, write }) => {
      const spoken = speaksFor(state, viewer, command.partyId);
      return 'ok' in spoken ? spoken : reached(spoken.party, command.channel, write);
    },
  },
  evolve: {
    'filing.assisted': (state, { data, at }) => {
      const { partyId, actorId, office, authority, scope, until, personId, window } = data;
      const actor = { actorId, as: 'helper', authority, scope, from: at, until } as const;
      // The clerk at the window goes on as the clerk and acts for nobody.
      const actors = [
        ...(findParty(state, partyId)?.actors ?? []),
        window ? { ...actor, ended: true } : { ...actor, personId },
      ];
      const assisted = { actorId, office, personId };
      return withParty(state, partyId, { joined: false, confirmed: false, answer: 'none', assisted, actors });
    },
    'authority.shown': (state) => state,
    'filing.confirmed': (state, { data }) =>
      withParty(state, data.partyId, { confirmed: true, answer: 'consented' }),
    'filing.disowned': (state) => state,
    'helper.told': (state) => state,
    'channel.set': (state, { data }) => withParty(state, data.partyId, { channel: data.channel }),
    'reach.changed': (state) => state,
    'answer.recorded': (state) => state,
  },
};
