// What makes pages quicker to use. Every page works without this file.

for (const button of document.querySelectorAll('button.copy')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = button.closest('figure').querySelector('code').textContent;
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
}

// A form of filters sends only what is set, so that the address stays short.
for (const form of document.querySelectorAll('form[method="get"]')) {
  form.addEventListener('submit', () => {
    for (const field of form.elements) if (field.name && field.value === '') field.disabled = true;
    if (form.querySelector('[data-suggest]:disabled') && form.elements.was)
      form.elements.was.disabled = true;
  });
}

// A field that takes a name suggests who goes by the words in it.
const isOffered = ({ list, value }) => [...list.options].some((option) => option.value === value);
const suggest = async (field, first) => {
  const words = field.value.trim();
  if (words.length < 2) return field.list.replaceChildren(...first);
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: field.dataset.suggest, variables: { query: words } }),
  });
  const { data } = await answer.json();
  if (!data || field.value.trim() !== words) return;
  const options = data.suggest.map(({ matchedName, speaker: { name } }) =>
    Object.assign(document.createElement('option'), {
      value: name,
      label: matchedName === name ? name : `${name}, also called ${matchedName}`,
    }),
  );
  field.list.replaceChildren(...options);
};
for (const field of document.querySelectorAll('input[data-suggest]')) {
  const first = [...field.list.options];
  let soon;
  field.addEventListener('input', ({ inputType = 'insertReplacementText' }) => {
    clearTimeout(soon);
    if (inputType === 'insertReplacementText' && isOffered(field)) field.form.requestSubmit();
    else soon = setTimeout(() => suggest(field, first).catch(() => undefined), 150);
  });
}

// Filters apply when they are chosen; the words of a search when they are sent.
for (const form of document.querySelectorAll('form[data-live]')) {
  form.addEventListener('change', (event) => {
    const { target } = event;
    const isNamed = target.list && (target.value === '' || isOffered(target));
    if (isNamed || target.matches('select, input[type="checkbox"]')) form.requestSubmit();
  });
}

const busy = () => document.querySelector('main').setAttribute('aria-busy', 'true');
addEventListener('submit', busy);
addEventListener('pageshow', () => document.querySelector('main').removeAttribute('aria-busy'));
// Fields that were left out come back when the page does.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const field of document.querySelectorAll('form[method="get"] :disabled'))
    field.disabled = false;
});

// Keys that stand beside a button or link press it, and beside a field lead into it, unless
// somebody is writing.
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches('input, select, textarea')) return;
  const named = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!named) return;
  event.preventDefault();
  named.focus();
  if (!named.matches('input')) named.click();
});

// A quote and its note light up together.
const partsOf = (number) =>
  document.querySelectorAll(`[data-quote="${number}"], [data-quotes~="${number}"]`);
addEventListener('mouseover', (event) => {
  const part = event.target.closest?.('[data-quote], [data-quotes]');
  for (const lit of document.querySelectorAll('.is-lit')) lit.classList.remove('is-lit');
  const numbers = part?.dataset.quote ?? part?.dataset.quotes ?? '';
  for (const number of numbers.split(' ').filter(Boolean))
    for (const each of partsOf(number)) each.classList.add('is-lit');
});
