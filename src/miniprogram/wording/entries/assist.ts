import type { AssistFacts } from '@/domain/case/assist/shape';
import { known, onDay, photos, saidName, type Told, type Wordings } from './telling';

/** Who filed for whom, how a party is reached, and answers that staff took down. */
export const assistWordings: Wordings<keyof AssistFacts> = {
  'filing.assisted': {
    title: (told) => words(told).assisted(told.whom, saidName(told, told.data.actorId)),
    notes: (told) => [
      known(words(told).offices, told.data.office),
      known(words(told).authorities, told.data.authority),
      onDay(told, told.data.until, told.t.caseFile.events.people.until),
    ],
  },
  'authority.shown': {
    // Read by whoever showed it, it is theirs and not done for them.
    title: (told) => words(told).authorityShown(told.entry.by.you ? named(told) : told.whom),
    notes: (told) => [photos(told), phoneOf(told)],
  },
  'filing.confirmed': {
    title: (told) => words(told).confirmed(told.whose),
    notes: (told) => [known(words(told).told, told.data.how)],
  },
  'filing.disowned': {
    title: (told) => words(told).disowned(told.whose),
    notes: (told) => [known(words(told).told, told.data.how)],
  },
  'helper.told': {
    title: (told) => (told.data.agreed ? words(told).helperYes : words(told).helperNo),
  },
  'channel.set': {
    title: (told) => words(told).channel(told.whom),
    notes: (told) => [known(words(told).channels, told.data.channel)],
  },
  'reach.changed': {
    title: (told) => (told.data.called ? words(told).called(told.whose) : words(told).selfAgain(told.whose)),
  },
  'answer.recorded': {
    title: (told) => words(told).recorded(told.whom),
    notes: (told) => [known(words(told).told, told.data.how)],
  },
};

function phoneOf(told: Told): string {
  const phone = told.entry.said?.phone;
  return phone ? words(told).phone(phone) : '';
}

function named({ t, entry, view }: Told): string {
  const party = view.parties.find(({ partyId }) => partyId === entry.partyId);
  return party?.name || t.caseFile.events.someone;
}

function words({ t }: Told) {
  return t.caseFile.events.assist;
}
