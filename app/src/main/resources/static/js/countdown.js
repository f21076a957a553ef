// Counts down the seconds until another code may be asked for. Without script the sentence names the whole wait and
// the server decides.

document.querySelectorAll('button[data-wait]').forEach((button) => {
    const sentence = document.getElementById(button.getAttribute('aria-describedby'));
    const end = Date.now() + Number(button.dataset.wait) * 1000;

    const show = () => {
        const seconds = Math.ceil((end - Date.now()) / 1000);
        button.disabled = seconds > 0;
        if (seconds > 0) {
            sentence.textContent = sentence.textContent.replace(/\d+/, String(seconds));
        } else {
            sentence.remove();
            button.removeAttribute('aria-describedby');
            window.clearInterval(ticking);
        }
    };

    const ticking = window.setInterval(show, 1000);
    show();
});
