/** One thing that only people know of a report to a committee. */
export interface CommitteeField {
  readonly name: string;
  readonly label: string;
  /** Access is public or private. */
  readonly kind: 'day' | 'text' | 'words' | 'access';
}

const field = <Name extends string>(name: Name, label: string, kind: CommitteeField['kind'] = 'text') => ({
  name,
  label,
  kind,
});

/** The parts of a council's form for reports to its committees, in the form's order (Kirklees, January 2020). */
export const committeeFields = {
  heading: [
    field('meeting', 'Name of meeting'),
    field('heldOn', 'Date', 'day'),
    field('purpose', 'Purpose of report', 'words'),
  ],
  decision: [
    field('keyDecision', 'Key decision?'),
    field('forwardPlan', 'In the forward plan?'),
    field('callIn', 'Eligible for call-in?'),
    field('signedOffBy', 'Signed off by the strategic director'),
    field('signedOffOn', 'Date of the sign-off', 'day'),
    field('finance', 'Signed off for finance'),
    field('legal', 'Signed off for legal'),
    field('portfolio', 'Cabinet member portfolio'),
    field('wards', 'Wards affected'),
    field('councillors', 'Councillors consulted'),
    field('access', 'Public or private', 'access'),
    field('gdpr', 'Has GDPR been considered?'),
  ],
  implications: [
    field('people', 'Working with people', 'words'),
    field('partners', 'Working with partners', 'words'),
    field('climate', 'Climate change and air quality', 'words'),
    field('places', 'Place-based working', 'words'),
    field('children', 'Improving outcomes for children', 'words'),
    field('other', 'Other: legal, financial, human resources', 'words'),
  ],
  after: [
    field('consultees', '4 Consultees and their opinions', 'words'),
    field('nextSteps', '5 Next steps and timelines', 'words'),
    field('recommendations', '6 Officer recommendations and reasons', 'words'),
    field('portfolioHolder', "7 Cabinet portfolio holder's recommendations", 'words'),
    field('contact', '8 Contact officer'),
    field('background', '9 Background papers and history of decisions', 'words'),
    field('director', '10 Service director responsible'),
  ],
} as const;

export const everyField = Object.values(committeeFields).flat();
export type CommitteeFieldName = (typeof everyField)[number]['name'];

/** What was recorded, by the name of its field; what nobody recorded is not in it. */
export type CommitteeForm = Readonly<Partial<Record<CommitteeFieldName, string>>>;

/** Said in place of what nobody recorded: it is never made up. */
export const notRecorded = 'Not recorded';
