import type { PersonId } from '../../ids';
import type { CaseEvent } from '../event';
import type { CasePeople } from '../view';

/** The names, numbers and details beside the state, after these events: whatever was told last. */
export function peopleAfter(people: CasePeople, events: readonly CaseEvent[]): CasePeople {
  return events.reduce((book, event) => {
    switch (event.type) {
      case 'party.added':
        return told(book, event.data.partyId, { name: event.words.names?.[event.data.partyId] ?? '' });
      case 'contact.given':
        return event.words.phone ? told(book, event.data.partyId, { phone: event.words.phone }) : book;
      case 'party.described':
        return told(book, event.data.partyId, {
          details: { ...book.parties[event.data.partyId]?.details, ...event.words.details },
        });
      case 'actor.appointed':
      case 'filing.assisted':
      case 'actor.claimed':
      case 'representatives.elected':
        return told(book, event.data.partyId, {
          actors: { ...book.parties[event.data.partyId]?.actors, ...event.words.names },
        });
      case 'handler.added':
        return helped(book, event.data.handlerId, event.words.mediator ?? '');
      default:
        return book;
    }
  }, people);
}

function told(book: CasePeople, partyId: string, news: Partial<CasePeople['parties'][string]>): CasePeople {
  const known = book.parties[partyId] ?? { name: '' };
  return { ...book, parties: { ...book.parties, [partyId]: { ...known, ...news } } };
}

function helped(book: CasePeople, personId: PersonId, name: string): CasePeople {
  return { ...book, handlers: { ...book.handlers, [personId]: name } };
}
