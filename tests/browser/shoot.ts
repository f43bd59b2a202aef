import { serve } from '@hono/node-server';
import { chromium } from 'playwright-core';
import { startAnjuan } from '../support/anjuan.ts';
import { forestDispute } from '../../src/cli/demo-forest.ts';
import { filing } from '../fixtures/adjudication.ts';
const only = process.argv[2];
const a = await startAnjuan();
const forest = await forestDispute(a.story);
const id2 = await a.story.file('registrar', { procedure:'adjudication', matter:'general', filing: filing({receivedOn:'2021-07-15'}) });
const id3 = await a.story.file('applicant', { procedure:'adjudication', matter:'forest', filing: filing({receivedOn:'2021-07-20', form:'electronic'}) });
await a.story.act('registrar', id3, 'application.accepted');
await a.story.issueAndServe(id3, 'acceptance-notice', '2021-07-20');
await a.story.issueAndServe(id3, 'reply-notice', '2021-07-20');
await a.story.on('2021-07-23');
for (let i=0;i<30;i++) await a.story.file('registrar', { procedure:'adjudication', matter:'general', filing: filing({receivedOn:'2021-07-'+(21+i%3)}) });
const server = serve({ fetch: a.app.fetch, port: 0 });
await new Promise(r => server.once('listening', r));
const base = `http://127.0.0.1:${(server.address() as any).port}`;
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const p3 = (await a.store.papers(id3))[0]!.id;
const pages: [string,string|null,string][] = [
 ['home',null,'/'],['signin',null,'/sign-in'],['guide',null,'/guide'],['guide-land',null,'/guide/adjudication/land'],['reckon',null,'/reckon?term=adjudication.decision&start=2021-03-03&excluded.0.kind=appraisal&excluded.0.from=2021-03-10&excluded.0.to=2021-03-20&region=331127&step=reckon'],['check',null,'/check?id=1&h=2'],
 ['work','officer','/work'],['work-open','registrar','/work?list=open'],['work-empty','officer','/work?q=查无此人'],['case-forest','officer','/cases/'+forest],['case-new','registrar','/cases/'+id2],['case-running','officer','/cases/'+id3],
 ['paper','clerk','/papers/'+p3],['suspend','officer',`/cases/${id3}/actions/proceedings.suspended`],['decide','officer',`/cases/${id3}/actions/decision.made`],['evidence','officer',`/cases/${id3}/actions/evidence.submitted`],['joined','registrar',`/cases/${id3}/actions/party.joined`],['medopen','officer',`/cases/${id3}/actions/mediation.opened`],['correct','reviewer',`/cases/${id3}/actions/entry.corrected?entry=1`],
 ['file-reg','registrar','/file'],['file-app','applicant','/file'],['my','applicant','/my'],['mycase','applicant','/cases/'+id3],['respcase','respondent','/cases/'+id3],['reply','respondent',`/cases/${id3}/actions/reply.received`],['mypaper','applicant','/papers/'+p3],['nothing','officer','/nothing'],['admin','admin','/'],
];
for (const [w,h] of [[1366,768],[390,844]]) {
  const contexts = new Map();
  for (const [name, who, path] of pages) {
    if (only && !name.match(new RegExp(only))) continue;
    let ctx = contexts.get(who);
    if (!ctx) {
      ctx = await browser.newContext({ viewport:{width:w!,height:h!}, javaScriptEnabled:true, locale:'zh-CN' });
      contexts.set(who, ctx);
      if (who) { const p = await ctx.newPage(); await p.goto(base+'/sign-in'); await p.fill('#username', who); await p.fill('#password','rehearsal-1'); await p.click('form.\\:x, main form button'); await p.close(); }
    }
    const p = await ctx.newPage();
    const t = Date.now();
    const r = await p.goto(base+path);
    const wide = await p.evaluate(() => document.documentElement.scrollWidth);
    console.log(w, name, r!.status(), Date.now()-t+'ms', wide > w! ? 'HSCROLL '+wide : '');
    await p.screenshot({ path:`/tmp/shots/${name}-${w}.png`, fullPage:true });
    await p.close();
  }
}
await browser.close(); server.close(); await a.stop(); process.exit(0);
