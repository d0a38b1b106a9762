import type { Shape } from '../shape';
import type { court as zh } from '../zh/court';

export const court: Shape<typeof zh> = {
  title: 'Ask the court to confirm it',
  what: 'Once the court has confirmed it, whoever does not keep it can be made to by the court without another trial. It is free. Unconfirmed, the agreement binds all the same.',
  left: {
    days: (days) => (days === 1 ? '1 day left' : `${days} days left`),
    today: 'Today is the last day',
    over: 'Too late now',
  },
  by: (day) => `All sides together ask the court by ${day}`,
  since: (day) => `In force since ${day}; 30 days from then (People's Mediation Law, art. 33)`,
  overNote:
    'The 30 days are over, and the court no longer confirms it. The agreement still counts; whoever is let down can sue.',
  not: {
    title: 'The court cannot confirm this agreement',
    oral: 'A spoken agreement is not written down, so there is nothing the court could look at. It counts all the same; whoever is let down can sue.',
    track:
      'Agreements of this kind of mediation are not confirmed by the court here. They count all the same; whoever is let down can sue.',
    notYet: 'It can be asked once the agreement is in force.',
  },
  kinds: {
    title: 'What the court does not confirm',
    always:
      'Identity (whether a marriage, a parent or an adoption is valid), what is unlawful, what harms others or the state, and what is unclear.',
    family:
      'This is a family matter: divorce, adoption and parenthood are not confirmed here; only clauses about money, a house or things can be.',
  },
  who: 'Who has asked',
  asked: 'has asked',
  notAsked: 'not yet',
  bothNeeded: 'All sides must ask; the court takes it only from all together.',
  ask: 'I want it confirmed by the court',
  askFor: (name) => `Note that ${name} wants it`,
  askForTitle: (name) => `Note it for ${name}`,
  askForNote: (name) => `First explain to ${name} what it means, and note it only if they want it.`,
  askSent: 'Noted; waiting for the other side',
  askSentAll: 'All sides have asked; now to the court',
  court: 'Which court',
  courtNote:
    'The basic court where a side lives, where the thing in question is, or where the mediation organisation is.',
  invitingNote: 'A court asked for this mediation; it is that court.',
  otherCourt: 'Another court, to be typed',
  courtName: 'Name of the court',
  courtPlaceholder: 'like: 绵阳市安州区人民法院',
  courtSaid: (name) => `Named: ${name}`,
  needsCourt: 'First choose a court',
  papers: 'The papers to bring',
  papersNote: 'All made from the case file: print them, all sign. Bring the originals and identity cards.',
  papersNone: 'Not made yet. Look again once all sides have asked.',
  staff: {
    file: 'Note: handed to the court',
    fileNote: 'When all have asked and the court has the papers, note it here.',
    on: 'On which day',
    onPlaceholder: 'Choose a day',
    filed: 'Noted; waiting for the court',
    decide: "Note the court's answer",
    result: 'What the court says',
    results: {
      confirmed: 'confirmed',
      rejected: 'not confirmed',
      withdrawn: 'the sides withdrew',
    },
    resultNotes: {
      confirmed: 'it can be enforced',
      rejected: 'mediate again, or sue',
      withdrawn: 'the agreement still counts',
    },
    decidedOn: 'On which day',
    number: 'Number of the ruling',
    numberPlaceholder: 'like: （2026）川0705民特12号',
    optional: 'optional',
    decided: 'Noted; all sides can see it',
    needs: { on: 'First choose a day', result: 'First choose the result' },
  },
  filed: (day, name) => `Handed to ${name} on ${day}`,
  filedNote: 'The court reads the papers and usually asks the sides to come. Its answer will stand here.',
  decided: {
    confirmed: 'The court has confirmed it',
    rejected: 'The court has not confirmed it',
    withdrawn: 'The request was withdrawn',
  },
  decidedNote: {
    confirmed:
      'If somebody does not keep it, the other side takes the ruling to the court, which enforces it.',
    rejected: 'It can be mediated again or taken to court.',
    withdrawn: 'The agreement still counts; whoever is let down can sue.',
  },
  number: (number) => `Ruling ${number}`,
};
