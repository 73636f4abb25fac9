interface Props {
  caption: string;
  names: string[];
  /** Row by row, −1 to 1. */
  values: number[];
}

/** The strongest tint leaves the numbers on it readable. */
const strongestTint = 45;

export function CorrelationTable({ caption, names, values }: Props) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {names.map((name) => (
            <th key={name} scope="col" title={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name, row) => (
          <tr key={name}>
            <th scope="row" title={name}>
              {name}
            </th>
            {names.map((other, column) => {
              const value = values[row * names.length + column];
              const tint = Math.round(strongestTint * Math.abs(value));
              const color = value < 0 ? '--variant-b' : '--variant-a';
              return (
                <td
                  key={other}
                  style={{
                    background: `color-mix(in srgb, var(${color}) ${tint}%, var(--background))`,
                  }}
                >
                  {value.toFixed(2).replace('-', '−')}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
