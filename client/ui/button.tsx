import type { ButtonHTMLAttributes, ReactNode } from 'react';
import type { Permission } from '#domain/access.ts';
import { useLeave } from '#client/lib/leave.ts';
import './button.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: 'primary' | 'plain' | 'danger' | 'quiet';
  readonly busy?: boolean;
  /** What one must be allowed for the button to be there at all. */
  readonly leave?: Permission;
}

export function Button({
  tone = 'plain',
  busy = false,
  leave,
  disabled,
  className,
  ...rest
}: ButtonProps): ReactNode {
  const { may } = useLeave();
  if (leave !== undefined && !may(leave)) return null;
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${tone}${className === undefined ? '' : ` ${className}`}`}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
    />
  );
}
