import { Readable } from 'node:stream';
import type { Answer } from '@/contract/answers';
import type { CaseCommandInput } from '@/contract/command';
import type { FilingInput } from '@/contract/filing';
import type { OperationInput, OperationName } from '@/contract/operations';
import type { Told } from '@/domain/case/assist/shape';
import type { Room } from '@/domain/case/command';
import type { Pass } from '@/domain/case/event';
import type { DisputeCode } from '@/domain/code/dispute-code';
import type { CaseId, FileId, PartyId, PersonId } from '@/domain/ids';
import { enter } from '../door';
import type { ServerKeeper } from '../files/keeper';
import type { House } from '../house';
import { readSignIn } from '../identity/token';
import { loadByCode } from '../store/case-reading';
import { sweepCase } from '../sweeping';
import type { Clock } from './clock';
import { type Painting, paint } from './photos/painting';
import { CHEN_JING } from './town';

/** Tells stories through the same door as everybody, only with the clock turned back. */
export interface Teller extends Clock {
  file(
    who: PersonId | null,
    at: string,
    filing: Omit<FilingInput, 'commandId' | 'files'>,
    photos?: readonly Painting[],
  ): Promise<ToldCase>;
  /** A poster of the centre, and how often it was scanned since. Resolves to its id. */
  hang(at: string, poster: Poster, scans: number): Promise<string>;
}

type Poster = Omit<OperationInput<'centre.makePoster'>, 'commandId'>;
type Claim = OperationInput<'case.claim'>;

export interface ToldCase {
  readonly caseId: CaseId;
  readonly code: string;
  do(who: PersonId, at: string, command: CaseCommandInput): Promise<Answer<'case.do'>>;
  say(who: PersonId, at: string, text: string, photos?: readonly Painting[]): Promise<void>;
  /** What a party without a phone said, as the mediator took it down and read it back. */
  sayFor(who: PersonId, at: string, partyId: string, text: string, told: Told): Promise<void>;
  /** Words on the line between one party and the centre. */
  sayAside(who: PersonId, at: string, partyId: string, text: string): Promise<void>;
  /** Words between one party and the mediator alone. */
  sayAlone(who: PersonId, at: string, partyId: string, text: string, pass?: Pass): Promise<void>;
  /** A key is issued and used at once; null joins without an account. Resolves to whoever joined. */
  join(who: PersonId | null, at: string, partyId: string, actorId?: string): Promise<PersonId>;
  /** Whoever has the key comes without an account and says that they act for the party; the centre calls back. */
  joinFor(acting: NonNullable<Claim['acting']>, at: string, partyId: string): Promise<void>;
  album(who: PersonId, at: string, photos: readonly Painting[]): Promise<FileId[]>;
  /** What time alone has brought about by then. */
  pass(at: string): Promise<void>;
  read(who: PersonId, room?: Room, partyId?: string): Promise<void>;
}

interface Recipient {
  readonly partyId: string;
  readonly actorId?: string | undefined;
}

export function createTeller(house: House, files: ServerKeeper, clock: Clock): Teller {
  let commands = 0;
  const commandId = () => `demo-${++commands}`;

  async function ask<N extends OperationName>(
    who: PersonId | null,
    at: string,
    operation: N,
    input: OperationInput<N>,
  ): Promise<Answer<N>> {
    const caller = { personId: who, channel: 'token', address: null } as const;
    const answer = await enter({ ...house, now: () => at }, operation, input, caller);
    if (answer.ok) return answer.data as Answer<N>;
    throw new Error(`a story of the demonstration fails at ${operation}: ${JSON.stringify(answer.error)}`);
  }

  async function photograph(who: PersonId | null, at: string, painting: Painting): Promise<FileId> {
    // Drawn before anything is asked: the drawing holds up whatever waits beside it.
    const bytes = paint(painting);
    const { fileId, upload } = await ask(who, at, 'file.ticket', {});
    const ticket = upload.by === 'post' ? upload.url.slice('/files/'.length) : '';
    const kept = await files.uploads.whole(ticket, Readable.from([bytes]), at);
    if (!kept.ok) throw new Error(`a photo of the demonstration is refused: ${kept.error.code}`);
    return fileId;
  }

  async function album(who: PersonId | null, at: string, photos: readonly Painting[]): Promise<FileId[]> {
    const kept: FileId[] = [];
    for (const painting of photos) kept.push(await photograph(who, at, painting));
    return kept;
  }

  function told(caseId: CaseId, code: string): ToldCase {
    const carryOut: ToldCase['do'] = (who, at, command) =>
      ask(who, at, 'case.do', { caseId, commandId: commandId(), command });
    async function claim(who: PersonId | null, at: string, to: Recipient, acting?: Claim['acting']) {
      const { key = '' } = await carryOut(CHEN_JING, at, { type: 'issueKey', ...to });
      return ask(who, at, 'case.claim', { commandId: commandId(), code, key, acting });
    }
    return {
      caseId,
      code,
      do: carryOut,
      async say(who, at, text, photos = []) {
        await carryOut(who, at, { type: 'say', room: 'joint', text, files: await album(who, at, photos) });
      },
      async sayFor(who, at, partyId, text, told) {
        await carryOut(who, at, { type: 'say', room: 'joint', text, for: partyId, told });
      },
      async sayAside(who, at, partyId, text) {
        await carryOut(who, at, { type: 'say', room: 'centre', text, partyId });
      },
      async sayAlone(who, at, partyId, text, pass = 'no') {
        await carryOut(who, at, { type: 'say', room: 'private', text, partyId, pass });
      },
      album,
      async pass(at) {
        const found = await loadByCode(house.db, code as DisputeCode);
        if (found) await sweepCase({ ...house, now: () => at }, found);
      },
      async join(who, at, partyId, actorId) {
        const claimed = await claim(who, at, { partyId, actorId });
        if (who) return who;
        const reading = readSignIn(house.seal, claimed.token ?? '', at);
        if (!reading.ok) throw new Error('a guest of the demonstration has no account');
        return reading.personId;
      },
      async joinFor(acting, at, partyId) {
        await claim(null, at, { partyId }, acting);
      },
      async read(who, room = 'joint', partyId) {
        const line = partyId === undefined ? {} : { partyId: partyId as PartyId };
        await ask(who, house.now(), 'case.read', { caseId, room, messages: 10_000, ...line });
      },
    };
  }

  return {
    ...clock,
    async file(who, at, filing, photos = []) {
      const pictures = await album(who, at, photos);
      const filed = await ask(who, at, 'case.file', { ...filing, commandId: commandId(), files: pictures });
      return told(filed.caseId, filed.code);
    },
    async hang(at, poster, scans) {
      const made = await ask(CHEN_JING, at, 'centre.makePoster', { ...poster, commandId: commandId() });
      const { poster: id } = made.poster;
      for (let scan = 0; scan < scans; scan += 1) await ask(null, at, 'poster.show', { poster: id });
      return id;
    },
  };
}
