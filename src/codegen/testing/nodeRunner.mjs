// biome-ignore-all lint/suspicious/noConsole: what programs print is kept
// Runs programs for TensorFlow.js one after another in this process, which loads it once. Its argument is a file with a
// list of {folder, file, given}; prints a JSON list of what each has printed, or of why it has failed.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const programs = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const results = [];
// TensorFlow.js advises a faster package.
console.warn = () => undefined;
for (const { folder, file, given } of programs) {
  const printed = [];
  console.log = (...texts) => printed.push(texts.join(' '));
  process.chdir(folder);
  process.argv = [process.argv[0], file, ...given];
  await import(pathToFileURL(`${folder}/${file}`).href).catch(({ stack }) => printed.push(stack));
  results.push(printed.join('\n'));
}
process.stdout.write(JSON.stringify(results));
