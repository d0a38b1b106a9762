import { Button } from '@/miniprogram/components/button';
import { ChoiceList } from '@/miniprogram/components/choice';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { specialityWords } from '@/miniprogram/wording/kind';
import type { Intake } from './use-intake';

/** Which mediator, with what each of them has in hand. */
export function Assign({ page }: { page: Intake }) {
  const t = useStaffTexts();
  const { centre, caseFile } = t;
  const { intake } = centre;
  const { form, mediators } = page;
  const current = page.opened.view?.mediator?.personId;
  if (!mediators) return <Skeleton shape="list" count={2} />;
  if (mediators.length === 0) return <EmptyState title={intake.noMediators} />;
  return (
    <>
      <ChoiceList
        label={intake.assign}
        mode="one"
        value={form.mediatorId ? [form.mediatorId] : []}
        onChange={([next]) => form.setMediatorId(next)}
        items={mediators.map(({ personId, name, years, fields = [], open }) => ({
          key: personId,
          title: name,
          note: [
            years === undefined ? '' : caseFile.years(years),
            ...fields.map((field) => specialityWords(t, field)),
          ]
            .filter(Boolean)
            .join(' · '),
          aside: personId === current ? intake.current : intake.open(open),
          disabled: personId === current,
        }))}
      />
      <Button
        loading={page.busy}
        disabled={!form.mediatorId}
        onTap={() => form.mediatorId && page.send({ type: 'assign', mediatorId: form.mediatorId })}
      >
        {intake.assignSend}
      </Button>
    </>
  );
}
