import { View } from '@tarojs/components';
import type { WaitingCase } from '@/domain/case/view';
import { groupCode } from '@/domain/code/dispute-code';
import { openPage } from '@/miniprogram/platform/navigation';
import { useTexts } from '@/miniprogram/texts';
import { unbroken } from '@/miniprogram/wording/telephone';
import { Row, Rows } from '../rows';

/** Where the centre has yet to make sure who this is: the code that was typed, whom to call and what comes next. */
export function WaitingCases({ cases }: { cases: readonly WaitingCase[] }) {
  const { waits } = useTexts().mine;
  if (cases.length === 0) return null;
  return (
    <Rows>
      {cases.map(({ caseId, code, centre }) => (
        <Row
          key={caseId}
          icon="clock"
          iconTone="neutral"
          title={waits.title}
          note={
            <>
              <View>{waits.code(groupCode(code))}</View>
              <View>{waits.next}</View>
              <View>{waits.call(centre.name, unbroken(centre.phone))}</View>
            </>
          }
          onTap={() => openPage('other/pages/waiting/index', { caseId, code })}
        />
      ))}
    </Rows>
  );
}
