import { Row, Rows } from '@/miniprogram/components/rows';
import { Sheet } from '@/miniprogram/components/sheet';
import { openPage } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import type { ShownCase } from '../use-case';

/** What is needed seldom: the dated receipt, the invitation again, a human at the centre. */
export function MoreSheet({ page }: { page: ShownCase }) {
  const { caseFile, receipt } = useCaseTexts();
  const { view } = page;
  const mine = view.parties.some((party) => party.you && party.side === 'applicant');
  const go = (act: () => void) => () => {
    page.closeSheet();
    act();
  };
  return (
    <Sheet open={page.sheet === 'more'} title={caseFile.more} onClose={page.closeSheet}>
      <Rows>
        {page.seldom.map((action) => (
          <Row
            key={action.key}
            icon={action.icon}
            title={action.label}
            note={action.note}
            onTap={go(action.act)}
          />
        ))}
        {mine ? (
          <Row
            icon="doc"
            title={receipt.pictureTitle}
            onTap={go(() => openPage('case/pages/receipt/index', { caseId: page.caseId }))}
          />
        ) : null}
        <Row
          icon="phone"
          title={caseFile.callCentre}
          note={`${view.centre.name} ${view.centre.phone} · ${view.centre.hours}`}
          onTap={() => callPhone(view.centre.phone)}
        />
        <Row icon="map-pin" title={view.centre.committee} note={view.centre.address} />
        <Row icon="shield-check" title={receipt.ask12348} onTap={() => callPhone('12348')} />
      </Rows>
    </Sheet>
  );
}
