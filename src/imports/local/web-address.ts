import { webAddressShape, webAddressWords } from '../../domain/observation/observation.ts';
import { Column } from '../ssda903/column.ts';

/** Where a paper can be read. */
export const webAddress = (): Column<string> =>
  Column.of<string>((cell) =>
    webAddressShape.test(cell) ? cell : { code: 'not-a-web-address', message: `Write ${webAddressWords}.` },
  );
