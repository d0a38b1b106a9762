import { View } from '@tarojs/components';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { useTexts } from '@/miniprogram/texts';
import classes from './index.module.scss';
import type { ShownCase } from './use-case';

/** Everything else that is open to this person now. */
export function StaffActions({ page }: { page: ShownCase }) {
  const { staff } = useTexts().caseFile;
  if (page.others.length === 0 || page.view.you.role === 'party') return null;
  return (
    <View className={classes.section}>
      <SectionTitle>{staff.actions}</SectionTitle>
      <Rows>
        {page.others.map((action) => (
          <Row
            key={action.key}
            icon={action.icon}
            title={action.label}
            note={action.note}
            onTap={action.act}
          />
        ))}
      </Rows>
    </View>
  );
}
