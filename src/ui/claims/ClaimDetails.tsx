import { Table } from '@mantine/core';
import type { Outcome } from '../../claims/verdict';
import { formatNumber } from '../../i18n/number';
import type { ClaimName } from '../../spec/claimNames';
import wide from '../dialogs/wide.module.css';
import { useClaimsTexts } from '../usePlayground';
import { ClaimPicture } from './ClaimPicture';
import { borderText, heldText, middleOf, spreadText } from './claimReading';
import classes from './claims.module.css';

interface Props {
  name: ClaimName;
  /** Left out before a guess and a measurement: what is true about the claim is told after it. */
  outcome: Outcome | undefined;
}

/** What is compared and by which rule; once it is measured, the numbers, the figure and what is true about it. */
export function ClaimDetails({ name, outcome }: Props) {
  const { page: texts, claims: words } = useClaimsTexts();
  const { experiment, rule, truth } = words[name];
  return (
    <div className={classes.details}>
      <div>
        <h3>{texts.experiment}</h3>
        <p>{experiment}</p>
        <h3>{texts.rule}</h3>
        <p>{rule}</p>
        {outcome !== undefined && (
          <>
            <h3>{texts.truth}</h3>
            <p>{truth}</p>
          </>
        )}
      </div>
      {outcome !== undefined && <ClaimPicture name={name} size="large" />}
      {outcome !== undefined && <FigureTable name={name} outcome={outcome} />}
    </div>
  );
}

function FigureTable({ name, outcome }: { name: ClaimName; outcome: Outcome }) {
  const { page: texts, claims: words } = useClaimsTexts();
  const { columns } = texts;
  const said: Record<string, string> = words[name].figures;
  return (
    <div className={classes.numbers}>
      <h3>{texts.numbers}</h3>
      <Table.ScrollContainer minWidth={300} type="native" className={wide.wide}>
        <Table aria-label={texts.numbers}>
          <Table.Thead>
            <Table.Tr>
              {Object.values(columns).map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {outcome.figures.map((figure) => (
              <Table.Tr key={figure.name}>
                <Table.Td>{said[figure.name]}</Table.Td>
                <Table.Td>{formatNumber(middleOf(figure.values))}</Table.Td>
                <Table.Td>{spreadText(figure, texts)}</Table.Td>
                <Table.Td>{borderText(figure, texts)}</Table.Td>
                <Table.Td>{heldText(figure, texts)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}
