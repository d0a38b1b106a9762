import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList } from '@/miniprogram/components/choice';
import { TextArea } from '@/miniprogram/components/field';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { useDeclare } from './use-declare';

export default function DeclarePage() {
  const { declare } = useStaffTexts().mediator;
  const page = useDeclare();
  return (
    <CaseFrame
      title={declare.title}
      note={declare.note}
      opened={page.opened}
      problem={page.problem}
      actions={
        <Button loading={page.busy} disabled={!page.relation} onTap={page.send}>
          {declare.send}
        </Button>
      }
    >
      {() => (
        <>
          <ChoiceList
            label={declare.choose}
            mode="one"
            value={page.relation ? [page.relation] : []}
            onChange={([next]) => page.setRelation(next)}
            items={page.relations.map((key) => ({ key, title: declare.relations[key] }))}
          />
          <Card>
            <TextArea
              label={declare.text}
              value=""
              rows={2}
              maxLength={1000}
              placeholder={declare.placeholder}
              onInput={page.setText}
            />
          </Card>
        </>
      )}
    </CaseFrame>
  );
}
