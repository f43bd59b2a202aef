/** Records and forms over the API: drafted by their events, filled in by an officer, kept in the open or the inner file. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('2021-03-05T09:00:00+08:00');
});
afterAll(() => office.stop());

type Listed = { id: string; kind: string; status: string; addressees: string[] };

const draftOf = async (id: string, kind: string): Promise<string> =>
  (await office.see(`/cases/${id}/papers`)).find((paper: Listed) => paper.kind === kind)?.id ?? '';

const post = async (account: string, path: string) => (await office.as(account)).post(path);
const types = async (id: string, account: string): Promise<string[]> =>
  (await office.see(`/cases/${id}/events`, account)).map(({ type }: { type: string }) => type);

describe('规则29: records and forms', () => {
  it('规则10: the filing leaves the receipt of its materials for the applicants', async () => {
    const id = await office.file({ receivedOn: '2021-03-05' });
    const papers: Listed[] = await office.see(`/cases/${id}/papers`);
    expect(papers.map(({ kind, addressees }) => [kind, addressees])).toEqual([
      ['materials-receipt', ['A1']],
    ]);
    const receipt = papers[0]?.id ?? '';
    expect((await post('head', `/papers/${receipt}/approve`)).status).toBe(200);
    expect((await post('clerk', `/papers/${receipt}/issue`)).body).toMatchObject({
      status: 'issued',
      number: null,
    });
  });

  it('规则9: an oral application is recorded, one by wire is printed', async () => {
    const protocol = { text: '申请人口述', confirmedOn: '2021-03-05', recorder: '毛静怡' };
    const oral = await office.file({ receivedOn: '2021-03-05', form: 'oral', protocol });
    expect(await draftOf(oral, 'oral-application-record')).not.toBe('');
    const electronic = await office.file({ receivedOn: '2021-03-05', form: 'electronic' });
    expect(await draftOf(electronic, 'adjudication-application')).not.toBe('');
  });

  it('规则21: a record that lacks its hours and its two investigators is not approved, and names them', async () => {
    const id = await office.accept();
    await office.act('officer', id, 'investigation.recorded', {
      kind: '现场勘验',
      place: '大坪山',
      attendees: ['雷建国'],
      summary: '以山脊为界',
    });
    const record = await draftOf(id, 'investigation-record');
    const { status, body } = await post('head', `/papers/${record}/approve`);
    expect([status, body.code]).toEqual([422, 'paper.incomplete']);
    const labels = ['开始时间', '结束时间', '调查人员（不少于两名）', '记录人', '对告知事项的答复'];
    for (const label of labels) expect(body.detail).toContain(label);
  });

  it('规则22: what is issued into the inner file is not in the journal that parties see', async () => {
    const id = await office.accept();
    for (const kind of ['opening-approval', 'reply-notice']) {
      const paper = await draftOf(id, kind);
      expect((await post('head', `/papers/${paper}/approve`)).status, kind).toBe(200);
      expect((await post('clerk', `/papers/${paper}/issue`)).status, kind).toBe(200);
    }
    const issued = (list: string[]) => list.filter((type) => type === 'paper.issued');
    expect(issued(await types(id, 'officer'))).toHaveLength(2);
    expect(issued(await types(id, 'respondent'))).toHaveLength(1);
    const seen: Listed[] = await office.see(`/cases/${id}/papers`, 'respondent');
    expect(seen.map(({ kind }) => kind)).toEqual(['reply-notice']);
  });
});
