package org.niangjia.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoiseTest {

    private static final Noise DEFAULTS = Noise.ofDefaults();

    @TempDir
    private Path folder;

    @Test
    void everyRateHasADefaultForEveryList() {
        for (OfficeList list : OfficeList.values()) {
            for (NoiseRate rate : NoiseRate.values()) {
                assertThat(DEFAULTS.rate(list, rate)).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void everyRateIsInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("../../docs/registers.md"));

        for (NoiseRate rate : NoiseRate.values()) {
            String ending = rate.key().substring(rate.key().indexOf('.'));
            assertThat(page.contains("`" + rate.key() + "`") || page.contains("`" + ending + "`"))
                    .as(rate.key())
                    .isTrue();
        }
    }

    @Test
    void aListMayHaveARateOfItsOwn() {
        assertThat(DEFAULTS.rate(OfficeList.MEDICAL, NoiseRate.NUMBER_MISTYPED))
                .isLessThan(DEFAULTS.rate(OfficeList.CLOSURES, NoiseRate.NUMBER_MISTYPED));
    }

    @Test
    void aFileReplacesWhatItNames() throws IOException {
        Path file = Files.writeString(
                folder.resolve("noise"), "# by hand\nnumber.mistyped = 0.2 # much\ndisability.number.mistyped=1\n");

        Noise noise = Noise.read(file);

        assertThat(noise.rate(OfficeList.MEDICAL, NoiseRate.NUMBER_MISTYPED)).isEqualTo(0.2);
        assertThat(noise.rate(OfficeList.DISABILITY, NoiseRate.NUMBER_MISTYPED)).isEqualTo(1);
        assertThat(noise.rate(NoiseRate.COVER_MEDICAL)).isEqualTo(DEFAULTS.rate(NoiseRate.COVER_MEDICAL));
    }

    @Test
    void anUnknownRateIsNamedWithItsLine() {
        assertThatThrownBy(() -> DEFAULTS.with("\nname.homophon = 2", "my.noise"))
                .isInstanceOf(UnusableNoise.class)
                .hasMessageContaining("my.noise, line 2: there is no rate name.homophon");
    }

    @Test
    void aRateOfAnUnknownListIsRefused() {
        assertThatThrownBy(() -> DEFAULTS.with("police.name.homophone = 0.1", "my.noise"))
                .hasMessageContaining("there is no rate police.name.homophone");
    }

    @Test
    void aRateOfTheProvinceIsNoneOfASingleList() {
        assertThatThrownBy(() -> DEFAULTS.with("medical.cover.medical = 0.1", "my.noise"))
                .isInstanceOf(UnusableNoise.class);
    }

    @Test
    void aShareAboveOneIsRefused() {
        assertThatThrownBy(() -> DEFAULTS.with("name.homophone = 1.2", "my.noise"))
                .hasMessageContaining("name.homophone is 1.2, not 0 to 1");
    }

    @Test
    void aNegativeShareOrNoneAtAllIsRefused() {
        assertThatThrownBy(() -> DEFAULTS.with("name.homophone = -0.1", "my.noise"))
                .hasMessageContaining("not 0 to 1");
        assertThatThrownBy(() -> DEFAULTS.with("name.homophone = NaN", "my.noise"))
                .hasMessageContaining("not 0 to 1");
        assertThatThrownBy(() -> DEFAULTS.with("name.homophone = often", "my.noise"))
                .hasMessageContaining("which is no number");
        assertThatThrownBy(() -> DEFAULTS.with("name.homophone", "my.noise")).hasMessageContaining("is not a rate");
    }

    @Test
    void aRateThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> DEFAULTS.with("sex.wrong = 0\nsex.wrong = 1", "my.noise"))
                .hasMessageContaining("line 2: sex.wrong stands in line 1 already");
    }
}
