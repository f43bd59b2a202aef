/** 电子签收: which papers a party may take through its account, as it agreed to. Pure; the record itself is service.ts. */
import type { PaperRow } from '../../db/rows.ts';
import type { PartySummary } from '../../workflows/kernel/party.ts';
import { deliveryOf } from '../papers/titles.ts';

/** Those that end a case go out on paper as well, whatever was agreed (本系统读法: 民诉法90、民诉解释133). */
export const onPaperOnly = (kind: string): boolean => deliveryOf(kind) !== undefined;

/** Whether taking this paper by account is its service: it was issued, and the party agreed in writing (民诉解释136). */
export const electronically = (
  paper: Pick<PaperRow, 'status' | 'kind'>,
  party: Pick<PartySummary, 'electronic'>,
): boolean => paper.status === 'issued' && party.electronic === true && !onPaperOnly(paper.kind);
