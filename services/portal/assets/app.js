import { Button, CharacterCount, Checkboxes, ErrorSummary, ExitThisPage, Radios, createAll } from 'govuk-frontend';
import { offerReading } from './reading.js';
import { warnBeforeTheEnd } from './ending.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const part of [Button, CharacterCount, Checkboxes, ErrorSummary, ExitThisPage, Radios]) createAll(part);
offerReading();
warnBeforeTheEnd();
for (const box of document.querySelectorAll('[data-select-all]')) {
  box.hidden = false;
  box.addEventListener('click', () => {
    for (const one of document.querySelectorAll(`input[name="${box.dataset.selectAll}"]`)) one.checked = true;
  });
}
