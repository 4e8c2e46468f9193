/**
 * A button that reads the page aloud, where the device has an English voice of its own. A voice elsewhere would send the
 * words away, so it does not count.
 */
export function offerReading() {
  const place = document.querySelector('[data-read-aloud]');
  if (!place || !('speechSynthesis' in window)) return;
  const offer = () => {
    const voice = speechSynthesis.getVoices().find(({ lang, localService }) => localService && /^en-GB/i.test(lang));
    if (voice && place.childElementCount === 0) place.append(buttonFor(voice, place.dataset));
  };
  offer();
  speechSynthesis.addEventListener?.('voiceschanged', offer);
}

function buttonFor(voice, { readAloud, stop }) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'govuk-button govuk-button--secondary';
  button.textContent = readAloud;
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) return speechSynthesis.cancel();
    button.textContent = stop;
    const parts = [...document.querySelectorAll('main h1, main h2, main p, main li, main dt, main dd')];
    readNext(parts, voice, () => (button.textContent = readAloud));
  });
  return button;
}

function readNext([part, ...rest], voice, over) {
  if (!part) return over();
  const words = new SpeechSynthesisUtterance(part.textContent.trim());
  words.voice = voice;
  words.rate = 0.9;
  part.classList.add('app-reading');
  words.onend = words.onerror = ({ error }) => {
    part.classList.remove('app-reading');
    if (error === 'canceled' || error === 'interrupted') return over();
    readNext(rest, voice, over);
  };
  speechSynthesis.speak(words);
}
