import type { FileId } from '@/domain/ids';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { type Photos, usePhotos } from '@/miniprogram/components/photo-field';
import { type PeopleTexts, usePeopleTexts } from '@/miniprogram/people/texts';
import { useParams } from '@/miniprogram/platform/navigation';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';

interface ElectDraft {
  readonly members: string;
  readonly names: readonly string[];
  readonly files: readonly FileId[];
}

const most = 5;
const least = 2;
const empty: ElectDraft = { members: '', names: ['', ''], files: [] };

export function useElect() {
  const { people } = usePeopleTexts();
  const { elect } = people;
  const { caseId = '', partyId } = useParams();
  const opened = useOpenCase(caseId);
  const party = opened.view?.parties.find((one) =>
    partyId === undefined ? one.you : one.partyId === partyId,
  );
  const { draft, edit, put, clear, revision } = useFormDraft(caseId, `elect ${partyId ?? ''}`, empty);
  const photos = usePhotos(9, draft.files, (files) => edit({ files }));
  const form = useCaseForm(caseId, clear);
  const names = draft.names.map((name) => name.trim()).filter(Boolean);
  const members = /^\d{1,9}$/.test(draft.members.trim()) ? Number(draft.members) : 0;
  const fewMembers = members > 0 && members < names.length;
  return {
    opened,
    party,
    again: party?.actors?.some(({ authority }) => authority === 'elected') ?? false,
    draft,
    revision,
    setMembers: (text: string) => edit({ members: text }),
    setName: (at: number, text: string) =>
      edit({ names: draft.names.map((name, place) => (place === at ? text : name)) }),
    mayMore: draft.names.length < most,
    more: () => edit({ names: [...draft.names, ''] }),
    mayFewer: draft.names.length > least,
    // The names behind it move up, so the inputs are written anew.
    fewer: (at: number) => put({ names: draft.names.filter((_, place) => place !== at) }),
    photos,
    membersError: fewMembers ? elect.fewMembers : form.fields['command.members'],
    busy: form.busy,
    problem: form.problem,
    missing: missingWords(people, { members, names: names.length, photos }),
    send: () => {
      if (!party) return;
      form.send(
        {
          type: 'electRepresentatives',
          partyId: party.partyId,
          members,
          names,
          files: [...photos.fileIds],
        },
        elect.done,
      );
    },
  };
}

function missingWords(
  { missing, elect }: PeopleTexts['people'],
  { members, names, photos }: { members: number; names: number; photos: Photos },
): string | undefined {
  if (members === 0) return missing.members;
  if (names < least) return missing.names;
  if (members < names) return elect.fewMembers;
  if (photos.uploading) return missing.photos;
  return photos.fileIds.length === 0 ? missing.list : undefined;
}

export type ElectPage = ReturnType<typeof useElect>;
