/** Who sees which case, and which files in it: what is not yours does not exist for you. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, type Office, openOffice, person, respondentNamed } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

/** The demo applicant by his number; the demo respondent by hers. */
const applicant = person('李小明', '331102198004120002');
const respondent = { ...respondentNamed('王秀英'), idNumber: '331121197609230006' };

const parts = ['', '/actions', '/events', '/deadlines', '/papers'];
const statusesOf = (account: string, id: string) =>
  Promise.all(
    parts.map(async (part) => (await office.read(account, `/cases/${id}${part}`)).status),
  );
const all = (status: number) => parts.map(() => status);
const listed = async (account: string, id: string): Promise<boolean> =>
  (await office.see('/cases?limit=200', account)).items.some(
    (item: { id: string }) => item.id === id,
  );

describe('cases', () => {
  it('staff who work on cases and the supervisor see all of them', async () => {
    const id = await office.file();
    for (const account of ['registrar', 'officer', 'reviewer', 'head', 'clerk', 'supervisor']) {
      expect(await statusesOf(account, id)).toEqual(all(200));
      expect(await listed(account, id)).toBe(true);
    }
  });

  it('administrators of system, security and audit see no case content', async () => {
    const id = await office.file();
    for (const account of ['admin', 'security', 'auditor', 'expert1', 'office', 'unit', 'drawer']) {
      expect(await statusesOf(account, id)).toEqual(all(404));
      expect(await listed(account, id)).toBe(false);
      const posted = await (await office.as(account)).post(
        `/cases/${id}/events`,
        { type: 'application.accepted' },
        { 'if-match': '"1"' },
      );
      expect(posted.status).toBe(404);
    }
  });

  it('规则10(二): the respondent learns of the case when it is accepted, not before', async () => {
    const id = await office.file({ respondents: [respondent] });
    expect(await statusesOf('respondent', id)).toEqual(all(404));
    expect(await listed('respondent', id)).toBe(false);
    await office.act('registrar', id, 'application.accepted');
    expect(await statusesOf('respondent', id)).toEqual(all(200));
    expect(await listed('respondent', id)).toBe(true);
  });

  it('a case of other people is 404 for an applicant, whoever filed it', async () => {
    const id = await office.accept({ respondents: [respondent] });
    expect(await statusesOf('applicant', id)).toEqual(all(404));
    expect(await listed('applicant', id)).toBe(false);
  });

  it('an applicant whose number is in the filing sees the case that the registrar filed', async () => {
    const id = await office.file({ applicants: [applicant] });
    expect(await statusesOf('applicant', id)).toEqual(all(200));
  });

  it('a namesake sees nothing: the number counts, not the name', async () => {
    const id = await office.file({ applicants: [person('李小明', '11010519491231002X')] });
    expect(await statusesOf('applicant', id)).toEqual(all(404));
  });

  it('who files for himself or for others sees the case he filed', async () => {
    for (const account of ['applicant', 'integrator']) {
      const { status, body } = await (await office.as(account)).post('/cases', application());
      expect(status).toBe(201);
      expect(await statusesOf(account, body.id)).toEqual(all(200));
    }
  });

  it('some roles file no cases', async () => {
    for (const account of ['head', 'clerk', 'supervisor', 'admin', 'expert1', 'undertaker']) {
      expect((await (await office.as(account)).post('/cases', application())).status).toBe(403);
    }
  });

  it('a party sees the others’ names, but neither their numbers nor the deliberation', async () => {
    const id = await office.accept({ applicants: [applicant], respondents: [respondent] });
    await office.act('officer', id, 'opinion.submitted', {
      recommendation: '驳回请求',
      reasoning: '证据不足',
    });
    const { facts, parties } = await office.see(`/cases/${id}`, 'respondent');
    const text = JSON.stringify({ facts, parties });
    expect(text).toContain('李小明');
    expect(text).not.toContain(applicant.idNumber);
    expect(text).not.toContain('驳回请求');
    expect(text).toContain(respondent.idNumber);
  });

  it('规则7: a party acts for itself only', async () => {
    const id = await office.accept({
      applicants: [applicant],
      respondents: [respondent, respondentNamed('钟阿土')],
    });
    await office.serveCopy(id, 'R1', '2021-03-01');
    await office.serveCopy(id, 'R2', '2021-03-01');
    const reply = (partyId: string) => ({ partyId, summary: '不同意' });
    expect(await office.refusal('applicant', id, 'reply.received', reply('R1'))).toMatchObject({
      status: 403,
      basis: ['规则7'],
    });
    expect(
      await office.refusal('respondent', id, 'withdrawal.requested', {
        partyId: 'A1',
        reason: 'x',
      }),
    ).toMatchObject({ status: 403 });
    expect(
      await office.refusal('respondent', id, 'application.dismissed', { reasons: 'x' }),
    ).toMatchObject({ status: 403 });
    const posted = await office.attempt('respondent', id, 'reply.received', reply('R1'));
    expect(posted.status).toBe(200);
  });

  it('ids that are no ids are 404 for everybody', async () => {
    for (const id of [
      'x',
      '1',
      "'%20OR%20'1'='1",
      '%00',
      '01900000-0000-7000-8000-000000000000',
      '..%2F..',
    ]) {
      expect((await office.read('officer', `/cases/${id}`)).status).toBe(404);
    }
  });
});

describe('attachments', () => {
  let id: string;
  beforeAll(async () => {
    id = await office.accept({ applicants: [applicant], respondents: [respondent] });
  });
  const pdf = (text = '') =>
    new File([`%PDF-1.7\n${text}\n%%EOF`], '证据.pdf', { type: 'application/pdf' });
  const upload = async (account: string, file: File, to = id) =>
    (await office.as(account)).upload(`/cases/${to}/attachments`, file);

  it('are kept under the hash of their content and come back byte for byte', async () => {
    const file = pdf('原件');
    const { status, body } = await upload('applicant', file);
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(status).toBe(201);
    expect(body).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      name: '证据.pdf',
      mediaType: 'application/pdf',
      bytes: bytes.length,
    });
    const back = await (await office.as('applicant')).bytes(`/attachments/${body.sha256}`);
    expect(Buffer.from(back).equals(Buffer.from(bytes))).toBe(true);
  });

  it('are read by their uploader and the organ; the other party gets 404', async () => {
    const { body } = await upload('applicant', pdf('只给机关'));
    expect((await office.read('officer', `/attachments/${body.sha256}`)).status).toBe(200);
    for (const account of ['respondent', 'integrator', 'admin', 'auditor']) {
      expect((await office.read(account, `/attachments/${body.sha256}`)).status).toBe(404);
    }
    expect((await office.nobody.get(`/attachments/${body.sha256}`)).status).toBe(401);
  });

  // Attachments are kept once per case and content, under the first uploader alone (db/schema/tables.ts).
  it('that both parties hold are read by both, each through his own', async () => {
    const mine = await upload('applicant', pdf('双方都有'));
    expect((await office.read('respondent', `/attachments/${mine.body.sha256}`)).status).toBe(404);
    await upload('respondent', pdf('双方都有'));
    expect((await office.read('respondent', `/attachments/${mine.body.sha256}`)).status).toBe(200);
  });

  it('are judged by content, not by name', async () => {
    const executable = new File(
      [new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0])],
      '证据.pdf',
      { type: 'application/pdf' },
    );
    const zip = new File([new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0])], '证据.pdf');
    const binary = new File([new Uint8Array([0, 1, 2, 3, 255, 254])], '证据.txt');
    for (const file of [executable, zip, binary]) {
      const { status, body } = await upload('officer', file);
      expect([status, body.code]).toEqual([422, 'attachment.typeNotAllowed']);
    }
    const text = await upload(
      'officer',
      new File(['<script>alert(1)</script>'], 'x.html', { type: 'text/html' }),
    );
    expect(text.body.mediaType).toBe('text/plain; charset=utf-8');
  });

  it('are sent as downloads that no browser runs', async () => {
    const { body } = await upload(
      'officer',
      new File(['<script>alert(1)</script>'], '"x"\r\n.html'),
    );
    const { headers } = await office.read('officer', `/attachments/${body.sha256}`);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are refused empty, missing, or to a case of others', async () => {
    expect((await upload('officer', new File([], 'empty.pdf'))).body.code).toBe(
      'attachment.missing',
    );
    expect((await (await office.as('officer')).post(`/cases/${id}/attachments`, {})).status).toBe(
      422,
    );
    expect((await upload('integrator', pdf())).status).toBe(404);
    expect((await upload('admin', pdf())).status).toBe(404);
  });

  it('that are not there are 404', async () => {
    for (const name of ['0'.repeat(64), 'x', '..%2F..%2Fetc%2Fpasswd', '%2e%2e']) {
      expect((await office.read('officer', `/attachments/${name}`)).status).toBe(404);
    }
  });

  it('of more than 64 MiB are 413', async () => {
    const { status, body } = await upload(
      'officer',
      new File([new Uint8Array(65 * 1024 * 1024)], 'big.pdf'),
    );
    expect([status, body.code]).toEqual([413, 'request.tooLarge']);
  });
});
