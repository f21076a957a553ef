package org.niangjia.lecturer.web;

import org.niangjia.lecturer.internal.documents.IndexKeeper;
import org.niangjia.lecturer.internal.documents.IndexWork;
import org.niangjia.shell.HealthCheck;
import org.springframework.stereotype.Component;

/** Whether the search index of this instance is kept up. */
@Component
class IndexCheck implements HealthCheck {

    private final IndexKeeper keeper;

    IndexCheck(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean needsDatabase() {
        return false;
    }

    @Override
    public Finding check() {
        IndexWork work = keeper.work();
        if (!keeper.isRunning()) {
            return Finding.bad("stopped");
        }
        return work.isRunning() ? Finding.watch("working", work.done(), work.total()) : Finding.good();
    }
}
