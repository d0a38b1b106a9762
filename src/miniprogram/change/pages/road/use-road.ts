import { useState } from 'react';
import type { TrackCard } from '@/contract/answers';
import type { Task } from '@/domain/procedure/procedure';
import type { Track } from '@/domain/procedure/tracks';
import { type ChangeTexts, useChangeTexts } from '@/miniprogram/change/texts';
import { useProcedure } from '@/miniprogram/change/use-procedure';
import { useParams } from '@/miniprogram/platform/navigation';
import { useCases } from '@/miniprogram/stores/case-store';
import { errorWords } from '@/miniprogram/wording/error';
import { basisWords } from '@/miniprogram/wording/turn';

export type Part = keyof ChangeTexts['road']['parts'];

/** Under which heading each step is told. */
const PART_OF: Readonly<Record<Task, Part>> = {
  decide_acceptance: 'asking',
  supplement: 'asking',
  assign: 'asking',
  declare: 'inviting',
  accept_mediator: 'inviting',
  invite: 'inviting',
  answer: 'inviting',
  open_room: 'talking',
  lead_talks: 'talking',
  mark_times: 'talking',
  hold_meeting: 'talking',
  write_record: 'talking',
  sign_record: 'talking',
  answer_terms: 'talking',
  check_identity: 'agreeing',
  sign_agreement: 'agreeing',
  sign_as_mediator: 'agreeing',
  seal_agreement: 'agreeing',
  ask_confirmation: 'keeping',
  perform: 'keeping',
  follow_up: 'keeping',
  answer_visit: 'keeping',
  close_case: 'keeping',
  call_applicant: 'special',
  confirm_claim: 'special',
  confirm_filing: 'special',
  resume_room: 'special',
  decide_replacement: 'special',
  recheck: 'special',
  find_heirs: 'special',
  answer_transfer: 'special',
  answer_urge: 'special',
  look_into: 'special',
};
const PARTS = ['asking', 'inviting', 'talking', 'agreeing', 'keeping', 'special'] as const;

export function useRoad() {
  const t = useChangeTexts();
  const { caseId = '' } = useParams();
  const own = useCases(({ byId }) => byId[caseId]?.view.track);
  const { card, error, retry } = useProcedure();
  const [chosen, choose] = useState<Track | undefined>(undefined);
  const wanted = chosen ?? own;
  const track = card?.tracks.find((one) => one.track === wanted) ?? card?.tracks[0];
  return {
    card,
    track,
    tracks: card?.tracks.map((one) => one.track) ?? [],
    /** The kind of mediation of the case from which somebody came. */
    own,
    choose: (next: string) => choose(next as Track),
    parts: track ? PARTS.map((part) => ({ part, steps: stepsOf(t, track, part) })) : [],
    error: error && errorWords(t, error),
    retry,
  };
}

function stepsOf(t: ChangeTexts, { road }: TrackCard, part: Part) {
  return road
    .filter(({ task }) => PART_OF[task] === part)
    .map(({ task, owner, ...basis }) => ({
      key: task,
      title: t.procedure.tasks[task],
      note: [t.road.owners[owner], basisWords(t, basis)].join(' · '),
    }));
}
