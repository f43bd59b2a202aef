/** Conditions that a step of the machine asks all together, in the order in which somebody would put them right; none is worded here. */
import type { ConditionName } from './guards.ts';

/** 办法11、13、14 */
export const complete: readonly ConditionName[] = [
  'materialsComplete',
  'auditQualified',
  'auditComplete',
  'actualsComplete',
];

/** 办法7 */
export const demand: readonly ConditionName[] = [
  'demandOdd',
  'demandUsual',
  'demandsFinance',
  'demandsTechnical',
  'demandNamesFieldsOnce',
  'demandSeatsFields',
];

/** 办法7: of those who sit, as the demand was of those asked for */
export const composition: readonly ConditionName[] = [
  'panelOdd',
  'panelUsual',
  'panelHasFinance',
  'panelHasTechnical',
  'panelCoversFields',
];

/** 办法15、16 */
export const sheet: readonly ConditionName[] = [
  'afterStageBegan',
  'sheetOfPanel',
  'sheetAfterCommitment',
  'sheetOfItsKind',
  'sheetNamesTargets',
  'sheetCoversTargets',
];

/** 办法18、19 */
export const opinion: readonly ConditionName[] = [
  'afterStageBegan',
  'meetingHeld',
  'everySheetIn',
  'opinionAfterSheets',
  'failHasGround',
  'groundMeansFail',
  'groundsNamedOnce',
  'concludeGroundFits',
  'groundIsPanels',
  'failExplained',
  'deviationExplained',
];

/** 办法10、22 */
export const applicationLapse: readonly ConditionName[] = [
  'applicationPeriodOver',
  'extensionDecided',
  'spokenBeforeLapse',
];
