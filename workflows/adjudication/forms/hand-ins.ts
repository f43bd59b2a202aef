/** What a party of an adjudication hands in with files: evidence, corrections, a reply. */
import { bareName, type HandedIn, type HandIn } from '../../kernel/hand-in.ts';

const asEvidence = ({ partyId, files }: HandedIn, proves: string) =>
  files.length === 0
    ? []
    : [
        {
          type: 'evidence.submitted',
          data: {
            partyId,
            items: files.map((file) => ({
              name: bareName(file),
              sha256: file.sha256,
              ...(proves === '' ? {} : { proves }),
            })),
          },
        },
      ];

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** By the name in the address of the page. */
export const handIns: Readonly<Record<string, HandIn>> = {
  evidence: {
    event: 'evidence.submitted',
    title: '提交证据',
    lead: '把能证明您所说事实的材料传上来。对方会看到您提交的证据，并可以发表意见。',
    label: '这些证据证明什么',
    help: '例如：证明2020年9月起林地由我使用。证明不同事情的，请分几次提交。',
    rows: 3,
    fileNeeded: true,
    commands: (handed) => asEvidence(handed, handed.text),
  },
  correction: {
    event: 'correction.received',
    title: '提交补正材料',
    lead: '照补正通知书上写的，一项一项补齐。提交以后，审查期限从第二天重新起算。',
    label: '补正了哪些内容',
    help: '每行写一项，和通知书上的要求对应。',
    rows: 4,
    fileNeeded: false,
    commands: ({ text, files }) => [
      { type: 'correction.received', data: { items: [...linesOf(text), ...files.map(bareName)] } },
    ],
  },
  reply: {
    event: 'reply.received',
    title: '提交答复',
    lead: '写明您对申请请求同意还是不同意，事情的经过，您的理由，并交上证据和有关材料。答复的副本会发给申请人。',
    label: '答复内容',
    help: '用自己的话写清楚就可以；也可以写在纸上、签名后拍照上传，再在这里写一句要点。',
    rows: 8,
    fileNeeded: false,
    commands: (handed) => [
      { type: 'reply.received', data: { partyId: handed.partyId, summary: handed.text } },
      ...asEvidence(handed, '随答复提交'),
    ],
  },
};
