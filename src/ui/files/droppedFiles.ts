/** A file of a folder, which is opened when it is needed. */
export interface FolderFile {
  /** From the folder that was dropped or chosen on, its names between slashes. */
  path: string;
  open(): Promise<File>;
}

/** What was dropped at once. */
export interface Dropped {
  files: File[];
  folders: FileSystemDirectoryEntry[];
}

export const nothingDropped: Dropped = { files: [], folders: [] };

/** Returns the files and the folders of a drop; this has to be asked for before the event has ended. */
export function droppedIn(transfer: DataTransfer): Dropped {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const dropped: Dropped = { files: [], folders: [] };
  for (const item of items) {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) dropped.folders.push(entry as FileSystemDirectoryEntry);
    else if (file !== null) dropped.files.push(file);
  }
  return dropped;
}

/** Returns the files of a folder that was chosen, or files that lie in none. */
export function chosenFiles(files: File[]): FolderFile[] {
  return files.map((file) => ({
    path: file.webkitRelativePath || file.name,
    open: async () => file,
  }));
}

/** Returns all files below folders, however deep. */
export async function filesBelow(
  folders: FileSystemDirectoryEntry[],
  signal: AbortSignal,
  tell: (found: number) => void,
): Promise<FolderFile[]> {
  const found: FolderFile[] = [];
  const waiting = [...folders];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const reader = folder.createReader();
    // A folder is given piece by piece, until a piece is empty.
    for (let piece = await nextOf(reader); piece.length > 0; piece = await nextOf(reader)) {
      signal.throwIfAborted();
      for (const entry of piece) {
        if (entry.isDirectory) waiting.push(entry as FileSystemDirectoryEntry);
        else found.push(folderFile(entry as FileSystemFileEntry));
      }
      tell(found.length);
    }
  }
  return found;
}

function nextOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function folderFile(entry: FileSystemFileEntry): FolderFile {
  return {
    path: entry.fullPath.replace(/^\//, ''),
    open: () => new Promise((resolve, reject) => entry.file(resolve, reject)),
  };
}
