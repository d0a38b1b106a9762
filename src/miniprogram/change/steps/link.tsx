import type { PartyView } from '@/domain/case/view';
import { type DisputeCode, groupCode } from '@/domain/code/dispute-code';
import type { PartyId } from '@/domain/ids';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { ChoiceList } from '@/miniprogram/components/choice';
import { TextField } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { canScanLive, scanFromCamera, scanFromPhoto } from '@/miniprogram/platform/scan';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { errorWords } from '@/miniprogram/wording/error';
import { WordsField } from '../fields';
import { StepFrame, type StepProps } from '../step-frame';
import { useChangeTexts } from '../texts';
import { type FirstCase, useFirstCase } from '../use-first-case';

/** `none`: not a party of the other case. */
type Who = PartyId | 'none';
type Draft = { code: string; revision: number; who: Readonly<Record<string, Who>>; reason: string };

/** This case is one with another; it goes on there, and its code leads there. */
export function LinkStep({ caseId, opened, view }: StepProps) {
  const t = useChangeTexts();
  const words = t.change.linkCase;
  const { draft, edit, clear } = useFormDraft<Draft>(caseId, 'link', {
    code: '',
    revision: 0,
    who: {},
    reason: '',
  });
  const form = useCaseForm(caseId, clear);
  const { first, likely, isUnknown, error } = useFirstCase(view, draft.code);
  const here = view.parties.filter(({ left, lost }) => !left && !lost);
  const whoOf = (party: PartyView) => draft.who[party.partyId] ?? sameName(party, first);
  const fill = (code: string) => edit({ code, revision: draft.revision + 1, who: {} });
  const send = () => {
    if (!first) return;
    const same = here.flatMap((party) => {
      const is = whoOf(party);
      return is === 'none' ? [] : [{ partyId: party.partyId, is }];
    });
    const code = first.code as DisputeCode;
    void form.send({ type: 'linkCase', code, same, reason: draft.reason }, words.done);
  };
  return (
    <StepFrame
      opened={opened}
      by="linkCase"
      title={words.title}
      note={words.note}
      problem={form.problem ?? (error && errorWords(t, error))}
      send={words.send}
      danger
      busy={form.busy}
      missing={
        first
          ? draft.reason.trim() === ''
            ? t.change.missing.reason
            : undefined
          : t.change.missing.otherCase
      }
      onSend={send}
    >
      {likely.length > 0 ? (
        <>
          <SectionTitle>{words.likely}</SectionTitle>
          <ChoiceList
            label={words.likely}
            mode="one"
            value={likely.filter(({ code }) => code === first?.code).map(({ code }) => code)}
            onChange={([code]) => code && fill(groupCode(code))}
            items={likely.map(({ code, parties }) => ({
              key: code,
              title: parties.map(({ name }) => name).join('、'),
              note: groupCode(code),
            }))}
          />
        </>
      ) : null}
      <Card>
        <TextField
          kind="code"
          label={words.code}
          value={draft.code}
          revision={draft.revision}
          maxLength={300}
          error={isUnknown ? words.unknown : form.fields['command.code']}
          onInput={(code) => edit({ code, who: {} })}
        />
        <Button
          kind="secondary"
          size="small"
          icon="scan"
          onTap={() => void scanned().then((text) => text && fill(text))}
        >
          {words.scan}
        </Button>
      </Card>
      {first ? (
        <>
          <Notice tone="jade" icon="check" title={words.found}>
            {first.parties.map(({ name, side }) => words.side[side](name)).join('，')}
          </Notice>
          {here.map((party) => (
            <WhoIs
              key={party.partyId}
              party={party}
              first={first}
              value={whoOf(party)}
              onChange={(is) => edit({ who: { ...draft.who, [party.partyId]: is } })}
            />
          ))}
          <Notice tone="neutral" icon="key">
            {words.keys}
          </Notice>
        </>
      ) : null}
      <WordsField
        label={words.reason}
        help={t.change.seenByAll}
        value={draft.reason}
        placeholder={words.placeholder}
        error={form.fields['command.reason']}
        onInput={(reason) => edit({ reason })}
      />
    </StepFrame>
  );
}

type WhoIsProps = { party: PartyView; first: FirstCase; value: Who; onChange: (is: Who) => void };

/** Who somebody of this case is in the other one. */
function WhoIs({ party, first, value, onChange }: WhoIsProps) {
  const words = useChangeTexts().change.linkCase;
  const label = words.who(party.name);
  return (
    <>
      <SectionTitle>{label}</SectionTitle>
      <ChoiceList
        label={label}
        mode="one"
        value={[value]}
        onChange={([is]) => onChange(is ?? 'none')}
        items={[
          ...first.parties.map(({ partyId, name, side }) => ({
            key: partyId,
            title: words.side[side](name),
          })),
          { key: 'none' as const, title: words.nobody },
        ]}
      />
    </>
  );
}

/** People of one name are proposed as one; the clerk looks and says. */
function sameName({ name }: PartyView, first: FirstCase | undefined): Who {
  return first?.parties.find((one) => name !== '' && one.name === name)?.partyId ?? 'none';
}

async function scanned(): Promise<string | undefined> {
  const found = canScanLive() === 'native' ? await scanFromCamera() : await scanFromPhoto(() => true);
  return found.kind === 'text' ? found.text : undefined;
}
