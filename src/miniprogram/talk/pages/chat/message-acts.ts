import type { MessagePlace } from '@/domain/case/care/shape';
import type { Entry } from '@/domain/case/entry';
import type { HeldBack } from './held-back';
import type { Passing } from './passing';

/** What can be done with a message; one object for a whole room, the same as long as the room is. */
export interface MessageActs {
  /** An address in it was tapped. */
  readonly link: (address: string) => void;
  /** Opens what can be done with it. */
  readonly menu: (about: Entry) => void;
  /** What its writer may change about a private one. */
  readonly pass?: ((about: Passing) => void) | undefined;
  /** Somebody who helps says what they did about words that sound like danger. */
  readonly settle?: ((place: MessagePlace) => void) | undefined;
  /** The mediator lets a held message into the room, or sends it back with a reason. */
  readonly release?: ((held: HeldBack) => void) | undefined;
  readonly sendBack?: ((held: HeldBack) => void) | undefined;
  /** The writer of one that came back takes its words up again. */
  readonly rewrite?: ((held: HeldBack) => void) | undefined;
}
