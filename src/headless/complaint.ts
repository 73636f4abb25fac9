const name = 'Complaint';

/** Ends the command with exit code 2; `text` says in one line what is wrong with its arguments or files. */
export function complain(text: string): never {
  throw Object.assign(new Error(text.replaceAll(/\s+/g, ' ')), { name });
}

export function isComplaint(error: unknown): error is Error {
  return error instanceof Error && error.name === name;
}
