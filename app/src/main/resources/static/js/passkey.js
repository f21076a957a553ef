// Asks the device for a passkey (WebAuthn). A form with data-passkey stays hidden where the browser cannot do it; else
// its button fetches what to ask from data-ask, lets the device answer, and sends the form with the answer in it.

const bytes = (text) => Uint8Array.from(
    atob(text.replaceAll('-', '+').replaceAll('_', '/')),
    (letter) => letter.charCodeAt(0),
);

const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

const known = (credentials = []) => credentials.map((credential) => ({ ...credential, id: bytes(credential.id) }));

const create = async (asked) => {
    const made = await navigator.credentials.create({
        publicKey: {
            ...asked,
            challenge: bytes(asked.challenge),
            user: { ...asked.user, id: bytes(asked.user.id) },
            excludeCredentials: known(asked.excludeCredentials),
        },
    });
    return {
        ...described(made),
        response: {
            attestationObject: text(made.response.attestationObject),
            clientDataJSON: text(made.response.clientDataJSON),
            transports: made.response.getTransports?.() ?? [],
        },
    };
};

const get = async (asked) => {
    const shown = await navigator.credentials.get({
        publicKey: {
            ...asked,
            challenge: bytes(asked.challenge),
            allowCredentials: known(asked.allowCredentials),
        },
    });
    return {
        ...described(shown),
        response: {
            authenticatorData: text(shown.response.authenticatorData),
            clientDataJSON: text(shown.response.clientDataJSON),
            signature: text(shown.response.signature),
            ...(shown.response.userHandle ? { userHandle: text(shown.response.userHandle) } : {}),
        },
    };
};

const described = (credential) => ({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
});

const problemOf = (failure) => ({ InvalidStateError: 'known', NotAllowedError: 'stopped' }[failure.name] ?? 'failed');

const tell = (form, problem) => form.querySelectorAll('[data-passkey-problem]').forEach((sentence) => {
    sentence.hidden = sentence.dataset.passkeyProblem !== problem;
});

const ask = async (form) => {
    const answer = await fetch(form.dataset.ask, {
        method: 'POST',
        body: new URLSearchParams({ _csrf: form.elements._csrf.value }),
    });
    if (!answer.ok) {
        throw new Error(`the platform answered ${answer.status}`);
    }
    return answer.json();
};

if (window.PublicKeyCredential && navigator.credentials) {
    document.querySelectorAll('[data-passkey-missing]').forEach((sentence) => {
        sentence.hidden = true;
    });
    document.querySelectorAll('form[data-passkey]').forEach((form) => {
        const button = form.querySelector('button');
        form.hidden = false;
        form.addEventListener('submit', async (event) => {
            event.preventDefault();
            button.disabled = true;
            tell(form, '');
            try {
                const asked = await ask(form);
                form.elements.answer.value = JSON.stringify(
                    await (form.dataset.passkey === 'create' ? create(asked) : get(asked)),
                );
                form.submit();
            } catch (failure) {
                tell(form, problemOf(failure));
                button.disabled = false;
            }
        });
    });
}
