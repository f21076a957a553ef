// The conversation with 小宣: asks without leaving the page, shows the answer as it arrives, opens citations in place.
// Without this module the same forms and links work as pages.

const talk = document.getElementById('talk');
const end = talk.querySelector('[data-end]');
const form = document.querySelector('form[data-ask]');
const field = form.elements.q;
const problem = form.querySelector('[data-problem]');
const send = form.querySelector('[data-send]');
const stop = form.querySelector('[data-stop]');
const sheet = document.getElementById('citation');
let running = null;

/** Tells what happens in the conversation to whom it may concern. */
function tell(what, detail) {
    document.dispatchEvent(new CustomEvent(`xiaoxuan:${what}`, {detail}));
}

function piece(id) {
    return document.getElementById(id).content.cloneNode(true).firstElementChild;
}

function fitField() {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
}

/** Yields the events of a stream as {name, data}. */
async function* eventsOf(response) {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const blocks = (rest + part.value).split('\n\n');
        rest = blocks.pop();
        for (const block of blocks) {
            const event = {name: 'message', data: []};
            for (const line of block.split('\n')) {
                if (line.startsWith('event: ')) {
                    event.name = line.slice(7);
                } else if (line.startsWith('data: ')) {
                    event.data.push(line.slice(6));
                }
            }
            yield {name: event.name, data: event.data.join('\n')};
        }
    }
}

function show(message) {
    const words = document.createElement('div');
    words.className = 'alert alert-warning';
    words.setAttribute('role', 'alert');
    words.textContent = message;
    problem.replaceChildren(words);
}

function giveBack(question) {
    if (field.value === '') {
        field.value = question;
        fitField();
    }
}

async function receive(response, body) {
    let answered = false;
    for await (const event of eventsOf(response)) {
        if (event.name === 'problem') {
            problem.innerHTML = event.data;
            return false;
        }
        if (event.name === 'done') {
            form.querySelector('[data-context]').innerHTML = event.data;
            return true;
        }
        if (!answered) {
            body.replaceChildren();
            answered = true;
        }
        const part = document.createElement('template');
        part.innerHTML = event.data;
        const pieces = [...part.content.children];
        body.append(part.content);
        pieces.forEach((piece) => tell('said', piece));
        reveal(body);
    }
    throw new Error('the stream broke off');
}

async function ask(question) {
    const asked = piece('question-piece');
    asked.querySelector('[data-text]').textContent = question;
    const answer = piece('answer-piece');
    talk.querySelector('[data-start]')?.remove();
    end.before(asked, answer);
    asked.scrollIntoView({block: 'start'});
    tell('asked', question);
    const own = new AbortController();
    running = own;
    offerStop();
    problem.replaceChildren();
    let kept = false;
    try {
        const parameters = new URLSearchParams(new FormData(form));
        parameters.set('q', question);
        const response = await fetch(form.action, {
            method: 'POST', body: parameters, headers: {Accept: 'text/event-stream'}, signal: own.signal,
        });
        if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
            throw new Error(`status ${response.status}`);
        }
        kept = await receive(response, answer.querySelector('.nj-answer-body'));
    } catch (fault) {
        if (running === own) {
            show(fault.name === 'AbortError' ? form.dataset.stopped : form.dataset.fault);
        }
    }
    answer.removeAttribute('aria-busy');
    if (kept) {
        end.querySelector('form')?.removeAttribute('hidden');
    } else {
        asked.remove();
        answer.remove();
    }
    if (running !== own) {
        return;
    }
    running = null;
    offerStop();
    if (kept) {
        asked.scrollIntoView({block: 'start'});
        tell('answered', answer);
    } else {
        tell('stopped');
        giveBack(question);
    }
    field.focus({preventScroll: true});
}

/** One button place: to stop while something goes on, to send as soon as something is written. */
function offerStop() {
    const goesOn = running !== null || form.hasAttribute('data-speaking');
    const stops = goesOn && field.value.trim() === '';
    stop.hidden = !stops;
    send.hidden = stops;
}

/** A new question ends what still goes on for the one before. */
function submit(question) {
    if (question.trim() !== '') {
        running?.abort();
        field.value = '';
        fitField();
        ask(question.trim());
    }
}

/** Marks each of the quotes where it stands in the passage. */
function mark(passage, quotes) {
    for (const paragraph of passage.querySelectorAll('.nj-law > p')) {
        for (const quote of quotes) {
            const text = [...paragraph.childNodes].find(
                (node) => node.nodeType === Node.TEXT_NODE && node.data.includes(quote));
            if (text) {
                const quoted = text.splitText(text.data.indexOf(quote));
                quoted.splitText(quote.length);
                const marked = document.createElement('mark');
                quoted.replaceWith(marked);
                marked.append(quoted);
            }
        }
    }
    passage.querySelector('mark')?.scrollIntoView({block: 'center'});
}

async function openPassage(link) {
    const response = await fetch(link.dataset.passage);
    if (!response.ok) {
        throw new Error(`status ${response.status}`);
    }
    sheet.innerHTML = await response.text();
    sheet.showModal();
    mark(sheet, link.dataset.quotes.split('\n'));
}

/** What a copied answer says, with the label that it was made by a machine (GB 45438-2025). */
function copied(answer, text) {
    const label = answer.querySelector('[data-copy]')?.dataset.label ?? document.getElementById('ai-label').textContent;
    return `${text.trim()}\n${label}`;
}

function spoken(answer) {
    return [...answer.querySelectorAll('.nj-answer-body > p')].map((line) => {
        const plain = line.cloneNode(true);
        plain.querySelectorAll('.nj-cite').forEach((citation) => citation.remove());
        plain.querySelectorAll('br').forEach((end) => end.replaceWith('\n'));
        return plain.textContent.replaceAll('\u2060', '').trim();
    }).join('\n');
}

async function copy(button) {
    const answer = button.closest('.nj-answer');
    await navigator.clipboard.writeText(copied(answer, spoken(answer)));
    button.querySelector('span').textContent = button.dataset.done;
}

function reveal(part) {
    if (navigator.clipboard) {
        part.querySelectorAll('[data-copy]').forEach((button) => {
            button.hidden = false;
        });
    }
}

/** Sends a form of an answer and puts what comes back in its place. */
async function sendInPlace(sent, submitter) {
    const parameters = new URLSearchParams(new FormData(sent, submitter));
    const response = await fetch(sent.action, {method: 'POST', body: parameters, headers: {'HX-Request': 'true'}});
    if (!response.ok) {
        throw new Error(`status ${response.status}`);
    }
    const place = document.createElement('template');
    place.innerHTML = (await response.text()).trim();
    const piece = place.content.firstElementChild;
    sent.replaceWith(piece);
    const again = submitter?.name && [...piece.querySelectorAll('button')].find(
        (button) => button.textContent === submitter.textContent);
    (again || piece).focus?.({preventScroll: true});
}

document.addEventListener('submit', (event) => {
    if (event.target.matches('form[data-in-place]')) {
        event.preventDefault();
        sendInPlace(event.target, event.submitter).catch(() => show(form.dataset.fault));
    } else if (event.target.matches('form[data-ask], form[data-suggestions]')) {
        event.preventDefault();
        submit(event.submitter?.name === 'q' ? event.submitter.value : field.value);
    }
}, {capture: true});

document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-passage]');
    const button = event.target.closest('[data-copy]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        openPassage(link).catch(() => show(sheet.dataset.fault));
    } else if (button) {
        copy(button);
    } else if (event.target === sheet) {
        sheet.close();
    }
});

document.addEventListener('copy', (event) => {
    const selection = document.getSelection();
    const answer = selection.anchorNode?.parentElement?.closest('.nj-answer');
    if (answer && !selection.isCollapsed) {
        event.clipboardData.setData('text/plain', copied(answer, selection.toString()));
        event.preventDefault();
    }
});

field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
    }
});
field.addEventListener('input', () => {
    fitField();
    offerStop();
});
stop.addEventListener('click', () => tell('stop'));
document.addEventListener('xiaoxuan:stop', () => (running === null ? tell('stopped') : running.abort()));
document.addEventListener('xiaoxuan:speaking', offerStop);
reveal(document);
fitField();
if (talk.querySelector('.nj-answer')) {
    window.scrollTo(0, document.body.scrollHeight);
}
