import type { CaseCommandInput } from '@/contract/command';
import type { Channel, PartyKind, Side } from '@/domain/case/party';
import type { CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { nameOf } from '@/miniprogram/people/party-words';
import { type PeopleTexts, usePeopleTexts } from '@/miniprogram/people/texts';
import { useParams } from '@/miniprogram/platform/navigation';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';

export interface ComingDraft {
  readonly side: Side;
  readonly kind: PartyKind;
  readonly name: string;
  readonly phone: string;
  readonly channel: Channel;
  readonly reason: string;
}

const empty: ComingDraft = { side: 'other', kind: 'person', name: '', phone: '', channel: 'app', reason: '' };

/** Somebody comes: as a further party, as the heir of one that is lost, or in the place of another. */
export function useComing() {
  const t = usePeopleTexts();
  const { caseId = '', heirOf, replaces } = useParams();
  const opened = useOpenCase(caseId);
  const way = replaces ? 'replace' : heirOf ? 'heir' : 'add';
  const about = (replaces ?? heirOf) as PartyId | undefined;
  const { draft, edit, clear } = useFormDraft(caseId, `coming ${about ?? ''}`, empty);
  const form = useCaseForm(caseId, clear);
  const { coming, missing } = t.people;
  const send = () =>
    form.send(commandOf(way, about, draft), way === 'replace' ? coming.replaced : coming.added);
  return {
    opened,
    way,
    words: wordsOf(t, way, opened.view, about),
    draft,
    edit,
    ...form,
    missing:
      draft.name.trim() === ''
        ? missing.name
        : way === 'replace' && draft.reason.trim() === ''
          ? missing.why
          : undefined,
    send,
  };
}

export type Coming = ReturnType<typeof useComing>;

function commandOf(
  way: 'add' | 'heir' | 'replace',
  about: PartyId | undefined,
  draft: ComingDraft,
): CaseCommandInput {
  const { side, kind, name, channel, reason } = draft;
  const phone = draft.phone.trim() === '' ? {} : { phone: draft.phone };
  if (way === 'replace') return { type: 'replaceParty', partyId: about ?? '', kind, name, ...phone, reason };
  const heir = way === 'heir' && about ? { heirOf: about } : {};
  return { type: 'addParty', side, kind, name, ...phone, channel, ...heir };
}

function wordsOf(
  { people }: PeopleTexts,
  way: 'add' | 'heir' | 'replace',
  view: CaseView | undefined,
  about: PartyId | undefined,
) {
  const { coming } = people;
  const name = view ? nameOf(view, about) : '';
  if (way === 'heir') return { title: coming.heir(name), note: coming.heirNote, send: coming.send };
  if (way === 'replace')
    return { title: coming.replace(name), note: coming.replaceNote, send: coming.sendReplace };
  return { title: coming.add, note: coming.addNote, send: coming.send };
}
