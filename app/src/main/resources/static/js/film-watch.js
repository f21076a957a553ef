// Lets an open page know at once when a film comes, goes or no longer says what its sources say: the event "films-changed" of
// the body. A page that nobody sees doesn't listen; where no connection is to be had, the event comes every few seconds.

const AGAIN_MILLIS = 5000;
let changes = null;
let later = 0;

function tell() {
    document.body.dispatchEvent(new CustomEvent('films-changed'));
}

function listen() {
    window.clearTimeout(later);
    changes = new EventSource('/open/films/changes');
    changes.addEventListener('changed', tell);
    changes.addEventListener('error', () => {
        if (changes?.readyState === EventSource.CLOSED) {
            later = window.setTimeout(() => {
                tell();
                listen();
            }, AGAIN_MILLIS);
        }
    });
}

function hush() {
    window.clearTimeout(later);
    changes?.close();
    changes = null;
}

document.addEventListener('visibilitychange', () => {
    hush();
    if (document.visibilityState === 'visible') {
        listen();
    }
});
if (document.visibilityState === 'visible') {
    listen();
}
