package org.niangjia.engine.studio;

/** The kinds of file that a film is kept in. */
public enum FilmFormat {
    /** H.264 and AAC. */
    MP4("mp4"),
    /** VP9 and Opus. */
    WEBM("webm");

    private final String extension;

    FilmFormat(String extension) {
        this.extension = extension;
    }

    /** The end of the file's name, without the dot. */
    public String extension() {
        return extension;
    }
}
