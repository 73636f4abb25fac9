const name = 'Complaint';

/** Ends the command because of what it was given; `text` says in one line what is wrong. */
export function complain(text: string): never {
  throw Object.assign(new Error(text.replaceAll(/\s+/g, ' ')), { name });
}

export function isComplaint(error: unknown): error is Error {
  return error instanceof Error && error.name === name;
}
