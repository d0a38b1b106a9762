import type { By, CaseEvent, EventType, Facts, Words } from './event';
import { type Concern, streamOf } from './stream';

export type Write = <T extends EventType>(
  type: T,
  data: Facts[T],
  words?: Words,
  concern?: Omit<Concern, 'givenBy'>,
) => CaseEvent;

/** Makes events caused by one person at one moment; the stream follows from the event's audience alone. */
export function writer(by: By, at: string, name?: string): Write {
  return (type, data, words = {}, concern = {}) => {
    const partyId = 'partyId' in data ? (data.partyId ?? undefined) : undefined;
    const task = 'task' in data ? (data.task ?? undefined) : undefined;
    const about = 'about' in data ? data.about : undefined;
    const stream = streamOf(type, { partyId, task, about, givenBy: by.partyId, ...concern });
    return {
      type,
      stream,
      at,
      by,
      data,
      words: { ...(name === undefined ? {} : { by: name }), ...words },
    } as CaseEvent;
  };
}
