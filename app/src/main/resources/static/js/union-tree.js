// The tree of unions: a button opens what lies below a union (htmx fetches it the first time), arrow keys walk through.

const openOrClose = (toggle, open) => {
    toggle.setAttribute('aria-expanded', open);
    document.getElementById(toggle.getAttribute('aria-controls')).hidden = !open;
};

document.addEventListener('click', (event) => {
    const toggle = event.target.closest('button.nj-tree-toggle');
    if (toggle) {
        openOrClose(toggle, toggle.getAttribute('aria-expanded') !== 'true');
    }
});

document.addEventListener('keydown', (event) => {
    const tree = event.target.closest('[data-tree]');
    const line = event.target.closest('.nj-tree-line');
    if (!tree || !line) {
        return;
    }
    const toggle = line.querySelector('button.nj-tree-toggle');
    const isOpen = toggle?.getAttribute('aria-expanded') === 'true';
    const links = [...tree.querySelectorAll('.nj-tree-link')].filter((link) => link.offsetParent !== null);
    const at = links.indexOf(line.querySelector('.nj-tree-link'));
    const moves = {
        ArrowDown: () => links[at + 1]?.focus(),
        ArrowUp: () => links[at - 1]?.focus(),
        Home: () => links[0].focus(),
        End: () => links.at(-1).focus(),
        ArrowRight: () => toggle && !isOpen ? toggle.click() : links[at + 1]?.focus(),
        ArrowLeft: () => isOpen
            ? toggle.click()
            : line.closest('.nj-tree').previousElementSibling?.querySelector('.nj-tree-link')?.focus(),
    };
    if (moves[event.key]) {
        event.preventDefault();
        moves[event.key]();
    }
});
