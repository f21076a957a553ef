package org.niangjia.engine.studio;

import java.awt.image.BufferedImage;
import org.niangjia.engine.studio.internal.scene.Backdrops;

/** A setting as a picture of its own, without 小宣: what stands in for a photograph where there is none. */
public final class SettingPicture {

    private SettingPicture() {}

    public static BufferedImage of(Setting setting, FilmSize size) {
        return Backdrops.inFocus(setting, size);
    }
}
