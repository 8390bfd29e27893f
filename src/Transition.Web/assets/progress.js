// Shows how far a launch is, and loads the whole page once when it is over.
const pause = 1500;

async function look() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (answer.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const newest = page.getElementById('progress');
    if (newest?.dataset.running !== 'yes') {
      location.reload();
      return;
    }
    const shown = document.getElementById('progress');
    shown.querySelector('[role=status]').textContent = newest.querySelector('[role=status]').textContent;
    shown.querySelector('progress').value = newest.querySelector('progress').value;
  }
  setTimeout(look, pause);
}

setTimeout(look, pause);
