import { TOLD_WAYS } from '@/domain/case/assist/shape';
import { useToldTexts } from '@/miniprogram/texts/told-texts';
import { ChoiceList, SwitchRow } from '../choice';
import { Field } from '../field';
import type { Telling } from './use-told';

export { useTold } from './use-told';

/** How the party said it, and that it was read back; nothing where people answer for themselves. */
export function ToldField({ telling }: { telling: Telling }) {
  const { told } = useToldTexts();
  if (!telling.needed) return null;
  return (
    <>
      <Field label={told.how} help={told.note}>
        <ChoiceList
          label={told.how}
          mode="one"
          value={telling.how ? [telling.how] : []}
          onChange={([how]) => how && telling.setHow(how)}
          items={TOLD_WAYS.map((key) => ({ key, title: told.ways[key] }))}
        />
      </Field>
      <SwitchRow title={told.readBack} on={telling.readBack} onChange={telling.setReadBack} />
    </>
  );
}
