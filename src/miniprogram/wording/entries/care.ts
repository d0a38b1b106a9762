import type { CareFacts } from '@/domain/case/care/shape';
import { onDay, type Told, type Wordings } from './telling';

/** Evidence, folded messages, messages that a person looks at first, and danger. */
export const careWordings: Wordings<keyof CareFacts> = {
  'evidence.kept': {
    title: (told) => words(told).kept(told.actor),
    notes: (told) => [onDay(told, told.data.day, words(told).keptDay)],
  },
  'evidence.dropped': { title: (told) => words(told).dropped(told.actor) },
  'hiding.asked': {
    title: (told) => words(told).hideAsked(told.actor),
    notes: (told) => [words(told).hideNext],
  },
  'hiding.refused': { title: (told) => words(told).hideRefused },
  'message.hidden': { title: (told) => words(told).hidden, notes: (told) => [words(told).hiddenNote] },
  'message.shown': { title: (told) => words(told).shown },
  'message.held': { title: (told) => words(told).held(told.actor), notes: (told) => [words(told).heldNext] },
  'message.returned': {
    title: (told) => words(told).returned(told.whom),
    notes: (told) => [words(told).returnedNext],
  },
  'danger.heard': { title: (told) => words(told).danger, notes: (told) => [words(told).dangerNext] },
  'danger.settled': { title: (told) => words(told).dangerSettled },
  // Told beside the message it is about.
  'voice.written': { title: () => '' },
};

function words({ t }: Pick<Told, 't'>) {
  return t.caseFile.events.care;
}
