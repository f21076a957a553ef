package org.niangjia.lecturer.internal.films;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;

/**
 * The lanes in which films are made, one film each at a time: jobs of the platform's list, so that of several instances one
 * has a lane, and another takes it over when that one is gone.
 */
@Configuration(proxyBeanMethods = false)
@Import(RenderingLanes.Registrar.class)
class RenderingLanes {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    static String nameOf(int lane) {
        return "lecturer-films-" + lane;
    }

    /** As many as the settings say. */
    static final class Registrar implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            int lanes = environment.getProperty("niangjia.films.parallel", Integer.class, 1);
            for (int number = 1; number <= lanes; number++) {
                int lane = number;
                registry.registerBean(
                        "filmLane" + lane,
                        new ParameterizedTypeReference<RecurringTask<Void>>() {},
                        spec -> spec.supplier(context -> {
                            RenderingRun run = context.bean(RenderingRun.class);
                            return Tasks.recurring(nameOf(lane), FixedDelay.of(LOOK_EVERY))
                                    .execute((instance, execution) -> run.next(lane));
                        }));
            }
        }
    }
}
