package org.niangjia.lecturer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.niangjia.BrowserTest;

/** The small face beside answers and on the welcome page is drawn from the rig: the same person as on the stage. */
class FaceOfXiaoxuanTest extends BrowserTest {

    private static final Path FACE = Path.of("src/main/resources/static/images/xiaoxuan.svg");

    /** Head and shoulders, in units of the rig. */
    private static final String CROP = "180 48 440 440";

    private static final String DRAW = """
            async (crop) => {
                const {avatar: address, rig: numbers} = document.getElementById('stage').dataset;
                const {createAvatar} = await import(address);
                const rig = await (await fetch(numbers)).json();
                const place = document.createElement('div');
                document.body.append(place);
                const avatar = await createAvatar(place, rig, {idle: false, reducedMotion: true});
                avatar.pose({expression: {from: 'FRIENDLY', to: 'FRIENDLY', mix: 0}});
                const svg = avatar.element;
                svg.setAttribute('viewBox', crop);
                svg.setAttribute('width', '500');
                svg.setAttribute('height', '500');
                svg.removeAttribute('class');
                const frame = svg.getBoundingClientRect();
                for (const path of svg.querySelectorAll('g path')) {
                    const box = path.getBoundingClientRect();
                    const outside = box.top > frame.bottom || box.left > frame.right || box.right < frame.left;
                    if (outside || path.getAttribute('display') === 'none' || path.getAttribute('opacity') === '0') {
                        path.remove();
                        continue;
                    }
                    path.removeAttribute('display');
                    if (path.getAttribute('opacity') === '1') {
                        path.removeAttribute('opacity');
                    }
                    const short = (number) => String(Math.round(number * 10) / 10);
                    path.setAttribute('d', path.getAttribute('d').replace(/-?[0-9.]+/g, short).replace(/ (?=[A-Z]|$)/g, ''));
                }
                svg.querySelectorAll('g:empty').forEach((group) => group.remove());
                svg.querySelectorAll('g:empty').forEach((group) => group.remove());
                const used = svg.innerHTML;
                for (const definition of [...svg.querySelectorAll('defs > *')]) {
                    if (!used.includes(`url(#${definition.id})`)) {
                        definition.remove();
                    }
                }
                svg.removeAttribute('width');
                svg.removeAttribute('height');
                return new XMLSerializer().serializeToString(svg)
                    .replace(/avatar[0-9]+-/g, '')
                    .replace(/(<\\/?(?:g|defs|path|linearGradient|radialGradient|clipPath|svg)\\b)/g, '\\n$1').trim() + '\\n';
            }
            """;

    @Test
    void theSmallFaceIsThatOfTheRig() throws IOException {
        Page page = window(1440, false);
        page.navigate("/xiaoxuan");
        page.waitForSelector(".avatar");
        String drawn = (String) page.evaluate(DRAW, CROP);
        String kept = Files.readString(FACE);
        Files.writeString(FACE, drawn);
        assertThat(kept)
                .as("images/xiaoxuan.svg was another drawing than the rig and has been written anew: commit it")
                .isEqualTo(drawn);
    }
}
