import type { HelperAuthority } from '@/domain/case/assist/shape';
import type { Channel } from '@/domain/case/party';
import { needsPaper } from '@/domain/case/people/authority';
import type { Scope } from '@/domain/case/people/shape';
import { momentOf, partsOf } from '@/miniprogram/components/date-choice/moment';
import { type Photos, usePhotos } from '@/miniprogram/components/photo-field';
import { type PeopleTexts, usePeopleTexts } from '@/miniprogram/people/texts';
import { now } from '@/miniprogram/platform/clock';
import { goBack } from '@/miniprogram/platform/navigation';
import type { HelperDraft } from '@/miniprogram/stores/filing-draft';
import { editDraft, useFiling, writeNow } from '@/miniprogram/stores/filing-store';
import { dayWords } from '@/miniprogram/wording/when';

const empty: HelperDraft = { name: '', phone: '', scope: ['file', 'read', 'talk'], files: [] };
const mostPhotos = 9;

/** Whoever fills in the form for somebody else: who they are, by what right, how far and until when. */
export function useBehalf() {
  const t = usePeopleTexts();
  const helper = useFiling((filing) => filing.draft.helper) ?? empty;
  const channel: Channel = useFiling((filing) => filing.draft.applicant.channel) ?? 'app';
  const edit = (change: Partial<HelperDraft>) => {
    const held = useFiling.getState().draft.helper ?? empty;
    editDraft({ helper: { ...held, ...change } }, ...Object.keys(change).map((field) => `helper.${field}`));
  };
  const photos = usePhotos(mostPhotos, helper.files, (files) => edit({ files }));
  return {
    helper,
    edit,
    channel,
    setChannel: (chosen: Channel) => {
      const { applicant } = useFiling.getState().draft;
      editDraft({ applicant: { ...applicant, channel: chosen === 'app' ? undefined : chosen } });
    },
    /** Filing comes with it; signing asks for a paper. */
    setScope: (scope: readonly Scope[]) => edit({ scope: ['file', ...scope] }),
    setAuthority: (authority: HelperAuthority) => edit({ authority }),
    needsPaper: needsPaper(helper),
    photos,
    until: partsOf(helper.until).day || undefined,
    setUntil: (day: string | undefined) => edit({ until: day && momentOf(day, '23:59') }),
    inWords: (day: string) => dayWords(t, momentOf(day, '12:00') ?? day, now()),
    today: partsOf(new Date(now()).toISOString()).day,
    missing: missingOf(t, helper, photos),
    done: () => {
      writeNow();
      goBack();
    },
    forMyself: () => {
      photos.clear();
      const { applicant } = useFiling.getState().draft;
      editDraft({ helper: undefined, applicant: { ...applicant, channel: undefined } });
      writeNow();
      goBack();
    },
  };
}

export type BehalfPage = ReturnType<typeof useBehalf>;

function missingOf(
  { people: { behalf } }: PeopleTexts,
  helper: HelperDraft,
  { uploading, fileIds }: Photos,
): string | undefined {
  const { missing } = behalf;
  if (helper.name.trim() === '') return missing.name;
  if (!helper.office) return missing.office;
  if (!helper.authority) return missing.authority;
  if (!needsPaper(helper)) return undefined;
  if (uploading) return missing.photos;
  return fileIds.length === 0 ? missing.paper : undefined;
}
