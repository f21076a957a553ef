// Has a sentence spoken by the platform. A page imports it by the address that it was given, so that browsers may keep it.

const HEADER_BYTES = 4;

/** What can't be heard now, with words for the page. */
export class Unspoken extends Error {
    name = 'Unspoken';
}

/**
 * The sound of a sentence and its timeline.
 *
 * @param asked text, its signature, the form's token; readings where some are chosen
 * @param unavailable what the page says when no voice answers
 */
export async function speechOf(asked, unavailable, signal) {
    let response;
    try {
        response = await fetch('/xiaoxuan/speech', {
            method: 'POST', body: new URLSearchParams(asked), signal,
            headers: {Accept: 'application/vnd.niangjia.speech, application/problem+json'},
        });
    } catch (fault) {
        throw fault.name === 'AbortError' ? fault : new Unspoken(unavailable);
    }
    if (!response.ok) {
        const problem = await response.json().catch(() => ({}));
        throw new Unspoken(problem.detail ?? unavailable);
    }
    return read(await response.arrayBuffer(), unavailable);
}

/** As {@link speechOf} for what a person recorded, at its address. */
export async function recordedAt(address, unavailable, signal) {
    const response = await fetch(address, {signal});
    if (!response.ok) {
        throw new Unspoken(unavailable);
    }
    return read(await response.arrayBuffer(), unavailable);
}

/** The length of the timeline (lengths of zero before it are beats), the timeline, the sound. */
function read(buffer, unavailable) {
    const view = new DataView(buffer);
    let at = 0;
    while (at + HEADER_BYTES < buffer.byteLength && view.getUint32(at) === 0) {
        at += HEADER_BYTES;
    }
    const from = at + HEADER_BYTES;
    const until = from + view.getUint32(at);
    const times = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, from, until - from)));
    if (times.problem) {
        throw new Unspoken(unavailable);
    }
    return {times, blob: new Blob([new Uint8Array(buffer, until)], {type: 'audio/wav'})};
}
