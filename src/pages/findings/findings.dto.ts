import { Id, OneOf, Shaped, Text } from '../../platform/http/fields.ts';
import { BlankIsNothing } from '../layout/blank.ts';

export const ages = ['7', '28', '90'] as const;

/** Which findings are shown; what is left out, or blank, narrows nothing. */
export class FindingsChosen {
  @BlankIsNothing()
  @Shaped(
    /^(me|nobody|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
    'me, nobody, or the id of a worker',
    'Whose they are',
    'me',
    { optional: true },
  )
  owner?: string;

  @BlankIsNothing()
  @Text('The number of one rule', '501', { max: 20, optional: true })
  rule?: string;

  @BlankIsNothing()
  @OneOf(ages, 'Those that have stood for more than so many days', '28', { optional: true })
  age?: (typeof ages)[number];
}

export class FindingRowsChosen extends FindingsChosen {
  @Id('Those after the one with this id', null, { optional: true })
  after?: string;
}
