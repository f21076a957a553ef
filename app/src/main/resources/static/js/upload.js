// Uploads file by file with progress. Without this module the form sends all files at once and shows a page.

const WAIT_FOR_PAGE_MILLIS = 300;

function row(name) {
    const job = document.createElement('div');
    job.className = 'nj-job';
    job.innerHTML = '<div><span></span><span class="nj-soft"></span></div><progress max="100" value="0"></progress>'
        + '<small class="nj-soft"></small>';
    const [title, state] = job.querySelectorAll('span');
    title.textContent = name;
    return {job, state, progress: job.querySelector('progress'), hint: job.querySelector('small')};
}

function refuse(shown, form, words) {
    shown.progress.remove();
    shown.state.className = 'nj-late';
    shown.state.textContent = form.dataset.refused;
    shown.hint.textContent = words;
}

function send(form, file, shown) {
    return new Promise((resolve) => {
        const request = new XMLHttpRequest();
        const body = new FormData(form);
        body.set('file', file);
        request.upload.addEventListener('progress', (event) => {
            if (event.lengthComputable) {
                shown.progress.value = Math.floor((100 * event.loaded) / event.total);
                shown.state.textContent = `${shown.progress.value}%`;
            }
        });
        request.addEventListener('load', () => {
            if (request.status === 200 && request.responseURL === form.action) {
                shown.job.outerHTML = request.responseText;
            } else {
                refuse(shown, form, request.status === 413 ? form.dataset.tooLarge : form.dataset.fault);
            }
            resolve();
        });
        request.addEventListener('error', () => {
            refuse(shown, form, form.dataset.fault);
            resolve();
        });
        request.open('POST', form.action);
        request.setRequestHeader('HX-Request', 'true');
        request.setRequestHeader('X-XSRF-TOKEN', form.elements._csrf.value);
        request.send(body);
    });
}

async function upload(form) {
    const outcomes = form.parentElement.querySelector('[data-outcomes]');
    const files = [...form.elements.file.files];
    const button = form.querySelector('button');
    button.disabled = true;
    outcomes.replaceChildren();
    for (const file of files) {
        const shown = row(file.name);
        shown.progress.setAttribute('aria-label', `${form.dataset.progress} ${file.name}`);
        shown.state.textContent = form.dataset.sending;
        outcomes.append(shown.job);
        if (file.size > Number(form.dataset.bytesMax)) {
            refuse(shown, form, form.dataset.tooLarge);
        } else {
            await send(form, file, shown);
        }
    }
    form.reset();
    button.disabled = false;
    window.setTimeout(() => document.body.dispatchEvent(new Event('upload-done')), WAIT_FOR_PAGE_MILLIS);
}

document.addEventListener('submit', (event) => {
    if (event.target.matches('form[data-upload]')) {
        event.preventDefault();
        upload(event.target);
    }
}, {capture: true});
