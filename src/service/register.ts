/**
 * 送达登记簿: the records as they now stand. A record is never changed; where the journal's entry of a service was
 * put right (登记更正), the register shows the day that counts beside the day that was written. Pure.
 */
import type { EntryRow, ServiceRow } from '../../db/rows.ts';
import type { PartySummary } from '../../workflows/kernel/party.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { correctedFact } from '../cases/replay.ts';
import { articles, isWhole } from './proof.ts';
import { onPaperOnly } from './receipt.ts';

export type Caution = {
  readonly code: string;
  readonly detail: string;
  readonly basis: readonly string[];
};

export type ServiceView = Omit<ServiceRow, 'evidence' | 'recordedBy' | 'recordedAt'> & {
  /** As it was written down, where a correction has replaced it. */
  readonly recorded: Pick<ServiceRow, 'recipient' | 'method' | 'sentOn' | 'servedOn'> | null;
  /** What a second look at the record should not miss; none of it undoes the service. */
  readonly cautions: readonly Caution[];
};

export type Register = {
  readonly rows: readonly ServiceRow[];
  readonly entries: readonly EntryRow[];
  readonly procedure: Procedure;
  readonly parties: readonly PartySummary[];
  readonly kindOf: (paperId: string) => string;
};

export function serviceViews(register: Register): ServiceView[] {
  return register.rows.map((row) => {
    const { evidence: _, recordedBy: __, recordedAt: ___, ...told } = row;
    const corrected = correction(row, register);
    return {
      ...told,
      ...corrected,
      recorded: corrected
        ? {
            recipient: row.recipient,
            method: row.method,
            sentOn: row.sentOn,
            servedOn: row.servedOn,
          }
        : null,
      cautions: cautionsOf(row, register),
    };
  });
}

type Corrected = Pick<ServiceRow, 'recipient' | 'method' | 'sentOn' | 'servedOn'>;

/** What the journal now says of a proved service; null where it says what the record says. */
function correction(row: ServiceRow, { entries, procedure }: Register): Corrected | null {
  const types = ['paper.served', ...Object.values(procedure.servedEvents)];
  const entry = entries.find(
    ({ type, data }) => types.includes(type) && isOf(row, JSON.parse(data)),
  );
  const fact = entry && correctedFact(procedure, entries, entry.seq);
  if (!fact) return null;
  const { partyId: recipient, method, sentOn, servedOn } = fact.data as ServedData;
  const same =
    recipient === row.recipient &&
    method === row.method &&
    sentOn === row.sentOn &&
    servedOn === row.servedOn;
  return same ? null : { recipient, method, sentOn, servedOn };
}

type ServedData = {
  readonly paperId: string;
  readonly partyId: string;
  readonly method: ServiceRow['method'];
  readonly sentOn: string;
  readonly servedOn: string;
};

const isOf = (row: ServiceRow, data: ServedData) =>
  row.servedOn !== null && data.paperId === row.paperId && data.partyId === row.recipient;

function cautionsOf(row: ServiceRow, register: Register): Caution[] {
  const { recordBasis } = register.procedure;
  const party = register.parties.find(({ id }) => id === row.recipient);
  const found: Caution[] = [];
  const add = (code: string, detail: string, ...basis: string[]) =>
    found.push({ code, detail, basis });
  if (row.method === 'electronic' && party?.electronic !== true) {
    add(
      'service.unconfirmed',
      '未见受送达人在送达地址确认书中同意电子送达。',
      '民诉法90',
      '民诉解释136',
    );
  }
  if (row.method === 'electronic' && onPaperOnly(register.kindOf(row.paperId))) {
    add('service.paperToo', '裁决书、调解协议书除电子送达外，应当另送纸质文书。', '民诉法90');
  }
  if (row.method === 'announcement' && !triedBefore(row, register.rows)) {
    add(
      'service.untried',
      '未见其他方式无法送达的记录，公告前应当在案卷中记明原因和经过。',
      '民诉法95',
    );
  }
  if (row.servedOn !== null && !isWhole(row.method, JSON.parse(row.evidence))) {
    add(
      'service.proofUnchecked',
      '送达凭证未按要件逐项登记。',
      articles[row.method],
      ...recordBasis,
    );
  }
  if (isOpen(row) && row.address && party?.address && row.address !== party.address) {
    add('service.addressChanged', `受送达人的送达地址已变更为：${party.address}。`, ...recordBasis);
  }
  return found;
}

const isOpen = (row: ServiceRow) => row.servedOn === null && row.failedOn === null;

const triedBefore = (row: ServiceRow, rows: readonly ServiceRow[]): boolean =>
  isWhole(row.method, JSON.parse(row.evidence)) ||
  rows.some((one) => one.recipient === row.recipient && one.failedOn !== null);
