import { useCallback, useEffect, useState } from 'react';
import type { Answer, Division } from '@/contract/answers';
import { LIMITS } from '@/contract/fields';
import type { PosterKind } from '@/domain/posters/poster';
import { usePostersTexts } from '@/miniprogram/centre/posters-texts';
import { call } from '@/miniprogram/client/call';
import { showToast } from '@/miniprogram/components/toast';
import { goBack } from '@/miniprogram/platform/navigation';
import { divisionsBelow, pathTo } from '@/miniprogram/stores/place-store';
import { useProcedure } from '@/miniprogram/stores/procedure-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { errorWords, fieldErrors } from '@/miniprogram/wording/error';

interface Draft {
  readonly kind: PosterKind;
  readonly window?: string;
  /** Undefined until somebody has written one: then it follows what is chosen. */
  readonly name?: string;
}

/** A new poster: where it hangs, which place and window it fills in, and what it is called. */
export function usePoster() {
  const t = usePostersTexts();
  const { form } = t.posters;
  const [draft, setDraft] = useState<Draft>({ kind: 'centre' });
  const centre = useCentre();
  const where = useWhere(centre?.place, draft.kind === 'village' || draft.kind === 'grid');
  const procedure = useProcedure();
  const [revision, setRevision] = useState(0);
  const suggested = draft.kind === 'centre' || draft.kind === 'window' ? (centre?.name ?? '') : where.name;
  const name = (draft.name ?? suggested).slice(0, LIMITS.posterName);
  // A name that was not typed is shown anew when something else is chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is suggested is the signal
  useEffect(() => setRevision((held) => held + 1), [suggested]);
  const intent = useIntent(
    (commandId, input: { kind: PosterKind; name: string; place: string; window?: string }) =>
      call('centre.makePoster', { commandId, ...input }),
  );
  const window = draft.kind === 'window' ? draft.window : undefined;
  const send = async () => {
    const { kind } = draft;
    const input = {
      kind,
      name: name.trim(),
      place: where.place,
      ...(window === undefined ? {} : { window }),
    };
    if (!(await intent.run(input))) return;
    showToast(form.done);
    goBack('centre/pages/posters/index');
  };
  return {
    draft,
    edit: (change: Partial<Draft>) => setDraft((held) => ({ ...held, ...change })),
    name,
    revision,
    windows: procedure?.windows ?? [],
    where,
    missing: missingOf(form.missing, draft.kind === 'window' && !window, where.place, name),
    busy: intent.busy,
    problem: intent.error && !intent.error.fields ? errorWords(t, intent.error) : undefined,
    fields: fieldErrors(t, intent.error),
    send: () => void send(),
  };
}

export type PosterForm = ReturnType<typeof usePoster>;

function missingOf(
  missing: { readonly window: string; readonly place: string; readonly name: string },
  needsWindow: boolean,
  place: string,
  name: string,
): string | undefined {
  if (needsWindow) return missing.window;
  if (place === '') return missing.place;
  return name.trim() === '' ? missing.name : undefined;
}

function useCentre(): Answer<'centre.posters'>['centre'] | undefined {
  const [centre, setCentre] = useState<Answer<'centre.posters'>['centre'] | undefined>(undefined);
  useEffect(() => {
    void call('centre.posters', {}).then((answer) => answer.ok && setCentre(answer.data.centre));
  }, []);
  return centre;
}

/** Down from the division that the centre serves; a poster of the centre itself hangs right there. */
function useWhere(served: string | undefined, isBelow: boolean) {
  const [top, setTop] = useState<Division | undefined>(undefined);
  const [path, setPath] = useState<readonly Division[]>([]);
  const [below, setBelow] = useState<readonly Division[] | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const [stopped, stop] = useState(false);
  const last = path[path.length - 1];
  const from = last?.place ?? served;
  const isChosen = stopped || last?.leaf === true;
  useEffect(() => {
    if (served) void pathTo(served).then((whole) => setTop(whole[whole.length - 1]));
  }, [served]);
  const load = useCallback(() => {
    if (from === undefined || !isBelow || isChosen) return;
    setFailed(false);
    void divisionsBelow(from === '' ? undefined : from).then((answer) => {
      setFailed(!answer.ok);
      setBelow(answer.ok ? answer.data : undefined);
    });
  }, [from, isBelow, isChosen]);
  useEffect(load, [load]);
  return {
    isBelow,
    path,
    below: isChosen ? [] : below,
    failed,
    retry: load,
    isChosen,
    /** What the poster fills in; '' while it is open. */
    place: isBelow ? (isChosen ? (last?.place ?? '') : '') : (served ?? ''),
    name: isChosen ? (last?.name ?? '') : '',
    top,
    choose: (place: string) => {
      const division = below?.find((one) => one.place === place);
      if (!division) return;
      setBelow(undefined);
      setPath([...path, division]);
    },
    stopHere: () => stop(true),
    again: () => {
      setPath([]);
      setBelow(undefined);
      stop(false);
    },
  };
}
