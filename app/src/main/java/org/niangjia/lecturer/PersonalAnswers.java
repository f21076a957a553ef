package org.niangjia.lecturer;

import org.niangjia.kernel.AccountId;

/**
 * The port by which a module answers what a worker asks about his own record, such as 我是会员吗. A module declares a bean
 * per kind of record; what none of them knows is never guessed.
 */
public interface PersonalAnswers {

    /**
     * Whether the text asks for this part of the asker's own record.
     *
     * @param question one line, as it was typed
     */
    boolean areAskedBy(String question);

    /** What the record says. Runs in the asker's own scope. */
    PersonalAnswer answerTo(AccountId asker);
}
