import {
  ActionIcon,
  Button,
  createTheme,
  defaultVariantColorsResolver,
  MantineProvider,
  NativeSelect,
  TextInput,
} from '@mantine/core';
import { useEffect, useLayoutEffect } from 'react';
import { languageTags } from '../spec/link/page';
import type { Playground } from '../store/playground';
import { WholePage } from './faults/Panel';
import { Page } from './Page';
import { PlaygroundContext, useFirstTexts, usePlayground } from './usePlayground';

const atOnce = { transitionProps: { duration: 0 } };

const filledColors = {
  background: 'var(--ink)',
  hover: 'color-mix(in srgb, var(--ink) 88%, var(--background))',
  color: 'var(--background)',
  border: '1px solid transparent',
};

const theme = createTheme({
  fontFamily: 'Inter, "Helvetica Neue", system-ui, sans-serif',
  primaryColor: 'dark',
  defaultRadius: 'md',
  // The ring is the page's own.
  focusClassName: 'focus-ring',
  // Nothing on the page is smaller than 14 px; small buttons and switches have less room, not smaller words.
  fontSizes: { xs: '14px', sm: '14px' },
  cursorType: 'pointer',
  // What is to be pressed next stands out in both themes.
  variantColorResolver: (input) =>
    input.variant === 'filled' ? filledColors : defaultVariantColorsResolver(input),
  // Buttons have an outline; the one to press next is `filled`.
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'default' } }),
    Button: Button.extend({ defaultProps: { variant: 'default', fw: 500 } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'xs' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs', autoComplete: 'off' } }),
    // Motion only where it carries meaning: dialogs and menus are there at once.
    // They are named by words: an import would load them with the page.
    ModalRoot: { defaultProps: atOnce },
    Popover: { defaultProps: atOnce },
  },
});

export function App({ playground }: { playground: Playground }) {
  // The page stands: a store that changed while it is drawn would have it drawn again, in one piece. In a task of
  // its own, for this one has been long enough.
  useEffect(() => {
    const { page, begin } = playground.getState();
    const timer = setTimeout(() => {
      if (page.embed === '0') begin();
      else beginInFrame(playground);
    });
    return () => clearTimeout(timer);
  }, [playground]);
  return (
    <PlaygroundContext value={playground}>
      <Themed />
    </PlaygroundContext>
  );
}

/** A page in a frame begins when it is seen. */
function beginInFrame(playground: Playground): void {
  const { begin } = playground.getState();
  import('./embed/hostFrame')
    .then(({ connectToHost }) => connectToHost(playground))
    .then(begin, begin);
}

function Themed() {
  const wanted = usePlayground(({ page }) => page.theme);
  const language = usePlayground((state) => state.language);
  const { title } = useFirstTexts().page;
  // Before the browser paints: hyphens, fonts and the voice that reads aloud follow it.
  useLayoutEffect(() => {
    document.documentElement.lang = languageTags[language];
    document.title = title;
    if (language === 'zh') void import('./chineseFonts.css');
  }, [language, title]);
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
