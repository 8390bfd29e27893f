// Keeps what stands in a form while a person fills it in, so that nothing is lost when they leave.
const pause = 2000;
const said = document.querySelector('[data-draft]');
const form = said?.closest('form');
const version = form?.elements.namedItem('draft');
const left = new Set(['step', 'paper', 'draft', 'key', 'file', '__RequestVerificationToken']);
let timer = 0;
let dirty = false;
let sending = false;

function values() {
  const entered = {};
  for (const [name, value] of new FormData(form)) {
    if (!left.has(name) && typeof value === 'string' && value.trim() !== '') {
      (entered[name] ??= []).push(value);
    }
  }
  return entered;
}

async function keep() {
  const entered = values();
  if (!dirty || sending || Object.keys(entered).length === 0) {
    return;
  }
  dirty = false;
  sending = true;
  try {
    const answer = await fetch(said.dataset.draft, {
      method: 'PUT',
      keepalive: true,
      headers: {
        'Content-Type': 'application/json',
        'If-Match': `"${version.value}"`,
        'X-CSRF-Token': form.elements.namedItem('__RequestVerificationToken').value,
      },
      body: JSON.stringify({ paper: form.elements.namedItem('paper').value, values: entered }),
    });
    if (answer.ok) {
      version.value = (await answer.json()).version;
      said.textContent = 'What you have entered is kept. You can leave and come back.';
    } else {
      said.textContent = 'What you have entered could not be kept by itself. Use the button to save it.';
    }
  } catch {
    said.textContent = 'What you have entered could not be kept by itself. Use the button to save it.';
  } finally {
    sending = false;
  }
}

form?.addEventListener('input', () => {
  dirty = true;
  clearTimeout(timer);
  timer = setTimeout(keep, pause);
});
form?.addEventListener('submit', () => {
  dirty = false;
  clearTimeout(timer);
});
addEventListener('pagehide', keep);
