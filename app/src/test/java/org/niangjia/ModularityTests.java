package org.niangjia;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The boundaries between the modules hold, and docs/modules.md shows them as they are. */
class ModularityTests {

    private static final Path DIAGRAM = Path.of("..", "docs", "modules.md");

    private final ApplicationModules modules = ApplicationModules.of(
            NiangjiaApplication.class, resideInAnyPackage("org.niangjia.kernel..", "org.niangjia.engine.."));

    @Test
    void noModuleReachesIntoAnother() {
        modules.verify();
    }

    @Test
    void theDiagramShowsTheModulesAsTheyAre() throws IOException {
        String drawn = diagram();
        String kept = Files.exists(DIAGRAM) ? Files.readString(DIAGRAM) : "";
        Files.writeString(DIAGRAM, drawn);
        assertThat(kept)
                .as("docs/modules.md was out of date and has been written anew: commit it")
                .isEqualTo(drawn);
    }

    private String diagram() {
        StringBuilder text = new StringBuilder("""
                # Modules of the platform

                Written by `ModularityTests` from the code. An arrow means: uses the public face of.

                ```mermaid
                graph TD
                """);
        TreeSet<String> arrows = new TreeSet<>();
        modules.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .forEach(module -> {
                    text.append("    ").append(module.getIdentifier()).append('\n');
                    module.getDirectDependencies(modules, DependencyType.values())
                            .uniqueModules()
                            .map(ApplicationModule::getIdentifier)
                            .forEach(target -> arrows.add(module.getIdentifier() + " --> " + target));
                });
        arrows.forEach(arrow -> text.append("    ").append(arrow).append('\n'));
        return text.append("```\n").toString();
    }
}
