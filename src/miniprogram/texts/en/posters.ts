import type { Shape } from '../shape';
import type { posters as zh } from '../zh/posters';

export const posters: Shape<typeof zh> = {
  title: 'Posters',
  note: 'Print one and hang it up in the hall, at a window, in a village or a grid. Scanning it opens the form with place and window filled in.',
  row: 'Print one for the hall, a window, a village',
  none: 'No posters yet',
  noneNote: 'Make one, print it and hang it up.',
  kinds: { centre: 'Centre', window: 'Window', village: 'Village', grid: 'Grid' },
  counts: (opened, filed) =>
    `opened ${opened === 1 ? 'once' : `${opened} times`} · ${filed} ${filed === 1 ? 'application' : 'applications'}`,
  since: (day) => `made ${day}`,
  ended: 'Not in use',
  endedOn: (day) => `ended ${day}`,
  download: 'Download to print',
  saved: 'It is among your downloads',
  failed: 'It did not open; please try again',
  end: 'End it',
  endTitle: 'Is this poster no longer used?',
  endNote: (name) =>
    `Once “${name}” has ended, scanning it opens an empty form in which the place has to be chosen. Please take it down. It cannot be used again.`,
  endSend: 'End it',
  endKeep: 'Keep it',
  endDone: 'Ended. Please take it down',
  make: 'Make a poster',
  form: {
    title: 'Make a poster',
    note: 'Whoever scans this poster finds the place you choose here in their form.',
    kind: 'Where does it hang?',
    kindNotes: {
      centre: 'Hall, door, notice board',
      window: 'A window; the form says which',
      village: 'Village committee, shop, the way into the village',
      grid: "The grid worker's place, a stairway",
    },
    window: 'Which window?',
    place: 'Which place?',
    again: 'Choose again',
    stopHere: (name) => `It is ${name}`,
    name: 'What the poster is called',
    nameHelp: 'Whoever scans it reads this, for example “Lianfeng village” or “Grid 3”',
    send: 'Make it, then print',
    done: 'Made. You can download it now',
    missing: { window: 'Choose the window', place: 'Choose the place', name: 'Write a name' },
    loadFailed: 'The places could not be read; tap to try again',
  },
};
