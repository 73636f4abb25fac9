import { createTheme, MantineProvider } from '@mantine/core';
import type { Playground } from '../store/playground';
import { Page } from './Page';
import { PlaygroundContext } from './usePlayground';

const theme = createTheme({
  fontFamily: 'Inter, "Helvetica Neue", system-ui, sans-serif',
  primaryColor: 'dark',
  defaultRadius: 'md',
  cursorType: 'pointer',
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
