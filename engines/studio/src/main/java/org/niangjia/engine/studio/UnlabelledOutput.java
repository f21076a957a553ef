package org.niangjia.engine.studio;

import java.io.Serial;
import java.nio.file.Path;

/** A file was refused because it does not carry the label of generated content. */
public final class UnlabelledOutput extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public UnlabelledOutput(Path file) {
        super("refused, because it carries no intact label of generated content: " + file.getFileName());
    }
}
