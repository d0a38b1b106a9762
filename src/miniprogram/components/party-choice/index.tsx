import type { PartyView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { useTexts } from '@/miniprogram/texts';
import { ChoiceList } from '../choice';

type PartyChoiceProps = {
  label: string;
  parties: readonly PartyView[];
  value: PartyId | undefined;
  onChange: (party: PartyId) => void;
  /** At the right of each: how far it is with that party. */
  aside?: ((party: PartyView) => string) | undefined;
};

/** Which party something is about. */
export function PartyChoice({ label, parties, value, onChange, aside }: PartyChoiceProps) {
  const { shared } = useTexts();
  return (
    <ChoiceList
      label={label}
      mode="one"
      value={value === undefined ? [] : [value]}
      onChange={([next]) => next && onChange(next)}
      items={parties.map((party) => ({
        key: party.partyId,
        title: party.name,
        note: [
          shared.sides[party.side],
          party.channel === undefined || party.channel === 'app' ? '' : shared.channels[party.channel],
          party.phone ?? '',
        ]
          .filter(Boolean)
          .join(' · '),
        ...(aside ? { aside: aside(party) } : {}),
      }))}
    />
  );
}
