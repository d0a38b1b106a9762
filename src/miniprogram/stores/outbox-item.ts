import type { CaseCommandInput } from '@/contract/command';
import type { Pass } from '@/domain/case/event';
import type { FileId } from '@/domain/ids';
import type { ClientError } from '@/miniprogram/client/called';
import type { Begun } from '@/miniprogram/client/send-file';
import type { FileKind } from '@/miniprogram/platform/chosen-file';
import type { FilingDraft } from './filing-draft';
import type { RoomKey } from './held-case';

/** A file of a message, kept on the phone under `ref` until the server has the message. */
export interface OutboxFile {
  readonly ref: string;
  readonly kind: FileKind;
  readonly name: string;
  readonly bytes: number;
  /** Whole percent, 0 to 100. */
  readonly progress: number;
  /** The server has its bytes. */
  readonly fileId?: FileId;
  /** Where its sending goes on. */
  readonly begun?: Begun;
}

/**
 * What somebody wants done, kept on the phone until the server has answered or its writer gives it up.
 * `held`: it goes at `goesAt` unless its writer takes it back. `sending`: on its way, or in line behind one that is.
 * `waiting`: there is no signal or no answer; it goes by itself. `failed`: refused, for `error`, or held and then left
 * alone: its writer decides.
 */
export interface OutboxItem {
  /** The command's id: sending it twice does it once. */
  readonly id: string;
  /** The case, or for a filing, which has none yet, a name of its own. */
  readonly caseId: string;
  /** Whose it is; nobody else's sign-in shows or sends it. */
  readonly by: string;
  /** The order of writing on this phone, whatever its clock says. */
  readonly order: number;
  /** A message without its files; a filing has none. */
  readonly command?: CaseCommandInput;
  /** Of a message. */
  readonly room?: RoomKey;
  readonly text: string;
  readonly files: readonly OutboxFile[];
  /** Seconds of a voice message, whose sound is its one file. */
  readonly voice?: number;
  readonly pass?: Pass;
  readonly filing?: FilingDraft;
  readonly state: 'held' | 'sending' | 'waiting' | 'failed';
  readonly goesAt?: number;
  readonly error?: ClientError | undefined;
  /** When it was written, by this phone's clock. */
  readonly at: number;
  /** Where it was written: the address of the page, without anything personal. */
  readonly page?: string;
  /** This phone could not write it down: it lives only while the app does. */
  readonly unkept?: true;
}

export type OutboxMessage = OutboxItem & { readonly room: RoomKey };

export function isMessageItem(item: OutboxItem): item is OutboxMessage {
  return item.room !== undefined;
}

/** Said or asked in a private talk: neither shown nor sent while a PIN stands before it. */
export function isPrivate({ room, command }: OutboxItem): boolean {
  if (room?.startsWith('private:') || command?.type === 'setPass') return true;
  return command !== undefined && 'room' in command && command.room === 'private';
}

/** A filing stands in a line of its own. */
export function filingLine(id: string): string {
  return `filing ${id}`;
}
