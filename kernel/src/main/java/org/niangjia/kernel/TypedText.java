package org.niangjia.kernel;

import java.text.Normalizer;

/** Text as people type it on Chinese keyboards. */
final class TypedText {

    private TypedText() {}

    /** Full-width letters, digits, signs and spaces as their narrow forms (Unicode NFKC), without spaces around. */
    static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
