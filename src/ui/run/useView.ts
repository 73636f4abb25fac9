import { useState } from 'react';
import { createView, observeInPage, type View } from './view';

/** Whether a chart is seen: one that is not is not drawn. */
export function useView(): View {
  const [view] = useState(() => createView(observeInPage));
  return view;
}
