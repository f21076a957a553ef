// What every page needs from the browser: printing, choosing all of a list, and one submission for one press of a button.

document.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) {
        window.print();
    }
});

document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) {
        return;
    }
    if (form.dataset.sent) {
        event.preventDefault();
        return;
    }
    form.dataset.sent = 'true';
    window.setTimeout(() => delete form.dataset.sent, 8000);
});

window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});

document.querySelectorAll('input[data-all]').forEach((all) => {
    const each = () => all.form.querySelectorAll(`input[type=checkbox][name="${all.dataset.all}"]`);
    all.closest('[hidden]')?.removeAttribute('hidden');
    all.addEventListener('change', () => each().forEach((one) => (one.checked = all.checked)));
});
