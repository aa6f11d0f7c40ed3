import { Undo } from '../../imports/asked/imports.dto.ts';
import { Id, OneOf, Text } from '../../platform/http/fields.ts';

/** Which page of the list. */
export class ListPage {
  @Id('Those after the one with this id', null, { optional: true })
  after?: string;
}

/** Whether the page of an import that is under way asks for itself again. */
export class Watching {
  @OneOf(['off'], 'Left out, it does', 'off', { optional: true })
  refresh?: 'off';
}

/** Which findings of an import. */
export class CodeAsked {
  @Text('The code of the findings', '501', { max: 100 })
  code!: string;

  @Text('Those after the one with this id', 'r4101', { max: 40, optional: true })
  after?: string;
}

/** What the form sends: the reason, and the key by which sending it twice is sending it once. */
export class UndoForm extends Undo {
  @Text('A new one for each form', '5b0e1d3a-6c58-4c0e-9a3b-2f0f7f0f3f11', { min: 8, max: 100 })
  formKey!: string;
}
