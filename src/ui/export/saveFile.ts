/** Milliseconds after which a browser has surely begun to read what it saves. */
const readingTime = 30_000;

/** Saves what the page has made, without a server. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readingTime);
}
