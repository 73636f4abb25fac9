import { readFileSync, writeFileSync } from 'node:fs';
import { urlTable } from './urlTable';

const readme = new URL('../README.md', import.meta.url);
const [before, , after] = readFileSync(readme, 'utf8').split(
  /(?<=<!-- url table -->\n)|(?=<!-- end of url table -->)/,
);
writeFileSync(readme, `${before}\n${urlTable()}\n\n${after}`);
