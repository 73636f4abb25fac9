import {
  ActionIcon,
  Button,
  createTheme,
  MantineProvider,
  ModalRoot,
  NativeSelect,
  Popover,
  TextInput,
} from '@mantine/core';
import type { Playground } from '../store/playground';
import { WholePage } from './faults/Panel';
import { Page } from './Page';
import { PlaygroundContext, usePlayground } from './usePlayground';

const theme = createTheme({
  fontFamily: 'Inter, "Helvetica Neue", system-ui, sans-serif',
  primaryColor: 'dark',
  defaultRadius: 'md',
  cursorType: 'pointer',
  // Buttons have an outline; the one to press next is `filled`.
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'default' } }),
    Button: Button.extend({ defaultProps: { variant: 'default' } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'xs' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs', autoComplete: 'off' } }),
    // Motion only where it carries meaning: dialogs and menus are there at once.
    ModalRoot: ModalRoot.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
  },
});

export function App({ playground }: { playground: Playground }) {
  return (
    <PlaygroundContext value={playground}>
      <Themed />
    </PlaygroundContext>
  );
}

function Themed() {
  const wanted = usePlayground(({ page }) => page.theme);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      forceColorScheme={wanted === 'auto' ? undefined : wanted}
    >
      <WholePage>
        <Page />
      </WholePage>
    </MantineProvider>
  );
}
