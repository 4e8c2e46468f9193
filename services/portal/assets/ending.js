/** Five minutes before a session ends for want of use, asks whether to stay. */
const BEFORE_MS = 5 * 60_000;

export function warnBeforeTheEnd() {
  const dialog = document.querySelector('dialog[data-idle-minutes]');
  if (!dialog) return;
  const idle = Number(dialog.dataset.idleMinutes) * 60_000;
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => dialog.showModal(), idle - BEFORE_MS);
  };
  dialog.querySelector('button').addEventListener('click', async () => {
    dialog.close();
    await fetch('/still-here', { headers: { accept: 'application/json' } });
    wait();
  });
  wait();
}
