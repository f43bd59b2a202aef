/*
 * Tells somebody who looks at a case that a colleague has changed it meanwhile. Not needed for anything: without it
 * the form's version catches the same. The page names the address and the version in a `data-live` element.
 */
const box = document.querySelector('[data-live]');

if (box) {
  const { live, version } = box.dataset;
  const every = 15_000;

  const ask = async () => {
    if (document.visibilityState !== 'visible') return;
    const answer = await fetch(live, { headers: { accept: 'application/json' } });
    if (!answer.ok) return;
    const now = await answer.json();
    if (String(now.version) === version) return;
    box.hidden = false;
    box.querySelector('[data-said]').textContent = now.said;
    clearInterval(timer);
  };

  const look = () => {
    ask().catch(() => {});
  };
  const timer = setInterval(look, Number(box.dataset.every ?? every));
  document.addEventListener('visibilitychange', look);
}
