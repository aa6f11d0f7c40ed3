import type { Provider, ReturnContext } from '../check.ts';
import type { ReturnRow } from '../return-rows.ts';

type EpisodeRow = ReturnRow<'Episodes'>;

/** Whether it names a setting that should be on Ofsted's list; XXXXXXX is for those inspected by others. */
export const namesSetting = ({ text }: EpisodeRow): boolean => !['', 'XXXXXXX'].includes(text.URN);

/**
 * The episodes at a setting of Ofsted's list that is at fault beside them; none while no list is held. A URN that is
 * not on the list is left to rule 1008, and what the list does not say of a setting is no fault.
 */
export const atFaultWithSetting = (
  episodes: readonly EpisodeRow[],
  { providers }: ReturnContext,
  isAtFault: (episode: EpisodeRow, setting: Provider) => boolean,
): EpisodeRow[] =>
  episodes.filter((episode) => {
    const setting = namesSetting(episode) && providers?.get(episode.text.URN);
    return setting && isAtFault(episode, setting);
  });
