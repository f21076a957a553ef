// The player of a film: chapters and sentences to jump to, pace, sizes, the sentence that is being said, and whether the film
// still says what its sources say. Without this module the film plays in the browser's own player, and all links work.

const film = document.querySelector('[data-film]');
const video = film.querySelector('video');
const notice = document.getElementById('film-notice');
let said = [...document.querySelectorAll('[data-said]')];
const chapters = [...film.querySelectorAll('[data-from]')];
const COUNTED_AFTER_SECONDS = 5;
let seconds = 0;
let counted = false;
let lastTime = 0;

function jump(millis) {
    video.currentTime = millis / 1000;
    video.play().catch(() => {});
}

/** The last of those that begin at or before the time. */
function current(elements, name, millis) {
    return elements.filter((element) => Number(element.dataset[name]) <= millis).at(-1);
}

function mark() {
    const millis = video.currentTime * 1000 + 50;
    const sentence = video.currentTime > 0 ? current(said, 'said', millis) : undefined;
    said.forEach((element) => element.classList.toggle('is-said', element === sentence));
    const chapter = current(chapters, 'from', millis);
    chapters.forEach((element) => {
        if (element === chapter) {
            element.setAttribute('aria-current', 'true');
        } else {
            element.removeAttribute('aria-current');
        }
    });
}

/** A play counts once, after some seconds that were really watched; nothing is said about who watches. */
function count() {
    const passed = video.currentTime - lastTime;
    lastTime = video.currentTime;
    if (passed > 0 && passed < 1.5) {
        seconds += passed;
    }
    if (!counted && seconds >= COUNTED_AFTER_SECONDS) {
        counted = true;
        fetch(film.dataset.plays, {
            method: 'POST', headers: {[film.dataset.csrfHeader]: film.dataset.csrf}, keepalive: true,
        }).catch(() => {});
    }
}

async function askNotice() {
    const response = await fetch(notice.dataset.notice);
    const words = response.ok ? (await response.text()).trim() : null;
    if (words !== null && words !== notice.dataset.words) {
        notice.dataset.words = words;
        notice.innerHTML = words;
        await refreshText();
    }
}

/** The sentences whose sources changed are marked in the text of the page as it is now. */
async function refreshText() {
    const response = await fetch(window.location.pathname);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector('[data-text]');
    const shown = page.querySelector('#film-notice')?.dataset.notice === notice.dataset.notice;
    if (fresh && shown) {
        document.querySelector('[data-text]').replaceWith(fresh);
        said = [...document.querySelectorAll('[data-said]')];
    }
}

document.addEventListener('click', (event) => {
    const start = event.target.closest('[data-from]');
    const copy = event.target.closest('[data-copy-address]');
    if (start) {
        jump(Number(start.dataset.from));
    } else if (copy) {
        navigator.clipboard.writeText(copy.dataset.copyAddress).then(() => {
            copy.querySelector('span').textContent = copy.dataset.done;
        });
    }
});

film.querySelectorAll('[data-speeds], [data-sizes]').forEach((choice) => {
    choice.hidden = false;
});
film.querySelector('[data-speeds]').addEventListener('change', (event) => {
    video.playbackRate = Number(event.target.value);
    video.defaultPlaybackRate = video.playbackRate;
});
film.querySelector('[data-sizes]')?.addEventListener('change', (event) => {
    const goesOn = !video.paused;
    const at = video.currentTime;
    video.classList.toggle('is-portrait', event.target.dataset.portrait === 'true');
    video.src = event.target.value;
    video.addEventListener('loadedmetadata', () => {
        video.currentTime = at;
        if (goesOn) {
            video.play().catch(() => {});
        }
    }, {once: true});
});
if (navigator.clipboard) {
    document.querySelectorAll('[data-copy-address]').forEach((button) => {
        button.hidden = false;
    });
}
video.addEventListener('timeupdate', () => {
    mark();
    count();
});
video.addEventListener('play', () => askNotice().catch(() => {}));
notice.dataset.words = notice.innerHTML.trim();
document.body.addEventListener('films-changed', () => askNotice().catch(() => {}));
