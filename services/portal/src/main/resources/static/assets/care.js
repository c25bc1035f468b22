// While a section is folded, its line says whether it will be sent and who will see it: as the boxes inside say at that moment.
(() => {
  'use strict';

  const follow = part => {
    const chosen = new Set([...part.querySelectorAll('input:is([name^="to."], [name^="named."]):checked')].map(box => box.value));
    if (!part.querySelector('select[name^="withheld."]').value) {
      chosen.add('PATIENT');
    }
    part.querySelectorAll('summary [data-to]').forEach(name => { name.hidden = !chosen.has(name.dataset.to); });
    const fields = part.querySelectorAll('.typing input:not([type=checkbox]), .typing textarea, .typing input:checked');
    part.querySelector('.sending').hidden = ![...fields].some(field => field.value.trim());
  };

  document.querySelectorAll('[data-part-of]').forEach(part => {
    part.addEventListener('input', () => follow(part));
    follow(part);
  });
})();
