package org.niangjia.privacy.web;

/** A page that asks whoever opens it to show anew who he is. */
enum FreshPage {
    EXPORT("/me/export"),
    REMOVAL("/me/removal"),
    PHONE("/me/phone");

    private final String path;

    FreshPage(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** Where he shows it, before he goes on to this page. */
    String confirmation() {
        return "/me/confirm?next=" + name();
    }
}
