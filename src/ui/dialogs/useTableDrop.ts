import { useEffect, useRef, useState } from 'react';

export interface TableDrop {
  /** A file is held over the page. */
  isOver: boolean;
  /** The file that was dropped last. */
  file: File | null;
}

/** Takes a file that is dropped anywhere on the page. */
export function useTableDrop(open: () => void): TableDrop {
  const [isOver, setIsOver] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const latestOpen = useRef(open);
  latestOpen.current = open;
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const [dropped] = event.dataTransfer?.files ?? [];
      if (dropped === undefined) return;
      setFile(dropped);
      latestOpen.current();
    };
    const listeners = { dragover: over, dragleave: leave, drop };
    for (const [type, listener] of Object.entries(listeners)) {
      window.addEventListener(type, listener as EventListener);
    }
    return () => {
      for (const [type, listener] of Object.entries(listeners)) {
        window.removeEventListener(type, listener as EventListener);
      }
    };
  }, []);
  return { isOver, file };
}
