/**
 * Numbers of indicators that no file of `src/plans/indicators` holds yet, by the plan whose indicators they are. To be deleted
 * when the files are there.
 */
export const pendingIndicatorNumbers: Readonly<Record<string, readonly number[]>> = {
  'kirklees-children-and-young-peoples-plan-2020': [
    438700, 101200, 66329, 7600, 30, 20, 77, 63, 34, 40, 64, 76, 52, 68, 45.3, 34.7, 26.3, 96.5, 90.5, 2.8,
    75, 50, 16, 31, 79, 57, 60000, 18020,
  ],
  'kirklees-early-support-strategy-2018': [
    [27628, 21590, 32757, 22177, 104152],
    [13749, 15327, 18109, 1959, 49144],
    [655, 544, 936, 352, 120, 2607],
    [390, 332, 549, 232, 51, 1554],
    [100, 77, 158, 29, 17, 381],
    [165, 135, 229, 91, 52, 670],
    [152, 132, 156, 104, 544],
    [212, 172, 287, 170, 841],
    [36, 44, 65, 29, 174],
    [93, 53, 109, 73, 328],
    [27, 25, 25, 16, 93],
    [62, 65, 80, 59, 266],
  ].flat(),
};
