import { ChoiceList } from '../choice';
import { Field } from '../field';

type TickListProps<Key extends string> = {
  label: string;
  /** All that are ticked, in the order in which they were. */
  value: readonly Key[];
  onChange: (next: Key[]) => void;
  items: readonly {
    key: Key;
    title: string;
    note?: string | undefined;
    aside?: string | undefined;
    disabled?: boolean | undefined;
  }[];
  help?: string | undefined;
  error?: string | undefined;
  optional?: string | undefined;
};

/** A question that takes several answers: the list of choices with its question over it. */
export function TickList<Key extends string>({
  label,
  value,
  onChange,
  items,
  ...field
}: TickListProps<Key>) {
  return (
    <Field label={label} {...field}>
      <ChoiceList label={label} mode="many" value={value} onChange={onChange} items={items} />
    </Field>
  );
}
