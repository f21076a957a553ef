package org.niangjia.engine.studio;

import java.util.function.ObjDoubleConsumer;

/**
 * Something on its way from one state to another.
 *
 * @param from the state it leaves
 * @param to the state it comes to
 * @param mix how far it has come, from 0 (all {@code from}) to 1 (all {@code to})
 */
public record Blend<T>(T from, T to, double mix) {

    /** @throws IllegalArgumentException if the mix is not from 0 to 1 */
    public Blend {
        if (!(mix >= 0 && mix <= 1)) {
            throw new IllegalArgumentException("A mix is from 0 to 1: " + mix);
        }
    }

    /** A state that does not change. */
    public static <T> Blend<T> still(T state) {
        return new Blend<>(state, state, 0);
    }

    /** The state that shows where states can't be mixed: a hand is open or closed. */
    public T nearest() {
        return mix < 0.5 ? from : to;
    }

    /** Hands over each of the two states with its weight; the weights sum to 1. */
    public void weigh(ObjDoubleConsumer<T> consumer) {
        consumer.accept(from, 1 - mix);
        consumer.accept(to, mix);
    }
}
