import javascript from 'highlight.js/lib/languages/javascript';
import python from 'highlight.js/lib/languages/python';
import { createLowlight } from 'lowlight';
import { type ReactNode, useMemo } from 'react';
import classes from './code.module.css';

const highlighter = createLowlight({ javascript, python });

interface Props {
  text: string;
  language: 'javascript' | 'python';
}

/** A listing in colours. */
export function HighlightedCode({ text, language }: Props) {
  const parts = useMemo(
    () => highlighter.highlight(language, text).children.map(partOf),
    [text, language],
  );
  return (
    <pre>
      <code>{parts}</code>
    </pre>
  );
}

type Part = ReturnType<typeof highlighter.highlight>['children'][number];

/** What is in colours, by the name that the highlighter gives it; the rest is text. */
const colours: Partial<Record<string, string>> = {
  'hljs-comment': classes.comment,
  'hljs-meta': classes.comment,
  'hljs-keyword': classes.keyword,
  'hljs-built_in': classes.keyword,
  'hljs-literal': classes.keyword,
  'hljs-string': classes.string,
  'hljs-number': classes.number,
  'hljs-attr': classes.number,
  'hljs-title': classes.title,
};

function partOf(part: Part, index: number): ReactNode {
  if (part.type === 'text') return part.value;
  if (part.type !== 'element') return null;
  const names = part.properties.className;
  const [name] = Array.isArray(names) ? names : [];
  return (
    <span key={index} className={colours[String(name)]}>
      {part.children.map(partOf)}
    </span>
  );
}
