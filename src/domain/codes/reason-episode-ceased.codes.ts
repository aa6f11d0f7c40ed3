import { defineCodes } from './code-list.ts';

/** SSDA903 field REC. */
export const reasonEpisodeCeasedCodes = defineCodes(
  {
    X1: { label: 'Episode ends, next episode starts same day' },
    E11: { label: 'Adopted, application unopposed' },
    E12: { label: 'Adopted, consent dispensed with' },
    E2: { label: 'Died' },
    E3: { label: 'Care taken over by another UK local authority' },
    E4A: { label: 'Returned to parents/PR holder, planned' },
    E4B: { label: 'Returned to parents/PR holder, unplanned' },
    E13: { label: 'Left to live with parent/relative/other without parental responsibility' },
    E41: { label: 'Residence / child arrangements order granted' },
    E45: { label: 'SGO to former foster carer, relative/friend', firstCollection: 2019 },
    E46: { label: 'SGO to former foster carer, not relative/friend', firstCollection: 2019 },
    E47: { label: 'SGO to other carer, relative/friend', firstCollection: 2019 },
    E48: { label: 'SGO to other carer, not relative/friend', firstCollection: 2019 },
    E5: { label: 'Independent living with formal support' },
    E6: { label: 'Independent living without formal support' },
    E7: { label: 'Transferred to adult social care residential' },
    E8: { label: 'Ceased for any other reason' },
    E9: { label: 'Sentenced to custody' },
    E14: { label: 'Accommodation on remand ended' },
    E15: { label: 'Age assessment found the person to be 18 or over' },
    E16: { label: 'Moved abroad (includes deported)' },
    E17: { label: 'Turned 18 and remained with current carers (incl. staying put)' },
    E43: { label: 'SGO to former foster carers', lastCollection: 2018 },
    E44: { label: 'SGO to other carers', lastCollection: 2018 },
    E1: { label: 'Adopted (older undivided code)', retired: true },
    E4: { label: 'Returned home (older undivided code)', retired: true },
  },
  {
    source:
      'Data to Insight, csc-validator-be-903 v0.1.14 (April 2026), rules 149 and 335; E43, E44: LIIA 903 schemas 2017 and 2019',
  },
);
