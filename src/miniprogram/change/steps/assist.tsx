import { LIMITS } from '@/contract/fields';
import type { Channel } from '@/domain/case/party';
import { takesPart } from '@/domain/case/party';
import type { CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextArea } from '@/miniprogram/components/field';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { ToldField, useTold } from '@/miniprogram/components/told';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { StepFrame, type StepProps } from '../step-frame';
import { useChangeTexts } from '../texts';

type Said = { agreed: boolean | undefined; reason: string };

/** The person for whom somebody filed says whether they want it: themselves, or to staff who write it down. */
export function ConfirmFilingStep({ caseId, opened, view }: StepProps) {
  const t = useChangeTexts();
  const words = t.change.confirmFiling;
  const own = view.you.role === 'party';
  const { draft, edit, clear } = useFormDraft<Said>(caseId, 'filing', { agreed: undefined, reason: '' });
  const form = useCaseForm(caseId, clear);
  const telling = useTold(!own);
  const { agreed } = draft;
  const reason = draft.reason.trim();
  const party = view.parties.find(({ assisted }) => assisted && !assisted.confirmed);
  const office = party?.assisted && t.shared.helperOffices[party.assisted.office];
  const by = office ? (own ? words.byFor : words.by)(party?.assisted?.name ?? '', office) : '';
  return (
    <StepFrame
      opened={opened}
      by="confirmFiling"
      title={own ? words.titleOwn : words.title}
      note={`${by}${own ? words.noteOwn : words.note}`}
      problem={form.problem}
      send={own ? words.sendOwn : words.send}
      danger={agreed === false}
      busy={form.busy}
      missing={agreed === undefined ? t.change.missing.what : telling.missing}
      onSend={() =>
        agreed !== undefined &&
        form.send(
          {
            type: 'confirmFiling',
            agreed,
            ...(party ? { partyId: party.partyId } : {}),
            ...(reason ? { reason } : {}),
            ...telling.beside,
          },
          words.done,
        )
      }
    >
      <Field label={words.ask}>
        <ChoiceList
          label={words.ask}
          mode="one"
          value={agreed === undefined ? [] : [agreed ? ('yes' as const) : ('no' as const)]}
          onChange={([said]) => {
            edit({ agreed: said === 'yes' });
            telling.again();
          }}
          items={[
            { key: 'yes', title: own ? words.yesOwn : words.yes },
            { key: 'no', title: own ? words.noOwn : words.no },
          ]}
        />
      </Field>
      {agreed === false ? (
        <TextArea
          label={own ? words.reasonOwn : words.reason}
          value={draft.reason}
          rows={3}
          maxLength={LIMITS.reason}
          onInput={(text) => edit({ reason: text })}
        />
      ) : null}
      <ToldField telling={telling} />
    </StepFrame>
  );
}

type Reached = { partyId: PartyId | undefined; channel: Channel | undefined };
const channels = ['app', 'phone', 'paper'] as const;

/** How a party is reached from now on: chosen by itself, or by the staff for whom they named. */
export function ChannelStep({ caseId, opened, view }: StepProps) {
  const t = useChangeTexts();
  const words = t.change.setChannel;
  const own = view.parties.find(({ you }) => you);
  const { draft, edit, clear } = useFormDraft<Reached>(caseId, 'channel', {
    partyId: undefined,
    channel: undefined,
  });
  const form = useCaseForm(caseId, clear);
  const party = own ?? reachable(view).find(({ partyId }) => partyId === draft.partyId);
  const channel = draft.channel ?? party?.channel;
  return (
    <StepFrame
      opened={opened}
      by="setChannel"
      title={own ? words.titleOwn : words.title}
      note={words.note}
      problem={form.problem}
      send={words.send}
      busy={form.busy}
      missing={party ? (channel ? undefined : t.change.missing.what) : t.change.missing.party}
      onSend={() =>
        party && channel && form.send({ type: 'setChannel', partyId: party.partyId, channel }, words.done)
      }
    >
      {own ? null : (
        <>
          <SectionTitle>{t.change.whom}</SectionTitle>
          <PartyChoice
            label={t.change.whom}
            parties={reachable(view)}
            value={draft.partyId}
            onChange={(partyId) => edit({ partyId, channel: undefined })}
          />
        </>
      )}
      {party ? (
        <ChoiceList<Channel>
          label={own ? words.titleOwn : words.title}
          mode="one"
          value={channel ? [channel] : []}
          onChange={([chosen]) => edit({ channel: chosen })}
          items={channels.map((key) => ({ key, title: words[key] }))}
        />
      ) : null}
    </StepFrame>
  );
}

function reachable({ parties }: CaseView) {
  return parties.filter(takesPart);
}
