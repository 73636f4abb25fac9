/** Shows a text cell of a notebook: Markdown, as far as programs have it. */
export function NotebookText({ text }: { text: string }) {
  return text
    .split('\n\n')
    .map((block) =>
      block.startsWith('#') ? (
        <h3 key={block}>{block.replace(/^#+ /, '')}</h3>
      ) : (
        <p key={block}>{codeApart(block)}</p>
      ),
    );
}

/** Every other part of the text stands between backquotes. */
function codeApart(text: string) {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part));
}
