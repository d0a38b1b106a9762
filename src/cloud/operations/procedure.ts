import type { Answer, TrackCard } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import type { Procedure } from '@/domain/procedure/procedure';
import { roadOf } from '@/domain/procedure/road';
import { TRACKS, type Track } from '@/domain/procedure/tracks';
import { type Result, yes } from '../answer';
import type { Caller, House } from '../house';

/** Nobody's data: what the place promises to everybody. */
export async function show(
  _input: ParsedInput<'procedure.show'>,
  _caller: Caller,
  { procedure }: House,
): Promise<Result<Answer<'procedure.show'>>> {
  const { version, closingHour, followUps, declinable, windows, courts, routes } = procedure;
  const tracks = TRACKS.filter((track) => procedure.tracks[track].enabled).map((track) =>
    trackCard(procedure, track),
  );
  return yes({ version, closingHour, tracks, followUps, declinable, windows, courts, routes });
}

function trackCard(procedure: Procedure, track: Track): TrackCard {
  const { enabled: _offered, ...rules } = procedure.tracks[track];
  return { track, ...rules, road: roadOf(procedure, track) };
}
