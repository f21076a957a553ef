// Films on a big screen, one after the other, all day. Each film is downloaded whole before it is played, and the next while
// one plays, so that a network that goes away for an hour is not noticed in the hall. Between films: clock, title, QR code.

const screen = document.querySelector('[data-screen]');
const video = screen.querySelector('video');
const card = screen.querySelector('.nj-screen-card');
const code = screen.querySelector('.nj-screen-code');
const sound = screen.querySelector('[data-sound]');
const offline = screen.querySelector('[data-offline]');
const CARD_MILLIS = 8000;
const EMPTY_MILLIS = 15000;
const STALLED_MILLIS = 20000;
const KEPT_BYTES_MAX = 600 * 1024 * 1024;

/** Downloaded films by identifier, the last used at the end: {address, bytes}. */
const kept = new Map();
let list = [];
let place = -1;

const pause = (millis) => new Promise((done) => {
    window.setTimeout(done, millis);
});

function note(connected) {
    offline.hidden = connected;
}

/** The list as it is now; as it was last if the network is away. */
async function refresh() {
    try {
        const response = await fetch(screen.dataset.screen, {cache: 'no-store'});
        if (!response.ok) {
            throw new Error(`status ${response.status}`);
        }
        list = await response.json();
        note(true);
    } catch {
        note(false);
    }
}

function isListed(id) {
    return list.some((film) => film.id === id);
}

function forget(id) {
    URL.revokeObjectURL(kept.get(id).address);
    kept.delete(id);
}

function makeRoom() {
    let bytes = [...kept.values()].reduce((sum, film) => sum + film.bytes, 0);
    for (const [id, film] of [...kept]) {
        if (bytes > KEPT_BYTES_MAX && kept.size > 2) {
            forget(id);
            bytes -= film.bytes;
        }
    }
}

/** The film on this machine; null if it isn't and the network is away. */
async function download(film) {
    const known = kept.get(film.id);
    if (known) {
        kept.delete(film.id);
        kept.set(film.id, known);
        return known.address;
    }
    try {
        const response = await fetch(film.video);
        if (!response.ok) {
            throw new Error(`status ${response.status}`);
        }
        const content = await response.blob();
        kept.set(film.id, {address: URL.createObjectURL(content), bytes: content.size});
        makeRoom();
        return kept.get(film.id).address;
    } catch {
        note(false);
        return null;
    }
}

function announce(film) {
    screen.querySelector('[data-lead]').hidden = !film;
    screen.querySelector('[data-title]').textContent = film ? film.title : screen.dataset.empty;
    screen.querySelector('[data-by]').textContent = film ? `${film.kind} · ${film.union}` : '';
    code.hidden = !film;
    if (film) {
        code.querySelector('svg').setAttribute('viewBox', `0 0 ${film.codeSize} ${film.codeSize}`);
        code.querySelector('path').setAttribute('d', film.code);
    }
    card.hidden = false;
}

/** A browser that was told nothing plays without sound only: then a tap gives it. */
async function start() {
    try {
        await video.play();
    } catch {
        video.muted = true;
        sound.hidden = false;
        await video.play();
    }
}

/** Until the film is over, breaks, doesn't move any more or may not be shown any more. */
function over() {
    return new Promise((done) => {
        let last = -1;
        const watch = window.setInterval(() => {
            if (video.currentTime === last) {
                finish();
            }
            last = video.currentTime;
        }, STALLED_MILLIS);
        function finish() {
            window.clearInterval(watch);
            video.removeEventListener('ended', finish);
            video.removeEventListener('error', finish);
            video.removeEventListener('withdrawn', finish);
            done();
        }
        video.addEventListener('ended', finish);
        video.addEventListener('error', finish);
        video.addEventListener('withdrawn', finish);
    });
}

/** The next film of the list that is, or comes, to this machine. */
async function next() {
    for (let tries = 0; tries < list.length; tries++) {
        place = (place + 1) % list.length;
        const address = await download(list[place]);
        if (address) {
            return {film: list[place], address};
        }
    }
    return null;
}

async function play(found) {
    announce(found.film);
    video.src = found.address;
    await pause(CARD_MILLIS);
    if (!isListed(found.film.id)) {
        return;
    }
    card.hidden = true;
    try {
        await start();
        screen.dataset.playing = found.film.id;
        if (list.length > 1) {
            download(list[(place + 1) % list.length]);
        }
        await over();
    } catch {
        // a film that doesn't play must not end the day
    }
    delete screen.dataset.playing;
    video.pause();
}

function tick() {
    const now = new Date();
    screen.querySelector('[data-clock]').textContent = now.toLocaleTimeString('zh-CN', {hour: '2-digit', minute: '2-digit'});
}

sound.addEventListener('click', () => {
    video.muted = false;
    sound.hidden = true;
    document.documentElement.requestFullscreen?.().catch(() => {});
});
document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
        navigator.wakeLock?.request('screen').catch(() => {});
    }
});
document.body.addEventListener('films-changed', async () => {
    await refresh();
    if (screen.dataset.playing && !isListed(screen.dataset.playing)) {
        video.dispatchEvent(new Event('withdrawn'));
    }
});
navigator.wakeLock?.request('screen').catch(() => {});
window.setInterval(tick, 1000);
tick();
for (;;) {
    await refresh();
    const found = await next();
    if (found) {
        await play(found);
    } else {
        announce(null);
        await pause(EMPTY_MILLIS);
    }
}
