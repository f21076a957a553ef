package org.niangjia.lecturer.internal.films;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of films.
 *
 * @param folder where their files lie; several instances share it
 * @param parallel how many films are made at a time, in all instances together; 0 makes none
 * @param lanes how many scenes of a film are drawn at a time
 * @param address under which everybody finds the platform, such as {@code https://union.example}, for QR codes and feeds;
 *     empty: as the request names it
 * @param playsPerMinuteFromAddress how many plays from one address are counted in a minute; behind one may be a whole factory
 * @param demoRendering whether the demo federation's films are made in the background
 */
@ConfigurationProperties("niangjia.films")
public record FilmProperties(
        @DefaultValue("data/films") Path folder,
        @DefaultValue("1") int parallel,
        @DefaultValue("2") int lanes,
        @DefaultValue("") String address,
        @DefaultValue("60") int playsPerMinuteFromAddress,
        @DefaultValue("true") boolean demoRendering) {

    private static final int PARALLEL_MAX = 4;

    /** @throws IllegalArgumentException if a setting lies outside its range */
    public FilmProperties {
        if (parallel < 0 || parallel > PARALLEL_MAX || lanes < 1 || playsPerMinuteFromAddress < 1) {
            throw new IllegalArgumentException("a limit of niangjia.films lies outside its range");
        }
    }
}
