import { createTheme, MantineProvider, ModalRoot, Popover } from '@mantine/core';
import type { Playground } from '../store/playground';
import { Page } from './Page';
import { PlaygroundContext } from './usePlayground';

const theme = createTheme({
  fontFamily: 'Inter, "Helvetica Neue", system-ui, sans-serif',
  primaryColor: 'dark',
  defaultRadius: 'md',
  cursorType: 'pointer',
  // Motion only where it carries meaning: dialogs and menus are there at once.
  components: {
    ModalRoot: ModalRoot.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
  },
});

export function App({ playground }: { playground: Playground }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <PlaygroundContext value={playground}>
        <Page />
      </PlaygroundContext>
    </MantineProvider>
  );
}
