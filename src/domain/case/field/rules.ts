import { both, type Chapter, no, refused, staff, when } from '../chapter';
import { isEnded } from '../state';
import type { FieldCommand, FieldFacts } from './shape';

/** What is found out on the spot: an inquiry, a look at the place, a witness. */
export const fieldChapter: Chapter<FieldCommand['type'], keyof FieldFacts> = {
  permits: {
    recordField: both(
      (state, viewer) => {
        if (viewer.as === 'expert') return null;
        return staff(state, viewer) ? no('case.not_yours') : null;
      },
      when((state) => !isEnded(state.stage)),
    ),
  },
  decide: {
    recordField: ({ command, setting, write }) => {
      const { work, heldAt, place, people, text, files = [], position } = command;
      if (heldAt > setting.now) return refused('date.future');
      const details = position
        ? { lat: String(position.lat), lng: String(position.lng), accuracy: String(position.accuracy) }
        : undefined;
      const words = {
        text,
        place,
        ...(people ? { names: { people } } : {}),
        ...(details ? { details } : {}),
      };
      return [write('field.recorded', { work, heldAt, files }, words)];
    },
  },
  evolve: { 'field.recorded': (state) => state },
};
