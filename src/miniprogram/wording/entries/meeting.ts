import type { FieldFacts } from '@/domain/case/field/shape';
import type { MeetingFacts, Signer } from '@/domain/case/meeting/shape';
import { whenWords } from '../when';
import { known, nameOf, photos, saidName, type Told, type Wordings } from './telling';

/** Work in the field, meetings and their records. */
export const meetingWordings: Wordings<keyof FieldFacts | keyof MeetingFacts> = {
  'field.recorded': {
    title: (told) => known(words(told).field, told.data.work),
    notes: (told) => [
      moment(told, told.data.heldAt),
      told.entry.said?.place ?? '',
      photos(told),
      told.t.caseFile.events.onlyStaff,
    ],
  },
  'meeting.proposed': {
    title: (told) => {
      const { proposed, proposedOnly } = words(told);
      return told.data.only ? proposedOnly(personOf(told, told.data.only)) : proposed;
    },
    notes: (told) => [
      words(told).times(told.data.times?.length ?? 0),
      told.data.remote ? words(told).remote : '',
      told.entry.said?.place ?? '',
    ],
  },
  'times.marked': {
    title: (told) => {
      const { marked, markedNone } = words(told);
      return told.data.suits?.length ? marked(told.whose) : markedNone(told.whose);
    },
  },
  'meeting.fixed': {
    title: (told) => words(told).fixed,
    notes: (told) => [moment(told, told.data.time)],
  },
  'meeting.cancelled': { title: (told) => words(told).cancelled },
  'companion.announced': {
    title: (told) => {
      const { companion, representative } = words(told);
      const say = told.data.as === 'representative' ? representative : companion;
      return say(told.whose, saidName(told, told.data.as));
    },
    notes: (told) => [photos(told)],
  },
  'record.written': {
    title: (told) => ((told.data.version ?? 1) > 1 ? words(told).rewritten : words(told).written),
    notes: (told) => [known(words(told).results, told.data.result)],
  },
  'record.signed': {
    title: (told) => words(told).signed(signerOf(told, told.data.who)),
    notes: (told) => [told.data.read === 'aloud' ? words(told).aloud : ''],
  },
  'record.refused': { title: (told) => words(told).refused(signerOf(told, told.data.who)) },
};

function words({ t }: Pick<Told, 't'>) {
  return t.caseFile.events.meeting;
}

function moment({ t, now }: Pick<Told, 't' | 'now'>, iso: string | undefined): string {
  return iso === undefined ? '' : whenWords(t, iso, now);
}

function signerOf(told: Told, who: Signer | undefined): string {
  return who === 'mediator' ? told.entry.by.name || words(told).mediator : nameOf(told, who);
}

/** As the one to whom something is done. */
function personOf(told: Told, partyId: string): string {
  const party = told.view.parties.find((one) => one.partyId === partyId);
  return party?.you ? told.t.caseFile.you : nameOf(told, partyId);
}
