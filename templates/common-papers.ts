/** The forms that every procedure has: of service and of the bound file. */

import { fileCover } from './file/cover/paper.ts';
import { fileIndex } from './file/index/paper.ts';
import { fileReferenceSheet } from './file/reference-sheet/paper.ts';
import type { Paper } from './paper.ts';
import { serviceAddressConfirmation } from './service/address-confirmation/paper.ts';
import { serviceAnnouncement } from './service/announcement/paper.ts';
import { serviceReceipt } from './service/receipt/paper.ts';

export const commonPapers = {
  'service-receipt': serviceReceipt,
  'service-announcement': serviceAnnouncement,
  'service-address-confirmation': serviceAddressConfirmation,
  'file-cover': fileCover,
  'file-index': fileIndex,
  'file-reference-sheet': fileReferenceSheet,
} as const satisfies Record<string, Paper>;
