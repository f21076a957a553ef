// Plays a script before it is made: the live avatar speaks sentence after sentence beside the slide.

const play = document.querySelector('[data-play]');
const screen = play.querySelector('[data-screen]');
const person = play.querySelector('[data-person]');
const board = play.querySelector('[data-board]');
const caption = play.querySelector('[data-caption]');
const notice = play.querySelector('[data-notice]');
const voice = play.querySelector('[data-voice]');
const start = play.querySelector('[data-start]');
const stop = play.querySelector('[data-stop]');
const cues = [...play.querySelectorAll('[data-cue]')];
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const speech = import(play.dataset.speech);
const AHEAD = 2;
const GESTURE_FROM_MILLIS = 250;
const GESTURE_MILLIS_MAX = 3200;

let avatar = null;
let work = new AbortController();
/** Sounds that were asked for, by the element of their sentence. */
const sounds = new Map();

/** What a test may look at. */
export function state() {
    return {avatar, voice, playing: cues.findIndex((cue) => cue.hasAttribute('data-now'))};
}

async function draw() {
    const [module, rig] = await Promise.all([
        import(play.dataset.avatar),
        fetch(play.dataset.rig).then((response) => response.json()),
    ]);
    avatar = await module.createAvatar(person, rig, {reducedMotion: calm.matches, label: play.dataset.picture});
    avatar.expression('FRIENDLY');
}

/** What is seen with a sentence. */
function show(cue) {
    screen.dataset.layout = cue.dataset.layout;
    screen.dataset.setting = cue.dataset.setting;
    const shown = cue.querySelector('[data-shown]');
    if (board.innerHTML !== shown.innerHTML) {
        board.replaceChildren(shown.content.cloneNode(true));
    }
    caption.textContent = cue.querySelector('[data-text]').textContent;
    cues.forEach((other) => other.toggleAttribute('data-now', other === cue));
    avatar?.expression(cue.dataset.mood);
    avatar?.look(cue.dataset.gesture === 'POINT' ? 0.45 : 0, 0);
}

/** Asks for what is drawn for a sentence, so that it is there when the sentence begins. */
function pictures(cue) {
    cue.querySelector('[data-shown]').content.querySelectorAll('img').forEach((picture) => {
        new Image().src = picture.getAttribute('src');
    });
}

function sound(cue, signal) {
    if (!sounds.has(cue)) {
        const asked = fetchSound(cue, signal);
        asked.catch(() => sounds.delete(cue));
        sounds.set(cue, asked);
    }
    return sounds.get(cue);
}

async function fetchSound(cue, signal) {
    const {speechOf, recordedAt} = await speech;
    if (cue.dataset.recorded) {
        return recordedAt(cue.dataset.recorded, play.dataset.unavailable, signal);
    }
    const asked = {
        _csrf: play.dataset.csrf, text: cue.querySelector('[data-text]').textContent.trim(),
        signature: cue.dataset.say ?? '', readings: cue.dataset.readings,
    };
    return speechOf(asked, play.dataset.unavailable, signal);
}

async function from(index) {
    halt();
    const {signal} = work;
    start.hidden = true;
    stop.hidden = false;
    try {
        for (let at = index; at < cues.length && !signal.aborted; at++) {
            show(cues[at]);
            const said = await sound(cues[at], signal);
            cues.slice(at + 1, at + 1 + AHEAD).forEach((next) => {
                sound(next, signal).catch(() => {});
                pictures(next);
            });
            await speak(cues[at], said, signal);
        }
    } catch (fault) {
        if (!signal.aborted) {
            notice.textContent = fault.message || play.dataset.unavailable;
        }
    }
    if (!signal.aborted) {
        rest();
    }
}

async function speak(cue, {times, blob}, signal) {
    if (signal.aborted) {
        return;
    }
    const address = URL.createObjectURL(blob);
    try {
        voice.src = address;
        const end = Math.min(times.durationMillis - GESTURE_FROM_MILLIS, GESTURE_MILLIS_MAX);
        const name = cue.dataset.gesture;
        const gestures = name && name !== 'RELAXED' && end > GESTURE_FROM_MILLIS
            ? [{name, side: 'left', startMillis: GESTURE_FROM_MILLIS, endMillis: end}] : [];
        await voice.play();
        avatar?.speak({...times, gestures}, () => voice.currentTime * 1000);
        await new Promise((resolve, reject) => {
            voice.onended = resolve;
            voice.onerror = () => reject(new Error(play.dataset.unavailable));
            signal.addEventListener('abort', resolve);
        });
    } finally {
        URL.revokeObjectURL(address);
    }
}

function rest() {
    start.hidden = false;
    stop.hidden = true;
    avatar?.stop();
    avatar?.look(0, 0);
}

function halt() {
    work.abort();
    work = new AbortController();
    sounds.clear();
    voice.pause();
    notice.textContent = '';
    rest();
}

start.addEventListener('click', () => from(0));
stop.addEventListener('click', halt);
play.addEventListener('click', (event) => {
    const chosen = event.target.closest('[data-from]')?.closest('[data-cue]');
    if (chosen) {
        from(cues.indexOf(chosen));
        screen.scrollIntoView({block: 'nearest', behavior: calm.matches ? 'auto' : 'smooth'});
    }
});
document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
        halt();
    }
});

play.querySelector('.nj-play-controls').hidden = false;
play.querySelectorAll('[data-from]').forEach((button) => (button.hidden = false));
show(cues[0]);
draw().catch(() => screen.setAttribute('data-faceless', ''));
