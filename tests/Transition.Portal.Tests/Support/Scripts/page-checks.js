// What can be said of a page by looking at it. Each finding is a sentence; none is good.
(() => {
  const found = [];
  const focusable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const field = 'input:not([type=hidden]), select, textarea';
  const name = element => element.outerHTML.slice(0, 120);

  function checkHeadings() {
    const headings = document.querySelectorAll('h1').length;
    if (headings !== 1) found.push(`It has ${headings} first headings.`);
    if (!document.title.endsWith(' - Transition')) found.push(`Its title is "${document.title}".`);
    if (document.documentElement.lang !== 'en') found.push('It does not say its language.');
  }

  function checkIds() {
    const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    if (twice.length > 0) found.push(`Ids stand twice: ${[...new Set(twice)].join(', ')}.`);
  }

  function checkErrorSummary() {
    const summary = document.querySelector('.nhsuk-error-summary');
    if (document.title.startsWith('Error: ') !== (summary !== null)) found.push(`Its title is "${document.title}", and its summary ${summary}.`);
    if (summary === null) return;
    if (document.activeElement !== summary) found.push(`The focus is on ${name(document.activeElement)}, and not on the error summary.`);
    for (const link of summary.querySelectorAll('a')) {
      const target = document.getElementById(link.hash.slice(1));
      if (!target?.matches(field)) found.push(`${link.hash} of the error summary leads to ${target ? name(target) : 'nothing'}, and not to a field.`);
      else if (!target.checkVisibility()) found.push(`${link.hash} of the error summary leads to a field that is hidden.`);
    }
  }

  function checkWidth() {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return;
    const wide = [...document.querySelectorAll('main *')].filter(element => element.getBoundingClientRect().right > root.clientWidth + 1);
    found.push(`It is ${root.scrollWidth} pixels wide, because of ${wide.slice(0, 3).map(name).join(' and ')}.`);
  }

  const shown = ['outline-style', 'outline-width', 'outline-color', 'box-shadow', 'background-color', 'border-color', 'border-width', 'color', 'fill'];

  // A radio button is drawn by its label, and a link of a list by what is in it.
  function looks(element) {
    return [element, element.firstElementChild, element.nextElementSibling].filter(Boolean).flatMap(
      part => ['', '::before', '::after'].map(pseudo => {
        const style = getComputedStyle(part, pseudo);
        return shown.map(property => style.getPropertyValue(property)).join();
      })).join();
  }

  function isUncovered(element) {
    const labels = [...element.labels ?? []];
    return [...element.getClientRects()].some(box => [[0.5, 0.5], [0.1, 0.1], [0.9, 0.9], [0.1, 0.9], [0.9, 0.1]].some(([across, down]) => {
      const hit = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
      return hit !== null && (element.contains(hit) || labels.some(label => label.contains(hit)));
    }));
  }

  function checkFocus() {
    const first = document.activeElement;
    for (const element of document.querySelectorAll(focusable)) {
      if (element.tabIndex < 0 || element.disabled || !element.checkVisibility()) continue;
      element.blur();
      const before = looks(element);
      element.focus();
      if (document.activeElement !== element) found.push(`${name(element)} does not take the focus.`);
      else if (looks(element) === before) found.push(`${name(element)} does not show that it has the focus.`);
      else if (!isUncovered(element)) found.push(`${name(element)} is hidden while it has the focus.`);
    }
    first.focus();
  }

  checkHeadings();
  checkIds();
  checkErrorSummary();
  checkWidth();
  checkFocus();
  return found;
})()
