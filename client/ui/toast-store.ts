import { createContext, useContext } from 'react';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly href?: string;
  readonly hrefText?: string;
  readonly tone?: 'plain' | 'alert';
}

export type AddToast = (toast: Omit<Toast, 'id'>) => void;

export const ToastContext = createContext<AddToast>(() => undefined);

/** Says something in passing: what happened, with a way to it. */
export function useToast(): AddToast {
  return useContext(ToastContext);
}
