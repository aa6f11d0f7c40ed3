/**
 * Why somebody no longer holds a post, or nobody does. Leavers are those who are children and family workers of the council no
 * longer, also who moved elsewhere in it, became agency, or are away on a career break or a secondment; not who was promoted
 * or moved within the service (DfE, children's social work workforce census; DOMAIN 2, M23). Maternity and sick leave end
 * no post.
 */
export const postEnds = {
  resigned: 'left',
  retired: 'left',
  redundancy: 'left',
  dismissed: 'left',
  died: 'left',
  'contract ended': 'left',
  'moved to adult services': 'left',
  'moved elsewhere in the council': 'left',
  'became agency': 'left',
  'career break': 'left',
  'seconded out': 'left',
  other: 'left',
  'not known': 'left',
  promoted: 'stayed',
  'moved within children and family': 'stayed',
  'hours changed': 'stayed',
  'agency assignment ended': 'agency',
  'vacancy filled': 'vacancy',
  'post deleted': 'vacancy',
} as const;

export type PostEnd = keyof typeof postEnds;
