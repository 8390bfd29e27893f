// Shows the services that are looked for as a person enters it, and counts those that are chosen.
const pause = 400;
const form = document.querySelector('form[data-choose]');
const said = document.querySelector('[data-chosen]');
let entered = 0;
let timer = 0;

async function show() {
  const asked = entered;
  const fields = new URLSearchParams(new FormData(form));
  fields.set('do', 'show');
  const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { Accept: 'text/html' } });
  if (!answer.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // What was ticked or typed meanwhile must not be lost: the answer to it comes next.
  if (asked === entered) {
    document.getElementById('service-choice').replaceWith(page.getElementById('service-choice'));
    said.textContent = page.querySelector('[data-chosen]').textContent;
    history.replaceState(null, '', answer.url);
  }
}

function count() {
  const ticks = form.querySelectorAll('input[name=services]:checked').length;
  said.textContent = said.textContent.replace(/[\d,]+ chosen/, `${ticks} chosen`);
}

form?.addEventListener('input', (happened) => {
  entered += 1;
  if (happened.target.name.startsWith('show.')) {
    clearTimeout(timer);
    timer = setTimeout(show, pause);
  } else if (happened.target.name === 'services') {
    count();
    form.querySelector('input[name=by][value=codes]').checked = true;
  }
});
