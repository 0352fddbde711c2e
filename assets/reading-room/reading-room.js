// Shows how far an answer is, and opens an article at « #p=120-181 ». Without this script everything works by itself.

openSlice();
addEventListener('hashchange', openSlice);

for (const form of document.querySelectorAll('form.ask[method="post"]')) {
  // Back from the answer, nothing is under way any more.
  addEventListener('pageshow', () => form.querySelector('.progress').replaceChildren());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(form);
  });
}

for (const task of document.querySelectorAll('[data-follow]')) follow(task);

/** The server marks the words: it is told where they are. */
function openSlice() {
  const slice = /^#p=(\d+-\d+)$/u.exec(location.hash);
  if (slice && location.pathname.startsWith('/articles/')) {
    location.replace(`${location.pathname}?p=${slice[1]}#quote`);
  }
}

/** One question at a time for each form; the button becomes usable again whatever happens. */
async function ask(form) {
  const button = form.querySelector('button[type="submit"]');
  if (button.disabled) return;
  button.disabled = true;
  const progress = form.querySelector('.progress');
  progress.replaceChildren(paragraph('status', form.dataset.searching));
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { accept: 'application/x-ndjson' },
    });
    if (!answer.headers.get('content-type')?.startsWith('application/x-ndjson'))
      throw new TypeError('no lines');
    await followLines(answer.body, (line) => show(line, progress));
  } catch {
    // The browser's own way of sending the form says what is wrong.
    form.submit();
  } finally {
    button.disabled = false;
  }
}

/** Shows how far a task is, until its page says how it ended; where the line breaks, the page is asked for again. */
async function follow(task) {
  try {
    const lines = await fetch(task.dataset.follow, { headers: { accept: 'application/x-ndjson' } });
    await followLines(lines.body, (line) => show(line, task));
  } catch {
    setTimeout(() => location.reload(), 3_000);
  }
}

function show({ status, text, fault, word, page }, progress) {
  if (page) location.assign(page);
  else if (fault) progress.replaceChildren(paragraph('fault', fault));
  else if (word) progress.replaceChildren(paragraph('word', word));
  else if (text) progress.replaceChildren(paragraph('growing', text));
  else if (status) progress.replaceChildren(paragraph('status', status));
}

/** Calls back for each JSON object of a body that has one a line. */
async function followLines(body, onLine) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = lines.pop();
    for (const line of lines) if (line !== '') onLine(JSON.parse(line));
    if (done) return;
  }
}

function paragraph(name, text) {
  const made = document.createElement('p');
  made.className = name;
  made.textContent = text;
  return made;
}
