import { useLayoutEffect, useRef } from 'react';
import type { DateInputProps } from './date-input-props';

/** The browser's own choice of day or time: on a phone its wheels, elsewhere its calendar, and keys everywhere. */
export function DateInput(props: DateInputProps) {
  const { kind, label, value, earliest, latest, describedBy, invalid, className, onChange } = props;
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // While a date is half typed its value is empty; writing that back would take away what stands there.
    if (input.current && input.current.value !== value) input.current.value = value;
  }, [value]);
  return (
    <input
      ref={input}
      type={kind === 'day' ? 'date' : 'time'}
      className={className}
      aria-label={label}
      aria-invalid={Boolean(invalid)}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      {...(earliest ? { min: earliest } : {})}
      {...(latest ? { max: latest } : {})}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
