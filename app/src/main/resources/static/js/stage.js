// 小宣 on her stage: seen beside the conversation, she listens, thinks, and speaks each answer sentence by sentence.
// xiaoxuan.js tells by events of the document what happens in the conversation; what can be spoken carries data-say.
// Without sound, and without this module, the conversation is the same.

const stage = document.getElementById('stage');
const person = stage.querySelector('[data-person]');
const words = stage.querySelector('[data-words]');
const notice = stage.querySelector('[data-notice]');
const listen = stage.querySelector('[data-listen]');
const settings = document.getElementById('stage-settings');
const voice = stage.querySelector('[data-voice]');
const form = document.querySelector('form[data-ask]');
const dictate = form.querySelector('[data-dictate]');
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const speech = import(stage.dataset.speech);
const KEPT = 'niangjia-stage';
const AHEAD = 2;
const READER_SCROLLED_MILLIS = 4000;
const MOUTH_OPENS_MILLIS = 250;

/** Hears what is said and makes it text; missing in many browsers. */
const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
let hearing = null;

const wish = {speaking: false, muted: false, captions: true, speed: 1, folded: false, dictation: false, ...kept()};

/** What is drawn now; null while she is folded away. */
let avatar = null;
let drawn = null;
/** The sentences that wait, the one that sounds with its timeline, and the work for all of them. */
let queue = [];
let current = null;
let work = new AbortController();
let begun = false;
let blocked = null;
let mood = document.querySelector('.nj-answer:last-of-type .nj-care') ? 'CONCERNED' : 'FRIENDLY';
let pointed = false;
let scrolled = 0;
/** When each first sentence of an answer was there and when it began to sound, for measuring. */
const starts = [];

/** What a test or a curious person may look at. */
export function state() {
    return {avatar, voice, wish, starts, waiting: queue.length, sentence: current?.element ?? null, timeline: current?.times ?? null};
}

function kept() {
    try {
        return JSON.parse(localStorage.getItem(KEPT)) ?? {};
    } catch {
        return {};
    }
}

function keep(change) {
    Object.assign(wish, change);
    try {
        localStorage.setItem(KEPT, JSON.stringify(wish));
    } catch {
        // A browser that keeps nothing asks again next time.
    }
    show();
}

/** Shows all that can be switched as it is. */
function show() {
    stage.hidden = false;
    stage.toggleAttribute('data-folded', wish.folded);
    stage.toggleAttribute('data-silent', !wish.speaking || wish.muted);
    stage.toggleAttribute('data-wordless', !wish.captions);
    press('[data-sound]', wish.speaking && !wish.muted);
    press('[data-captions]', wish.captions);
    const fold = stage.querySelector('[data-fold]');
    fold.setAttribute('aria-expanded', String(!wish.folded));
    const name = fold.querySelector('b');
    name.textContent = wish.folded ? name.dataset.unfold : name.dataset.foldUp;
    listen.hidden = wish.speaking && blocked === null;
    listen.querySelector('span').textContent = blocked === null ? listen.dataset.first : listen.dataset.blocked;
    voice.muted = wish.muted;
    voice.defaultPlaybackRate = wish.speed;
    voice.playbackRate = wish.speed;
    settings.querySelectorAll('[name=speed]').forEach((one) => (one.checked = Number(one.value) === wish.speed));
    settings.querySelector('[name=speaking]').checked = wish.speaking;
    settings.querySelector('[name=dictation]').checked = wish.dictation;
    dictate.hidden = !(wish.dictation && Recognition);
}

function press(selector, pressed) {
    stage.querySelector(selector).setAttribute('aria-pressed', String(pressed));
}

/* The person ---------------------------------------------------------------- */

async function draw() {
    if (wish.folded) {
        avatar?.destroy();
        avatar = null;
        return;
    }
    if (avatar === null) {
        drawn ??= Promise.all([
            import(stage.dataset.avatar),
            fetch(stage.dataset.rig).then((response) => response.json()),
        ]);
        const [module, rig] = await drawn;
        if (avatar === null && !wish.folded) {
            avatar = await module.createAvatar(person, rig, {reducedMotion: calm.matches, label: stage.dataset.label});
            avatar.expression(mood);
            if (current?.times) {
                avatar.speak(current.times, soundMillis);
            }
        }
    }
}

function soundMillis() {
    return voice.currentTime * 1000;
}

/** Her state: idle, listening, thinking, hearing or speaking. */
function become(state) {
    stage.dataset.state = state;
    if (state !== 'speaking') {
        words.textContent = words.dataset[state];
    }
    switch (state) {
        case 'thinking':
            feel('NEUTRAL');
            avatar?.look(-0.6, -0.35);
            break;
        case 'listening':
        case 'hearing':
            soften();
            avatar?.look(0, 0.25);
            break;
        default:
            soften();
            avatar?.look(0, 0);
    }
}

function feel(expression) {
    mood = expression;
    avatar?.expression(expression);
}

/** Back to a friendly face, but not to somebody in need. */
function soften() {
    if (mood !== 'CONCERNED') {
        feel('FRIENDLY');
    }
}

/** A small nod now and then, while somebody writes. */
let nodded = 0;
function nod() {
    if (avatar !== null && !calm.matches && performance.now() - nodded > 2500) {
        nodded = performance.now();
        avatar.look(0, 0.55);
        setTimeout(() => stage.dataset.state === 'listening' && avatar?.look(0, 0.2), 320);
    }
}

/* Speaking ------------------------------------------------------------------ */

function say(message) {
    notice.textContent = message;
}

/** The sentences of a part of the page that can be spoken, in order. */
function sentencesOf(part) {
    return [...part.querySelectorAll('[data-say]')].map((element) => ({element, there: performance.now(), sound: null}));
}

function enqueue(part) {
    const sentences = sentencesOf(part);
    if (sentences.length > 0 && !wish.speaking) {
        feel(sentences[0].element.dataset.mood);
    }
    if (wish.speaking) {
        queue.push(...sentences);
        if (current !== null) {
            ahead();
        }
        speakOn();
    }
}

/** Has the next sentences spoken while one sounds; before, they would only hold up the first. */
function ahead() {
    queue.slice(0, AHEAD).forEach((sentence) => {
        sentence.sound ??= fetchSound(sentence.element, work.signal);
        sentence.sound.catch(() => {});
    });
}

async function fetchSound(element, signal) {
    const {speechOf} = await speech;
    const asked = {
        _csrf: new FormData(form).get('_csrf'), text: element.textContent.trim(), signature: element.dataset.say,
    };
    return speechOf(asked, stage.dataset.unavailable, signal);
}

async function speakOn() {
    if (begun) {
        return;
    }
    begun = true;
    const {signal} = work;
    try {
        while (queue.length > 0 && !signal.aborted) {
            const sentence = queue.shift();
            sentence.sound ??= fetchSound(sentence.element, signal);
            const sound = await sentence.sound;
            ahead();
            await play(sentence, sound, signal);
        }
    } catch (fault) {
        if (!signal.aborted) {
            queue = [];
            say(fault.name === 'Unspoken' ? fault.message : stage.dataset.unavailable);
        }
    }
    if (!signal.aborted) {
        begun = false;
        rest();
    }
}

async function play(sentence, {times, blob}, signal) {
    if (signal.aborted) {
        return;
    }
    const {element} = sentence;
    const address = URL.createObjectURL(blob);
    current = {element, times, address};
    try {
        voice.src = address;
        voice.defaultPlaybackRate = wish.speed;
        await started(signal);
        if (signal.aborted) {
            return;
        }
        starts.push({there: sentence.there, sounds: performance.now()});
        attend(element, times);
        await ended(signal);
    } finally {
        element.classList.remove('is-said');
        URL.revokeObjectURL(address);
        if (current?.element === element) {
            current = null;
        }
    }
}

/** A twentieth of a second of nothing, as WAV. */
const silence = (() => {
    const [rate, samples] = [16000, 800];
    const file = new DataView(new ArrayBuffer(44 + 2 * samples));
    const text = (at, word) => [...word].forEach((letter, i) => file.setUint8(at + i, letter.charCodeAt(0)));
    text(0, 'RIFF');
    file.setUint32(4, 36 + 2 * samples, true);
    text(8, 'WAVEfmt ');
    [[16, 16, 4], [20, 1, 2], [22, 1, 2], [24, rate, 4], [28, 2 * rate, 4], [32, 2, 2], [34, 16, 2]].forEach(
        ([at, value, bytes]) => (bytes === 4 ? file.setUint32(at, value, true) : file.setUint16(at, value, true)));
    text(36, 'data');
    file.setUint32(40, 2 * samples, true);
    return URL.createObjectURL(new Blob([file.buffer], {type: 'audio/wav'}));
})();

/** Wakes what plays sound while the answer is looked for, and within the tap after which phones allow sound. */
function warm() {
    if (wish.speaking) {
        voice.onended = null;
        voice.onerror = null;
        voice.src = silence;
        voice.play().catch(() => {});
    }
}

/** Begins to sound; where the browser wants a tap first, waits for it. */
async function started(signal) {
    try {
        await voice.play();
    } catch (fault) {
        if (fault.name !== 'NotAllowedError' || signal.aborted) {
            throw fault;
        }
        become('idle');
        await new Promise((resolve) => {
            blocked = resolve;
            signal.addEventListener('abort', resolve);
            show();
        });
        blocked = null;
        show();
        if (!signal.aborted) {
            await voice.play();
        }
    }
}

function ended(signal) {
    return new Promise((resolve, reject) => {
        voice.onended = resolve;
        voice.onerror = () => reject(new Error('the sound does not play'));
        signal.addEventListener('abort', resolve);
    });
}

/** Face, hands, words and mark go with the sentence that sounds. */
function attend(element, times) {
    stage.dataset.state = 'speaking';
    words.textContent = element.textContent;
    words.scrollTop = 0;
    element.classList.add('is-said');
    follow(element);
    feel(element.dataset.mood);
    speaks(true);
    const points = element.dataset.cited !== undefined && !pointed && mood !== 'CONCERNED';
    pointed ||= points;
    avatar?.look(points ? 0.45 : 0, points ? 0.2 : 0);
    const end = times.durationMillis - MOUTH_OPENS_MILLIS;
    const gestures = points && end > 3 * MOUTH_OPENS_MILLIS
        ? [{name: 'POINT', side: 'left', startMillis: MOUTH_OPENS_MILLIS, endMillis: Math.min(end, 3200)}] : [];
    avatar?.speak({...times, gestures}, soundMillis);
}

/** Brings the sentence into sight, unless the reader went elsewhere. */
function follow(element) {
    if (performance.now() - scrolled > READER_SCROLLED_MILLIS) {
        element.scrollIntoView({block: 'nearest', behavior: calm.matches ? 'auto' : 'smooth'});
    }
}

/** The form offers to stop as long as she speaks. */
function speaks(on) {
    form.toggleAttribute('data-speaking', on);
    document.dispatchEvent(new CustomEvent('xiaoxuan:speaking'));
}

/** Nothing more to say. */
function rest() {
    speaks(false);
    avatar?.stop();
    become('idle');
}

/** Ends sound, fetches and the speaking on the server at once. */
function halt() {
    hearing?.abort();
    work.abort();
    work = new AbortController();
    queue = [];
    begun = false;
    blocked = null;
    pointed = false;
    voice.pause();
    document.querySelectorAll('.is-said').forEach((element) => element.classList.remove('is-said'));
    current = null;
    say('');
    show();
    rest();
}

function offerReplay(part) {
    for (const body of part.querySelectorAll('.nj-answer-body')) {
        if (body.querySelector('[data-say]') && !body.querySelector('[data-replay]')) {
            const button = document.getElementById('replay-piece').content.cloneNode(true);
            const copy = body.querySelector('footer [data-copy]');
            if (copy) {
                copy.before(button);
            } else {
                body.append(button);
            }
        }
    }
}

function replay(body) {
    halt();
    keep({muted: false});
    const speaking = wish.speaking;
    wish.speaking = true;
    enqueue(body);
    wish.speaking = speaking;
}

/* Being spoken to ----------------------------------------------------------- */

function hear() {
    if (hearing !== null) {
        hearing.stop();
        return;
    }
    halt();
    hearing = new Recognition();
    hearing.lang = 'zh-CN';
    hearing.interimResults = true;
    const before = form.elements.q.value;
    hearing.onresult = (event) => {
        form.elements.q.value = before + [...event.results].map((result) => result[0].transcript).join('');
        form.elements.q.dispatchEvent(new Event('input'));
    };
    hearing.onerror = (event) => event.error !== 'aborted' && say(stage.dataset.notHeard);
    hearing.onend = () => {
        hearing = null;
        dictate.setAttribute('aria-pressed', 'false');
        if (stage.dataset.state === 'hearing') {
            become('idle');
            form.elements.q.focus({preventScroll: true});
        }
    };
    hearing.start();
    dictate.setAttribute('aria-pressed', 'true');
    become('hearing');
}

/* What happens ---------------------------------------------------------------- */

stage.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button === null) {
        return;
    }
    if (button === listen) {
        if (blocked !== null) {
            blocked();
        } else {
            turnOn();
        }
    } else if (button.matches('[data-sound]')) {
        if (wish.speaking) {
            keep({muted: !wish.muted});
        } else {
            turnOn();
        }
    } else if (button.matches('[data-captions]')) {
        keep({captions: !wish.captions});
    } else if (button.matches('[data-more]')) {
        openSettings(settings.hidden);
    } else if (button.matches('[data-close]')) {
        openSettings(false);
        stage.querySelector('[data-more]').focus();
    } else if (button.matches('[data-fold]')) {
        keep({folded: !wish.folded});
        openSettings(false);
        draw();
    }
});

function openSettings(open) {
    settings.hidden = !open;
    stage.querySelector('[data-more]').setAttribute('aria-expanded', String(open));
}

/** Whoever turns the voice on wants to hear something: the last answer, if one stands there. */
function turnOn() {
    keep({speaking: true, muted: false});
    warm();
    const last = [...document.querySelectorAll('.nj-answer-body')].at(-1);
    if (last && current === null && queue.length === 0) {
        enqueue(last);
    }
}

settings.addEventListener('change', ({target}) => {
    if (target.name === 'speed') {
        keep({speed: Number(target.value)});
    } else if (target.name === 'speaking') {
        keep({speaking: target.checked});
        if (!target.checked) {
            halt();
        }
    } else {
        keep({dictation: target.checked});
    }
});

document.addEventListener('xiaoxuan:asked', () => {
    halt();
    warm();
    become('thinking');
});
document.addEventListener('xiaoxuan:said', (event) => {
    if (stage.dataset.state === 'thinking' && !wish.speaking) {
        become('idle');
    }
    enqueue(event.detail);
});
document.addEventListener('xiaoxuan:answered', (event) => {
    offerReplay(event.detail);
    if (current === null && queue.length === 0 && !begun) {
        become('idle');
    }
});
document.addEventListener('xiaoxuan:stopped', halt);

document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-replay]');
    if (button) {
        replay(button.closest('.nj-answer-body'));
    }
});
document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
        if (settings.hidden) {
            document.dispatchEvent(new CustomEvent('xiaoxuan:stop'));
        } else {
            openSettings(false);
            stage.querySelector('[data-more]').focus();
        }
    }
});
document.addEventListener('visibilitychange', () => {
    // Some phones stop the sound of a hidden page; it goes on where it was.
    if (!document.hidden && current !== null && blocked === null && voice.paused && !voice.ended) {
        voice.play().catch(() => {});
    }
});
['wheel', 'touchmove'].forEach((kind) => addEventListener(kind, () => (scrolled = performance.now()), {passive: true}));
form.elements.q.addEventListener('input', () => {
    if (stage.dataset.state === 'idle') {
        become('listening');
    }
    nod();
});
form.elements.q.addEventListener('blur', () => stage.dataset.state === 'listening' && become('idle'));
dictate.addEventListener('click', hear);
calm.addEventListener('change', () => {
    avatar?.destroy();
    avatar = null;
    draw();
});

settings.querySelector('[data-dictation]').hidden = !Recognition;
document.documentElement.setAttribute('data-staged', '');
show();
become('idle');
offerReplay(document);
draw().catch(() => stage.setAttribute('data-faceless', ''));
