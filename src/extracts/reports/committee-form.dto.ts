import { Day, OneOf, Text } from '../../platform/http/fields.ts';
import { everyField, type CommitteeField } from '../scrutiny-report/committee-form.ts';

/** What is recorded for the committee, whole: a field that is left out is not recorded. Its fields are those of the form. */
export class CommitteeFormSent {}

const optional = { optional: true } as const;

function checked({ name, label, kind }: CommitteeField): PropertyDecorator {
  if (kind === 'day') return Day(label, '2019-02-20', optional);
  if (kind === 'access') return OneOf(['Public', 'Private'], label, 'Public', optional);
  if (kind === 'words')
    return Text(label, 'Put here what the committee is to read.', { max: 8_000, ...optional });
  return Text(label, examples[name] ?? 'No', { max: 500, ...optional });
}

const examples: Readonly<Record<string, string>> = {
  meeting: "Children's Scrutiny Panel",
  signedOffBy: "Director for Children's Services",
  portfolio: 'Children',
  wards: 'All',
  director: 'Service Director, Child Protection and Family Support',
};

for (const field of everyField) checked(field)(CommitteeFormSent.prototype, field.name);
