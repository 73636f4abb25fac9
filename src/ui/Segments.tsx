import { type ReactNode, useId } from 'react';
import classes from './segments.module.css';

interface Props<T extends string> {
  label: string;
  options: readonly { value: T; label: ReactNode }[];
  value: T;
  onChange(value: NoInfer<T>): void;
  className?: string;
}

/**
 * A choice of one among a few, all seen: native radio buttons, so that arrow keys walk them. Mantine's
 * SegmentedControl moves its indicator by measuring the page, which is laid out in one piece with it: on a
 * slow phone that was the longest task of the first load.
 */
export function Segments<T extends string>({
  label,
  options,
  value,
  onChange,
  className,
}: Props<T>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={`${classes.segments} ${className ?? ''}`}
      data-segments
    >
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
