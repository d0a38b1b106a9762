import { SLIP_FORMATS } from '@/domain/code/slip';
import { useSlipTexts } from '@/miniprogram/texts/slip-texts';
import { Icon } from '../icon';
import { Notice } from '../notice';
import { Row, Rows } from '../rows';
import { SectionTitle } from '../section-title';
import { type SlipKey, type SlipWish, useSlip } from './use-slip';

type SlipDoorProps = { caseId: string };

/** For a party: its case's slip, without a key. */
export function SlipDoor({ caseId }: SlipDoorProps) {
  const { slip } = useSlipTexts();
  const { making, make } = useSlip(caseId);
  return (
    <Rows>
      <SlipRow
        title={slip.mine}
        note={making ? slip.making : slip.mineNote}
        onTap={() => make({ format: 'a5' })}
      />
    </Rows>
  );
}

type SlipFormatsProps = SlipDoorProps & {
  /** Printed on the part to tear off; left out, the slip has none. */
  withKey?: SlipKey | undefined;
};

/** For staff: in every format, and with a page to answer on for who has no phone. */
export function SlipFormats({ caseId, withKey }: SlipFormatsProps) {
  const { slip } = useSlipTexts();
  const { making, make } = useSlip(caseId, withKey);
  const wishes: (SlipWish & { title: string; note?: string })[] = [
    ...SLIP_FORMATS.map((format) => ({ format, title: slip.formats[format] })),
    { format: 'a5', reply: true, title: slip.reply, note: slip.replyNote },
  ];
  return (
    <>
      <SectionTitle>{slip.title}</SectionTitle>
      <Notice tone="neutral" icon="doc">
        {withKey ? slip.keyNote : slip.note}
      </Notice>
      <Rows>
        {wishes.map(({ title, note, ...wish }) => (
          <SlipRow
            key={title}
            title={title}
            note={making?.format === wish.format && making.reply === wish.reply ? slip.making : note}
            onTap={() => make(wish)}
          />
        ))}
      </Rows>
    </>
  );
}

type SlipRowProps = { title: string; note: string | undefined; onTap: () => void };

function SlipRow({ title, note, onTap }: SlipRowProps) {
  return (
    <Row
      icon="doc"
      title={title}
      note={note}
      aside={<Icon name="download" size={22} />}
      chevron={false}
      onTap={onTap}
    />
  );
}
