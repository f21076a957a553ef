package org.niangjia.member.internal.joining;

/** What was asked of a joining is not possible in its state; nothing has changed. */
public final class NotPossibleInState extends RuntimeException {

    private final JoiningId joining;
    private final JoiningState state;

    NotPossibleInState(JoiningId joining, JoiningState state, JoiningState wanted) {
        super("joining " + joining + " is " + state + " and cannot become " + wanted);
        this.joining = joining;
        this.state = state;
    }

    public JoiningId joining() {
        return joining;
    }

    public JoiningState state() {
        return state;
    }
}
