import { needsPaper } from '@/domain/case/people/authority';
import { actsAgainst } from '@/domain/case/people/conflict';
import type { ActingAs, Authority, Scope } from '@/domain/case/people/shape';
import type { FileId, PartyId } from '@/domain/ids';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { momentOf } from '@/miniprogram/components/date-choice/moment';
import { type Photos, usePhotos } from '@/miniprogram/components/photo-field';
import { type PeopleTexts, usePeopleTexts } from '@/miniprogram/people/texts';
import { now } from '@/miniprogram/platform/clock';
import { useParams } from '@/miniprogram/platform/navigation';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { dayWords, inChina } from '@/miniprogram/wording/when';

interface ActorDraft {
  readonly as?: ActingAs;
  readonly name: string;
  readonly scope: readonly Scope[];
  readonly authority?: Authority;
  readonly until?: string | undefined;
  readonly files: readonly FileId[];
  readonly ownInterest?: boolean;
  readonly isParty?: PartyId | 'nobody';
}

const empty: ActorDraft = { name: '', scope: ['read'], files: [] };

/** Heirs come by a way of their own: as a party with its own key. */
export const OFFERED = ['guardian', 'agent', 'representative', 'interpreter', 'companion'] as const;

/** How such people mostly act: what is filled in already when they are chosen. */
const USUAL: Readonly<Record<(typeof OFFERED)[number], { scope: Scope[]; authority: Authority }>> = {
  guardian: { scope: ['read', 'talk', 'answer', 'sign'], authority: 'law' },
  agent: { scope: ['read', 'talk', 'answer'], authority: 'written' },
  representative: { scope: ['read', 'talk', 'answer', 'sign'], authority: 'written' },
  interpreter: { scope: ['read', 'talk'], authority: 'spoken' },
  companion: { scope: ['read'], authority: 'spoken' },
};

export function useActor() {
  const t = usePeopleTexts();
  const { caseId = '', partyId } = useParams();
  const opened = useOpenCase(caseId);
  const parties = opened.view?.parties ?? [];
  const party = parties.find((one) => (partyId === undefined ? one.you : one.partyId === partyId));
  const { draft, edit, clear } = useFormDraft(caseId, `actor ${partyId ?? ''}`, empty);
  const photos = usePhotos(9, draft.files, (files) => edit({ files }));
  const form = useCaseForm(caseId, clear);
  const other = parties.find((one) => one.partyId === draft.isParty);
  const against = Boolean(party && draft.as && actsAgainst(draft.as, party, other));
  const { as, name, scope, authority, until, ownInterest } = draft;
  const conflict = ownInterest === true || against;
  return {
    opened,
    party,
    others: parties.filter((one) => one !== party),
    draft,
    edit,
    choose: (chosen: (typeof OFFERED)[number]) => edit({ as: chosen, ...USUAL[chosen] }),
    photos,
    needsPaper: needsPaper(draft),
    today: today(),
    inWords: (day: string) => dayWords(t, momentOf(day, '12:00') ?? day, now()),
    conflict,
    missing: missingOf(t, draft, { conflict, photos }),
    busy: form.busy,
    problem: form.problem,
    fields: form.fields,
    send: () => {
      if (!party || !as || !authority || ownInterest === undefined) return;
      form.send(
        {
          type: 'appointActor',
          partyId: party.partyId,
          as,
          name: name.trim(),
          authority,
          scope: [...scope],
          ownInterest,
          // To the last minute of that day in China.
          ...(until ? { until: momentOf(until, '23:59') } : {}),
          ...(needsPaper(draft) ? { files: [...photos.fileIds] } : {}),
          ...(other ? { isParty: other.partyId } : {}),
        },
        t.people.actor.done,
      );
    },
  };
}

/** What is still to be said, in the order of the form. */
function missingOf(
  { people: { missing } }: PeopleTexts,
  draft: ActorDraft,
  { conflict, photos }: { conflict: boolean; photos: Photos },
): string | undefined {
  const { as, name, scope, authority, ownInterest, isParty } = draft;
  if (!as) return missing.as;
  if (name.trim() === '') return missing.actorName;
  if (scope.length === 0) return missing.scope;
  if (!authority) return missing.authority;
  if (needsPaper(draft) && photos.uploading) return missing.photos;
  if (needsPaper(draft) && photos.fileIds.length === 0) return missing.paper;
  if (ownInterest === undefined) return missing.interest;
  if (isParty === undefined) return missing.party;
  return conflict ? missing.conflict : undefined;
}

export type ActorPage = ReturnType<typeof useActor>;

function today(): string {
  const { year, month, day } = inChina(now());
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
