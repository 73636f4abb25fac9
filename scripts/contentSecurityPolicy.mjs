/**
 * What the built page may load, and from where: itself alone. The page says it of itself; a server that sends it as
 * the header `Content-Security-Policy` holds the workers to it, too.
 */
const sources = {
  'default-src': "'none'",
  // WebAssembly is compiled; no text becomes a script.
  'script-src': "'self' 'wasm-unsafe-eval'",
  // Mantine, the figures and index.html itself set the styles of single elements.
  'style-src': "'self' 'unsafe-inline'",
  // Pictures that are drawn on the page, to be saved.
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'font-src': "'self'",
  // The preview of a teacher's link.
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

export const contentSecurityPolicy = Object.entries(sources)
  .map(([name, allowed]) => `${name} ${allowed}`)
  .join('; ');
