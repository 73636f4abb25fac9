/** The part of the URL standard that the pure folders use: every runtime has it, no DOM needed. */
declare class URLSearchParams {
  constructor(query: string);
  [Symbol.iterator](): Iterator<[string, string]>;
}
