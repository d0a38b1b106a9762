import { LIMITS } from '@/contract/fields';
import { useAfterTexts } from '@/miniprogram/after/texts';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { TextArea } from '@/miniprogram/components/field';
import { Stars } from '@/miniprogram/components/stars';
import { useRate } from './use-rate';

export default function RatePage() {
  const { after } = useAfterTexts();
  const { rate } = after;
  const page = useRate();
  const { one, two, three, four, five } = rate.meanings;
  return (
    <CaseFrame
      title={rate.title}
      note={page.given ? undefined : rate.note}
      opened={page.opened}
      problem={page.problem}
      actions={
        page.given ? null : (
          <Button
            loading={page.busy}
            disabled={!page.draft.stars}
            reason={after.missing.stars}
            onTap={page.send}
          >
            {rate.send}
          </Button>
        )
      }
    >
      {() =>
        page.given ? (
          <EmptyState title={rate.given} />
        ) : (
          <Card>
            <Stars
              label={rate.stars}
              value={page.draft.stars}
              onChange={(stars) => page.edit({ stars })}
              meanings={[one, two, three, four, five]}
            />
            <TextArea
              label={rate.text}
              value={page.draft.text}
              rows={3}
              maxLength={LIMITS.reason}
              optional={after.optional}
              placeholder={rate.placeholder}
              error={page.fields['command.text']}
              onInput={(text) => page.edit({ text })}
            />
          </Card>
        )
      }
    </CaseFrame>
  );
}
