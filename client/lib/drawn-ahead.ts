import { createContext, useContext } from 'react';

/** True while a server draws what the browser will: then only what is seen first is worth drawing. */
export const DrawnAhead = createContext(false);

export function useDrawnAhead(): boolean {
  return useContext(DrawnAhead);
}
