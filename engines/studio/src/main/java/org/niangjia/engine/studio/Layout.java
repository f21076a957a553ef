package org.niangjia.engine.studio;

/** How a scene of a film is laid out. */
public enum Layout {
    /** The title of the film. */
    TITLE,
    /** The title of a chapter. */
    CHAPTER,
    /** 小宣 beside a slide. */
    BESIDE,
    /** A slide alone, with the voice. */
    SLIDE,
    /** 小宣 alone, in the setting. */
    PERSON,
    /** A photograph that moves slowly. */
    PHOTO,
    /** A figure that draws itself. */
    FIGURE,
    /** Where to ask. */
    END
}
