package org.niangjia.engine.population.internal;

import java.util.Arrays;
import java.util.List;

/** A row of a {@link Table}. */
public record Row(List<String> cells) {

    public String text(int column) {
        return cells.get(column);
    }

    public int number(int column) {
        return Integer.parseInt(text(column));
    }

    boolean isBlank(int column) {
        return text(column).equals("-");
    }

    <E extends Enum<E>> E code(int column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    /** The words of a cell between its commas; none for a hyphen. */
    List<String> words(int column) {
        return isBlank(column) ? List.of() : Arrays.asList(text(column).split(",", -1));
    }

    /** The characters of a cell one by one. */
    public List<String> characters(int column) {
        return text(column).codePoints().mapToObj(Character::toString).toList();
    }
}
