/** The first letters of the months' names in English, German, French and Spanish, January first. */
const monthNames = [
  'jan jän ene',
  'feb fév fev',
  'mar mär mrz',
  'apr avr abr',
  'may mai',
  'jun juin',
  'jul juil',
  'aug aoû ago',
  'sep',
  'oct okt',
  'nov',
  'dec dez déc dic',
];
const months = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const weekday = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;
const name = String.raw`(\p{L}{3,10})\.?`;
const dayFirst = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|\.)?[-/. ]+(?:of |de )?${name}[-/., ]+(?:de )?(\d{4}|\d{2})(?=\s|T|$)`,
  'u',
);
const monthFirst = new RegExp(
  String.raw`^${name}[- ]+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|[- ]+)(\d{4})(?=\s|T|$)`,
  'u',
);
const monthAlone = new RegExp(String.raw`^${name}[-/., ]+(\d{4})$`, 'u');
const yearMonth = /^\d{4}-\d{2}$/;

/** Returns a date whose month is named, or that is a month alone, as year, month and day: `2021-3-1`; else the text. */
export function plainDate(cell: string): string {
  if (yearMonth.test(cell)) return `${cell}-1`;
  if (!/\p{L}{3}/u.test(cell)) return cell;
  const text = cell.replace(weekday, '');
  const day = dayFirst.exec(text);
  if (day !== null) return written(text, day, { year: day[3], month: day[2], day: day[1] });
  const month = monthFirst.exec(text);
  if (month !== null)
    return written(text, month, { year: month[3], month: month[1], day: month[2] });
  const alone = monthAlone.exec(text);
  if (alone !== null) return written(text, alone, { year: alone[2], month: alone[1], day: '1' });
  return cell;
}

function written(
  text: string,
  [found]: RegExpExecArray,
  { year, month, day }: { year: string; month: string; day: string },
): string {
  const letters = month.toLowerCase();
  const number = months.get(letters.slice(0, 4)) ?? months.get(letters.slice(0, 3));
  if (number === undefined) return text;
  return `${fullYear(year)}-${number}-${day}${text.slice(found.length)}`;
}

/** A year of two digits lies between 1950 and 2049. */
export function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}
