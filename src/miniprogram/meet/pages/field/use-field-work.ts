import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import type { FieldWork } from '@/domain/case/field/shape';
import type { FileId } from '@/domain/ids';
import { usePhotos } from '@/miniprogram/components/photo-field';
import { showToast } from '@/miniprogram/components/toast';
import { type MeetTexts, useMeetTexts } from '@/miniprogram/meet/texts';
import { now } from '@/miniprogram/platform/clock';
import { goBack, useParams } from '@/miniprogram/platform/navigation';
import { positionNow } from '@/miniprogram/platform/position';
import type { SitePosition } from '@/miniprogram/platform/site-position';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { errorWords } from '@/miniprogram/wording/error';

interface Draft {
  readonly work: FieldWork | '';
  readonly heldAt: string;
  readonly place: string;
  readonly people: string;
  readonly text: string;
  readonly position?: SitePosition | undefined;
  readonly files: readonly FileId[];
}

const most = 5000;

export function useFieldWork() {
  const t = useMeetTexts();
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const form = useFormDraft<Draft>(caseId, 'field', {
    work: '',
    heldAt: new Date(now()).toISOString(),
    place: '',
    people: '',
    text: '',
    files: [],
  });
  const { draft, edit } = form;
  const photos = usePhotos(9, draft.files, (files) => edit({ files }));
  const position = usePosition((found) => edit({ position: found }));
  const [tried, setTried] = useState(false);
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const wrong = wrongIn(t, draft);
  const send = async () => {
    setTried(true);
    const { work } = draft;
    if (work === '' || Object.values(wrong).some(Boolean)) return;
    if (!(await intent.run(commandOf({ ...draft, work }, photos.fileIds)))) return;
    form.clear();
    showToast(t.meet.field.sent);
    goBack();
  };
  return {
    opened,
    draft,
    edit,
    revision: form.revision,
    restored: form.restored,
    photos,
    position,
    wrong: tried ? wrong : { work: '', heldAt: '', place: '', text: '' },
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    send: () => void send(),
  };
}

export type FieldForm = ReturnType<typeof useFieldWork>;

/** The phone is asked where it is only when the person taps, and may say no. */
function usePosition(keep: (position: SitePosition | undefined) => void) {
  const { positionFailed } = useMeetTexts().meet.field;
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    const answer = await positionNow();
    setAsking(false);
    if (answer.kind === 'found') keep(answer.position);
    else showToast(positionFailed[answer.kind], 'cinnabar');
  };
  return { asking, ask: () => void ask(), remove: () => keep(undefined) };
}

function commandOf(draft: Draft & { work: FieldWork }, fileIds: readonly FileId[]): CaseCommandInput {
  const { work, heldAt, place, people, text, position } = draft;
  return {
    type: 'recordField',
    work,
    heldAt,
    place,
    text,
    ...(people.trim() === '' ? {} : { people }),
    ...(fileIds.length > 0 ? { files: [...fileIds] } : {}),
    ...(position ? { position } : {}),
  };
}

/** What stands in the way of sending, at its field. */
function wrongIn(t: MeetTexts, { work, heldAt, place, text }: Draft) {
  const { field } = t.meet;
  const { fields } = t.errors;
  const needed = (words: string) => (words.trim() === '' ? fields.required() : '');
  return {
    work: work === '' ? field.workNeeded : '',
    heldAt: heldAt === '' ? fields.required() : Date.parse(heldAt) > now() ? field.future : '',
    place: needed(place),
    text: needed(text) || (text.length > most ? fields.too_long({ limit: most }) : ''),
  };
}
