import { swEpisodes } from '../tables/sw-episodes.table.ts';
import { tables2023 } from './2023.ts';
import { changed } from './changed.ts';

/** 2023/24: SWEpisodes came (LIIA 903 schema of 2024), and PLACE K3; H5 and P2 stopped on 28 October 2023 (rule 217t). */
export const tables2024 = changed(tables2023, { added: [swEpisodes] });
