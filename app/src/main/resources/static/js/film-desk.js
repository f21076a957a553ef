// The desk of a script: sentences are saved as one leaves them (htmx does that by their forms); here is what makes it
// handy. Without this module every form has a button.

const film = document.querySelector('[data-film]');
document.documentElement.setAttribute('data-live-script', '');

/** Enter ends a sentence, which has no lines; Escape gives back what stood there. */
document.addEventListener('keydown', (event) => {
    const words = event.target.closest?.('[data-words]');
    if (words && event.key === 'Enter' && !event.isComposing) {
        event.preventDefault();
        words.blur();
    } else if (words && event.key === 'Escape') {
        words.value = words.defaultValue;
        words.blur();
    }
});

/** Ctrl+Z takes the last change of the script back, but in a field it belongs to the field. */
document.addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('textarea, input, select');
    if ((event.ctrlKey || event.metaKey) && event.key === 'z' && !event.shiftKey && !typing) {
        const undo = document.querySelector('[data-undo]:not([disabled])');
        if (undo) {
            event.preventDefault();
            undo.click();
        }
    }
});

/** After more than one sentence has changed, the one that was worked on keeps the focus. */
document.addEventListener('film-focus', (event) => {
    const place = document.getElementById(event.detail.value);
    const field = place?.querySelector('textarea, select') ?? place;
    field?.focus({preventScroll: true});
    place?.scrollIntoView({block: 'nearest'});
});

const DRAW_AFTER_MILLIS = 600;
let drawing = new AbortController();

/** A figure is drawn while it is typed, by the engine that will draw the film; nothing is kept before it is saved. */
document.addEventListener('input', (event) => {
    const form = event.target.closest?.('[data-chart]');
    if (!form) {
        return;
    }
    drawing.abort();
    drawing = new AbortController();
    const {signal} = drawing;
    const timer = setTimeout(() => draw(form, signal).catch(() => {}), DRAW_AFTER_MILLIS);
    signal.addEventListener('abort', () => clearTimeout(timer));
});

/** Pages of the platform show pictures of its own and those that they hold themselves. */
function dataAddress(blob) {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(blob);
    });
}

async function draw(form, signal) {
    const picture = form.querySelector('[data-chart-picture]');
    const told = form.querySelector('[data-chart-told]');
    const response = await fetch(form.dataset.picture, {method: 'POST', body: new URLSearchParams(new FormData(form)), signal});
    if (response.ok) {
        picture.src = await dataAddress(await response.blob());
        picture.hidden = false;
        told.textContent = '';
    } else if (response.status < 500) {
        told.textContent = await response.text();
    }
}

/** The model has worded the draft: its sentences are shown, unless something is being typed. */
document.addEventListener('film-worded', () => {
    const unsaved = [...document.querySelectorAll('[data-words]')].some((words) => words.value !== words.defaultValue);
    if (!unsaved) {
        htmx.ajax('GET', location.pathname, {target: '#film', select: '#film', swap: 'outerHTML'});
    }
});

/** What is typed and not yet saved is not thrown away by leaving the page. */
addEventListener('beforeunload', (event) => {
    const unsaved = [...document.querySelectorAll('[data-words]')].some((words) => words.value !== words.defaultValue);
    if (unsaved && document.activeElement?.matches('[data-words]')) {
        event.preventDefault();
    }
});

/* A change that did not arrive ------------------------------------------------ */

/** What asked for the changes, with the event upon which it does. */
const waiting = new Map();

function isChange(detail) {
    return detail.requestConfig?.verb === 'post';
}

/** The words stay on the page; somebody who doesn't know would leave it. */
function tellUnsent({requestConfig: {elt, triggeringEvent}}) {
    waiting.set(elt, triggeringEvent?.type ?? 'submit');
    if (!document.querySelector('[data-unsent]')) {
        document.querySelector('[data-film]').before(document.getElementById('unsent-piece').content.cloneNode(true));
    }
}

document.addEventListener('htmx:sendError', ({detail}) => isChange(detail) && tellUnsent(detail));

/** Signed out, or the platform in trouble: a page about that would take the place of what was typed. */
document.addEventListener('htmx:beforeSwap', ({detail}) => {
    const {status} = detail.xhr;
    if (isChange(detail) && (status === 401 || status === 403 || status >= 500)) {
        detail.shouldSwap = false;
        tellUnsent(detail);
    }
});

document.addEventListener('click', (event) => {
    if (event.target.closest('[data-again]')) {
        const again = [...waiting];
        waiting.clear();
        event.target.closest('[data-unsent]').remove();
        again.filter(([elt]) => elt.isConnected).forEach(([elt, kind]) => htmx.trigger(elt, kind));
    }
});

/** The part about making belongs to the page; if it can't be had, its link stays. */
film?.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.requestConfig?.path?.endsWith('/making') && event.detail.isError) {
        event.detail.shouldSwap = false;
    }
});

/** If the whole film comes instead of one sentence, the pieces beside the sentence must stay within it. */
document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.xhr.getResponseHeader('HX-Retarget')) {
        event.detail.requestConfig.elt.removeAttribute('hx-select-oob');
    }
});
